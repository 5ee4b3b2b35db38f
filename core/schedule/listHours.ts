/**
 * The hours of a schedule on the dates asked for, in seconds of the service date (noon minus 12 hours, core/network/serviceDay.ts), so that
 * they can be held against timetables; right on the days on which the clocks change.
 *
 * An opening belongs to the date on which it starts and may run past midnight. One of more than 24 hours (24/7, a weekend through) is
 * cut at each midnight; core/schedule/joinOvernight.ts puts the pieces together where a visit may last past one.
 * Worked numbers, Toronto: "Sa 22:00-01:10" on an ordinary Saturday is [79,200, 90,600), 22:00 to 25:10. 24/7 on 2026-03-08 is
 * [3,600, 86,400), 23 hours.
 */
import { addDays, serviceDayStart } from '../network/serviceDay.ts'
import { clockInstant, DAY_SECONDS, dateAt } from './clockTime.ts'
import { type Interval, subtractIntervals, unionIntervals } from './interval.ts'
import { ruleInstants } from './ruleInstants.ts'
import type { Schedule, ScheduleContext, ServiceHours } from './schedule.ts'
import { textHours } from './textHours.ts'

/** @param dates ISO; the answer has one entry for each, in their order. */
export function listHours(
  schedule: Schedule,
  dates: readonly string[],
  context: ScheduleContext,
): ServiceHours[] {
  if (dates.length === 0) return []
  const sorted = [...dates].sort()
  // So far that an opening of up to 24 hours is seen whole, and a longer one is seen to be longer.
  const first = addDays(sorted[0], -2)
  const last = addDays(sorted.at(-1)!, 2)
  const { timeZone } = context
  const { open, unknown } = listInstants(schedule, first, last, context)
  const openOf = byDate(unionIntervals(open), timeZone)
  const unknownOf = byDate(subtractIntervals(unionIntervals(unknown), unionIntervals(open)), timeZone)
  return dates.map((date) => ({ date, open: openOf.get(date) ?? [], unknown: unknownOf.get(date) ?? [] }))
}

/** Instants since 1970 from midnight of the first date to the midnight after the last. */
function listInstants(
  schedule: Schedule,
  first: string,
  last: string,
  context: ScheduleContext,
): { open: Interval[]; unknown: Interval[] } {
  const { timeZone, holidays } = context
  const always = {
    startSeconds: clockInstant(first, 0, timeZone),
    endSeconds: clockInstant(last, DAY_SECONDS, timeZone),
  }
  if (schedule.kind === 'unknown') return { open: [], unknown: [always] }
  if (schedule.kind === 'rules') {
    const { open, unknown } = ruleInstants(schedule, first, last, context)
    return { open, unknown: schedule.partlyUnknown ? [always] : unknown }
  }
  const open: Interval[] = []
  const unknown: Interval[] = []
  for (const { from, to, unknown: perhaps } of textHours(schedule.text, first, last, holidays))
    (perhaps ? unknown : open).push({
      startSeconds: clockInstant(from.date, from.seconds, timeZone),
      endSeconds: clockInstant(to.date, to.seconds, timeZone),
    })
  return { open, unknown }
}

/** Instants to seconds of service dates. */
function byDate(instants: readonly Interval[], timeZone: string): Map<string, Interval[]> {
  const result = new Map<string, Interval[]>()
  for (const { startSeconds, endSeconds } of instants) {
    const long = endSeconds - startSeconds > DAY_SECONDS
    for (let from = startSeconds; from < endSeconds; ) {
      const date = dateAt(from, timeZone)
      const to = long ? Math.min(endSeconds, clockInstant(date, DAY_SECONDS, timeZone)) : endSeconds
      const start = serviceDayStart(date, timeZone)
      const intervals = result.get(date) ?? []
      intervals.push({ startSeconds: from - start, endSeconds: to - start })
      result.set(date, intervals)
      from = to
    }
  }
  return result
}
