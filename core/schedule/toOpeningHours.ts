/**
 * A schedule as OpenStreetMap `opening_hours` text; null where the format cannot say it (counts, other zones, long irregular lists).
 * Dates without a bound become 2000 and 2099, between which the text means the same.
 *
 * Worked: weekly on TU and TH 18:00 to 21:00 from 2026-09-01 to 2027-06-30, closed on 2026-12-24, is
 * "2026 Sep 01-2027 Jun 30 Tu,Th 18:00-21:00; 2026 Dec 24 off".
 */
import { DAY_SECONDS } from './clockTime.ts'
import { ruleDates } from './ruleDates.ts'
import type { Recurrence, Schedule, ScheduleException, ScheduleRule } from './schedule.ts'
import { osmWeekday } from './weekday.ts'

const FIRST = '2000-01-03'
const LAST = '2099-12-31'
/** A longer list of single dates is not for people to read. */
const MOST_DATES = 60

export function toOpeningHours(schedule: Schedule): string | null {
  if (schedule.kind === 'unknown') return null
  if (schedule.kind === 'text') return schedule.text
  const { rules, exceptions, closedOnHolidays, partlyUnknown } = schedule
  if (partlyUnknown) return null
  const parts = rules.map(ruleText)
  const whole = [...rules, ...exceptions].every((each) => !('opensSeconds' in each) || isWholeMinutes(each))
  if (parts.includes(null) || !whole) return null
  const replaced = exceptions.length > 0 || closedOnHolidays
  // In this format a rule for a date also ends what spills over from the evening before.
  if (replaced && [...rules, ...exceptions].some(endsAfterMidnight)) return null
  if (!replaced && parts.length === 1 && parts[0] === '00:00-24:00') return '24/7'
  return [parts.join(', '), ...(closedOnHolidays ? ['; PH off'] : []), ...exceptionTexts(exceptions)].join('')
}

function isWholeMinutes({
  opensSeconds,
  closesSeconds,
}: {
  opensSeconds: number
  closesSeconds: number
}): boolean {
  return opensSeconds % 60 === 0 && closesSeconds % 60 === 0
}

function endsAfterMidnight(times: ScheduleRule | ScheduleException): boolean {
  return 'closesSeconds' in times && times.closesSeconds > DAY_SECONDS
}

function ruleText({ recurrence, opensSeconds, closesSeconds, ...rule }: ScheduleRule): string | null {
  if (rule.timeZone !== null) return null
  const from = [rule.validFrom ?? FIRST, recurrence.dtstart, FIRST].sort().at(-1)!
  const to = [rule.validTo ?? LAST, recurrence.until ?? LAST, LAST].sort()[0]
  const days = weekdayText(recurrence)
  const hours = `${clock(opensSeconds)}-${clock(closesSeconds)}`
  if (days !== null) {
    const bounded = from > FIRST || to < LAST
    return [bounded ? `${osmDate(from)}-${osmDate(to)}` : '', days, hours].filter(Boolean).join(' ')
  }
  if (to === LAST && recurrence.count === null) return null
  const dates = ruleDates(recurrence, from, to, MOST_DATES + 1)
  return dates.length === 0 || dates.length > MOST_DATES ? null : `${dates.map(osmDate).join(',')} ${hours}`
}

/** Null where days of the week do not say it; '' for every day. */
function weekdayText(recurrence: Recurrence): string | null {
  const { freq, interval, byday, bymonthday, byyearday, byweekno, count } = recurrence
  if (interval !== 1 || count !== null || freq === 'YEARLY') return null
  if (bymonthday.length + byyearday.length + byweekno.length > 0) return null
  const days = byday.map(
    ({ weekday, ordinal }) => osmWeekday(weekday) + (ordinal === null ? '' : `[${ordinal}]`),
  )
  return days.join(',')
}

function exceptionTexts(exceptions: readonly ScheduleException[]): string[] {
  const texts = new Map<string, Set<string>>()
  // Added hours come last, else what replaces a date's hours would take them away again.
  const ordered = [...exceptions].sort((a, b) => Number(a.kind === 'extra') - Number(b.kind === 'extra'))
  for (const each of ordered) {
    const hours = 'opensSeconds' in each ? `${clock(each.opensSeconds)}-${clock(each.closesSeconds)}` : null
    const key = `${each.kind} ${each.date}`
    texts.set(key, (texts.get(key) ?? new Set()).add(hours ?? (each.kind === 'closed' ? 'off' : 'unknown')))
  }
  // After a comma hours are added, after a semicolon they replace.
  return [...texts].map(([key, hours]) => {
    const [kind, date] = key.split(' ')
    return `${kind === 'extra' ? ', ' : '; '}${osmDate(date)} ${[...hours].join(',')}`
  })
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function osmDate(date: string): string {
  const [year, month, day] = date.split('-')
  return `${year} ${MONTHS[Number(month) - 1]} ${day}`
}

function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor((seconds % 3600) / 60))}`
}
