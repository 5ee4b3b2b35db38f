/**
 * When rules and their exceptions hold, in seconds since 1970, each occurrence by itself (back-to-back sessions stay two).
 *
 * Worked number: weekly on TU 18:00 to 21:00 in Toronto, asked for 2026-11-03: [1,793,746,800, 1,793,757,600), 23:00 to 02:00 UTC.
 */
import { addDays } from '../network/serviceDay.ts'
import { clockInstant, DAY_SECONDS } from './clockTime.ts'
import type { Interval } from './interval.ts'
import { ruleDates } from './ruleDates.ts'
import type { Schedule, ScheduleContext } from './schedule.ts'

type Rules = Extract<Schedule, { kind: 'rules' }>

/** Occurrences that start on dates from the first to the last, both included. */
export function ruleInstants(
  schedule: Rules,
  firstDate: string,
  lastDate: string,
  { timeZone, holidays }: ScheduleContext,
): { open: Interval[]; unknown: Interval[] } {
  const replaced = new Set(schedule.exceptions.filter(({ kind }) => kind !== 'extra').map(({ date }) => date))
  const open: Interval[] = []
  const unknown: Interval[] = []
  const put = (date: string, from: number, to: number, zone: string, into: Interval[]) =>
    into.push({ startSeconds: clockInstant(date, from, zone), endSeconds: clockInstant(date, to, zone) })

  for (const {
    recurrence,
    validFrom,
    validTo,
    timeZone: zone,
    opensSeconds,
    closesSeconds,
  } of schedule.rules) {
    // A date of another zone may be the day before or after here.
    const first = latest(zone === null ? firstDate : addDays(firstDate, -1), validFrom)
    const last = earliest(zone === null ? lastDate : addDays(lastDate, 1), validTo)
    if (first > last) continue
    for (const date of ruleDates(recurrence, first, last)) {
      if (replaced.has(date) || (schedule.closedOnHolidays && holidays.has(date))) continue
      put(date, opensSeconds, closesSeconds, zone ?? timeZone, open)
    }
  }
  for (const exception of schedule.exceptions) {
    if (exception.date < firstDate || exception.date > lastDate) continue
    if (exception.kind === 'extra' || exception.kind === 'instead')
      put(exception.date, exception.opensSeconds, exception.closesSeconds, timeZone, open)
    else if (exception.kind === 'unknown') put(exception.date, 0, DAY_SECONDS, timeZone, unknown)
  }
  return { open, unknown }
}

function latest(date: string, bound: string | null): string {
  return bound !== null && bound > date ? bound : date
}

function earliest(date: string, bound: string | null): string {
  return bound !== null && bound < date ? bound : date
}
