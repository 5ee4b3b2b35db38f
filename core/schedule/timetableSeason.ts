/**
 * The season of a timetable: `summer` where every date on which it runs lies between the end of the school year and Labour Day, when many
 * agencies run less and most classes (September to June) are not held. 15 June to the first Monday of September, both included.
 * Worked: 28 June to 5 September 2026 is a summer timetable (Labour Day is 7 September); 4 May to 5 September is none.
 */
export type TimetableSeason = 'summer'

/** @param from first and @param to last ISO date with service. */
export function timetableSeason(from: string, to: string): TimetableSeason | null {
  const year = from.slice(0, 4)
  return from >= `${year}-06-15` && to <= labourDay(year) ? 'summer' : null
}

function labourDay(year: string): string {
  // Sunday 0: the first Monday is one day after a Sunday the 1st, none after a Monday.
  const weekday = new Date(`${year}-09-01T00:00Z`).getUTCDay()
  return `${year}-09-0${((8 - weekday) % 7) + 1}`
}
