/**
 * Openings of a date from its hours, where those of the date after it may follow on at midnight (24/7): a visit may then end
 * after midnight, while arrivals after midnight belong to the next date. Likewise free time.
 *
 * Worked number: 24/7 on ordinary days: [0, 86,400) each; joined, the first opens at 0, takes arrivals before 86,400, and closes at
 * 172,800, so that a visit of an hour may begin at 23:30.
 */
import { serviceDayStart } from '../network/serviceDay.ts'
import type { Opening } from './feasibleArrivals.ts'
import type { Interval } from './interval.ts'

/** Hours of consecutive service dates, as listHours and listFreeTime give them. */
export interface DatedIntervals {
  date: string
  intervals: readonly Interval[]
}

/** One list of openings for each date but the last, which is only looked at for what follows on. */
export function joinOvernight(days: readonly DatedIntervals[], timeZone: string): Opening[][] {
  return days.slice(0, -1).map(({ date, intervals }, i) => {
    const next = days[i + 1]
    const shift = serviceDayStart(next.date, timeZone) - serviceDayStart(date, timeZone)
    return intervals.map(({ startSeconds, endSeconds }) => {
      const following = next.intervals.find((each) => each.startSeconds + shift === endSeconds)
      return {
        opensSeconds: startSeconds,
        closesSeconds: following ? following.endSeconds + shift : endSeconds,
        arriveBeforeSeconds: endSeconds,
      }
    })
  })
}

/** Free time of a date together with what follows on from the dates beside it; sorted, on the axis of the date. */
export function joinFreeTime(days: readonly DatedIntervals[], at: number, timeZone: string): Interval[] {
  const start = serviceDayStart(days[at].date, timeZone)
  return [days[at - 1], days[at], days[at + 1]].flatMap((day) => {
    if (!day) return []
    const shift = serviceDayStart(day.date, timeZone) - start
    return day.intervals.map(({ startSeconds, endSeconds }) => ({
      startSeconds: startSeconds + shift,
      endSeconds: endSeconds + shift,
    }))
  })
}
