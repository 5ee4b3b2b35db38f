/**
 * When an opening_hours text (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification) is open, by the library
 * `opening_hours`, as clock readings. The library counts in clock time of the machine; its readings, not its instants, are used. What
 * remains of the machine: a time within the hour that its own clock skips, one night a year, reads one hour later.
 *
 * Holidays are the region's, not the library's: PH stands for the weekdays of the holidays next to the date that is asked about, or
 * for a weekday far from it where there is none.
 * Worked number: "Mo-Fr 09:00-17:00; PH off" on Monday 2026-02-16, Family Day in Ontario, is read as "...; Mo off": closed.
 */
import OpeningHours from 'opening_hours'
import { addDays } from '../network/serviceDay.ts'
import { osmWeekday, weekdayOf } from './weekday.ts'

/** A clock reading: seconds after midnight of an ISO date. */
export interface ClockReading {
  date: string
  seconds: number
}

export interface ClockInterval {
  from: ClockReading
  to: ClockReading
  /** Open only perhaps: "by appointment", open end. */
  unknown: boolean
}

/** Throws where the library cannot read the text. */
export function parseText(text: string): OpeningHours {
  return new OpeningHours(text, null, { mode: 0, tag_key: 'opening_hours' } as never)
}

/** The text without what stands in quotation marks, which is for people only. */
export function withoutComments(text: string): string {
  return text.replace(/"[^"]*"/g, '""')
}

/** From midnight of the first date to the midnight after the last; cut at both. */
export function textHours(
  text: string,
  firstDate: string,
  lastDate: string,
  holidays: ReadonlySet<string>,
): ClockInterval[] {
  const rules = withoutComments(text)
  const result: ClockInterval[] = []
  if (/\bPH\b/.test(rules))
    for (let date = firstDate; date <= lastDate; date = addDays(date, 1))
      result.push(...openIntervals(withHolidays(text, date, holidays), date, addDays(date, 1)))
  else result.push(...openIntervals(text, firstDate, addDays(lastDate, 1)))
  return /\b00:00-/.test(rules) || !passesMidnight(rules) ? result : withoutOrphans(result, firstDate)
}

/** Whether some hours of a canonical text close after midnight. */
export function passesMidnight(rules: string): boolean {
  return [...rules.matchAll(/(\d\d:\d\d)-(\d\d:\d\d)/g)].some(
    ([, start, end]) => end <= start || end > '24:00',
  )
}

/**
 * The library ends an evening that a later rule closes at midnight and opens again for what would have been the rest of it. Where no
 * rule opens at midnight, what does so on its own is such a rest, and nobody is there.
 */
function withoutOrphans(intervals: readonly ClockInterval[], firstDate: string): ClockInterval[] {
  return intervals.filter(({ from, unknown }, i) => {
    if (unknown || from.seconds > 0 || from.date === firstDate) return true
    const before = intervals[i - 1]?.to
    return before?.date === from.date && before.seconds === 0
  })
}

/** The text as it holds on one date and for what spills over from the date before. */
function withHolidays(text: string, date: string, holidays: ReadonlySet<string>): string {
  const near = [addDays(date, -1), date, addDays(date, 1)].filter((each) => holidays.has(each))
  const days = near.length > 0 ? near : [addDays(date, 3)]
  const names = days.map(weekdayName).join(',')
  return text
    .split(/("[^"]*")/)
    .map((part, i) => (i % 2 ? part : part.replace(/\bPH\b/g, names)))
    .join('')
}

function weekdayName(date: string): string {
  return osmWeekday(weekdayOf(date))
}

/** Parsed texts; a text with PH has up to a few dozen spellings. */
const parsed = new Map<string, OpeningHours>()
const MOST_PARSED = 5000

function openIntervals(text: string, from: string, to: string): ClockInterval[] {
  let hours = parsed.get(text)
  if (!hours) {
    if (parsed.size >= MOST_PARSED) parsed.clear()
    hours = parseText(text)
    parsed.set(text, hours)
  }
  return hours
    .getOpenIntervals(machineMidnight(from), machineMidnight(to))
    .map(([start, end, unknown]) => ({ from: readingOf(start), to: readingOf(end), unknown }))
}

function machineMidnight(date: string): Date {
  const [year, month, day] = date.split('-').map(Number)
  return new Date(year, month - 1, day)
}

function readingOf(date: Date): ClockReading {
  return {
    date: new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())).toISOString().slice(0, 10),
    seconds: date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds(),
  }
}
