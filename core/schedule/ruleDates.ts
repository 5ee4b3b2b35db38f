/**
 * The dates on which a recurrence holds, by the library `rrule`: whole dates in UTC, so that no clock change and no zone of the
 * machine can move them.
 *
 * Worked: weekly on TU and TH from 2026-09-01, asked for 2026-09-01 to 2026-09-08: 1, 3 and 8 September.
 */
import * as rruleModule from 'rrule'
import type { Recurrence } from './schedule.ts'
import { WEEKDAYS } from './weekday.ts'

// Node takes rrule's CommonJS build, whose names are on `default`; bundlers take its ES modules.
const { Frequency, RRule, Weekday } = (Reflect.get(rruleModule, 'default') ??
  rruleModule) as typeof rruleModule

/** ISO dates from the first to the last, both included; at most `most`. */
export function ruleDates(
  recurrence: Recurrence,
  firstDate: string,
  lastDate: string,
  most = Infinity,
): string[] {
  const { freq, interval, count, until, dtstart } = recurrence
  if (until !== null && until < firstDate) return []
  const first = dtstart > firstDate ? dtstart : firstDate
  // A rule that counts nothing may start anywhere; at the start of a year its months and weeks are whole.
  const counts = interval > 1 || count !== null
  const anchor = counts || dtstart > firstDate ? dtstart : `${firstDate.slice(0, 4)}-01-01`
  const rule = new RRule({
    freq: Frequency[freq],
    interval,
    dtstart: instantOf(anchor),
    wkst: new Weekday(WEEKDAYS.indexOf(recurrence.wkst)),
    until: until === null ? null : instantOf(until),
    count,
    byweekday: recurrence.byday.map(
      ({ weekday, ordinal }) => new Weekday(WEEKDAYS.indexOf(weekday), ordinal ?? undefined),
    ),
    bymonthday: [...recurrence.bymonthday],
    byyearday: [...recurrence.byyearday],
    byweekno: [...recurrence.byweekno],
  })
  const dates: string[] = []
  rule.between(instantOf(first), instantOf(lastDate), true, (date) => {
    dates.push(date.toISOString().slice(0, 10))
    return dates.length < most
  })
  return dates
}

function instantOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`)
}
