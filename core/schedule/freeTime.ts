/**
 * When people of a demand group or a site are free, as profiles say that a partnership edits, and the hours on dates, in seconds of the
 * service date. It is an assumption about a group, never a statement about a person.
 *
 * Worked number: Sundays 12:00 to 18:00, asked for Sunday 2026-07-05, is [43,200, 64,800).
 */
import { serviceSeconds } from './clockTime.ts'
import { type Interval, unionIntervals } from './interval.ts'
import { type Weekday, weekdayOf } from './weekday.ts'

/** Clock times in seconds after midnight; the end may lie beyond 86,400. */
export interface WeeklyFreeTime {
  weekdays: readonly Weekday[]
  startSeconds: number
  endSeconds: number
}

export interface FreeTime {
  free: readonly WeeklyFreeTime[]
  modes: readonly ('walk' | 'bicycle' | 'car' | 'transit')[]
  /** First and last day of the year, both included, "MM-DD"; null = all year. */
  season: { from: string; to: string } | null
}

/** One list for each date, in their order; empty outside the season. */
export function listFreeTime(freeTime: FreeTime, dates: readonly string[], timeZone: string): Interval[][] {
  return dates.map((date) => {
    if (!isInSeason(freeTime, date)) return []
    const weekday = weekdayOf(date)
    const free = freeTime.free.filter(({ weekdays }) => weekdays.includes(weekday))
    return unionIntervals(
      free.map(({ startSeconds, endSeconds }) => ({
        startSeconds: serviceSeconds(date, startSeconds, timeZone),
        endSeconds: serviceSeconds(date, endSeconds, timeZone),
      })),
    )
  })
}

/** A season may pass the turn of the year: from "10-01" to "03-31". */
function isInSeason({ season }: FreeTime, date: string): boolean {
  if (season === null) return true
  const day = date.slice(5)
  return season.from <= season.to
    ? day >= season.from && day <= season.to
    : day >= season.from || day <= season.to
}
