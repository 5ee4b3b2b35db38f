/**
 * Hours whose `description` says the same as the rows, in OpenStreetMap's syntax, as `reach services --format hsds` writes it: the text says
 * it for every year and with its holidays, the rows for the span of their dates alone. It is taken only if text and rows agree on the clock
 * of every date of that span (of a year where they have no bounds); free text and texts that disagree are passed over, and the rows hold.
 *
 * Worked: "Mo-Fr 09:00-17:00; PH off" beside rows that leave out 1 January 2027 agrees; beside rows that do not, it does not.
 */
import { addDays } from '../../../core/network/serviceDay.ts'
import { DAY_SECONDS } from '../../../core/schedule/clockTime.ts'
import { type Interval, intersectIntervals, unionIntervals } from '../../../core/schedule/interval.ts'
import { listHolidays, PROVINCES } from '../../../core/schedule/listHolidays.ts'
import { readOpeningHours } from '../../../core/schedule/readOpeningHours.ts'
import { ruleDates } from '../../../core/schedule/ruleDates.ts'
import type { Schedule, ScheduleRule } from '../../../core/schedule/schedule.ts'
import { type ClockReading, textHours } from '../../../core/schedule/textHours.ts'

/** The text of a description that says the same as a schedule, or null. */
export type DescribedHours = (schedule: Schedule, descriptions: readonly (string | null)[]) => string | null

/** Where no row has a bound, any year will do. */
const SOME_DATE = '2026-01-01'
const MOST_DAYS = 800

/** For one region and one import: what was compared once is known. */
export function createDescribedHours(province: string | null): DescribedHours {
  const known = PROVINCES.find((each) => each === province)
  const compared = new Map<string, boolean>()
  const years = new Map<number, readonly string[]>()
  const holidaysOf = (year: number) => {
    const found = years.get(year) ?? (known ? [...listHolidays(known, year, year).keys()] : [])
    years.set(year, found)
    return found
  }
  return (schedule, descriptions) => {
    const [description] = descriptions
    if (schedule.kind !== 'rules' || schedule.partlyUnknown || schedule.exceptions.length > 0) return null
    if (!description || descriptions.some((each) => each !== description)) return null
    if (!/\d:\d\d|24\/7/.test(description) || schedule.rules.some(({ timeZone }) => timeZone !== null))
      return null
    const { schedule: described } = readOpeningHours(description)
    if (described.kind !== 'text') return null
    const key = JSON.stringify([described.text, schedule.rules])
    const agrees = compared.get(key) ?? agree(described.text, schedule.rules, holidaysOf)
    compared.set(key, agrees)
    return agrees ? described.text : null
  }
}

function agree(
  text: string,
  rules: readonly ScheduleRule[],
  holidaysOf: (year: number) => readonly string[],
): boolean {
  const [from, to] = spanOf(rules)
  const [first, last] = [from, to].map((date) => Number(date.slice(0, 4)))
  const holidays = new Set(
    Array.from({ length: last - first + 3 }, (_, i) => holidaysOf(first - 1 + i)).flat(),
  )
  const said = textHours(text, from, to, holidays)
  if (from === to || said.some(({ unknown }) => unknown)) return false
  // What spills over from the day before the span only the text knows.
  const span = [
    { startSeconds: DAY_SECONDS, endSeconds: secondsSince(from, { date: to, seconds: DAY_SECONDS }) },
  ]
  const [spoken, listed] = [
    said.map((each) => ({
      startSeconds: secondsSince(from, each.from),
      endSeconds: secondsSince(from, each.to),
    })),
    rules.flatMap((rule) => occurrences(rule, from, to)),
  ].map((intervals) => JSON.stringify(intersectIntervals(unionIntervals(intervals), span)))
  return spoken === listed
}

function occurrences(
  { recurrence, validFrom, validTo, ...rule }: ScheduleRule,
  from: string,
  to: string,
): Interval[] {
  const first = validFrom !== null && validFrom > from ? validFrom : from
  const last = validTo !== null && validTo < to ? validTo : to
  return ruleDates(recurrence, first, last).map((date) => ({
    startSeconds: secondsSince(from, { date, seconds: rule.opensSeconds }),
    endSeconds: secondsSince(from, { date, seconds: rule.closesSeconds }),
  }))
}

/** On a clock that never changes. */
function secondsSince(from: string, { date, seconds }: ClockReading): number {
  return (Date.parse(date) - Date.parse(from)) / 1000 + seconds
}

/** From the first date on which a row may hold to the last. */
function spanOf(rules: readonly ScheduleRule[]): [from: string, to: string] {
  const froms = rules.flatMap(({ validFrom }) => validFrom ?? []).sort()
  const tos = rules.flatMap(({ validTo }) => validTo ?? []).sort()
  const from = froms[0] ?? (tos.length > 0 ? addDays(tos.at(-1)!, -365) : SOME_DATE)
  const last = rules.every(({ validTo }) => validTo !== null) ? tos.at(-1)! : addDays(from, 365)
  return [from, [last, addDays(from, MOST_DAYS)].sort()[0]]
}
