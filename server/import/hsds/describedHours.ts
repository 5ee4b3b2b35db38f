/**
 * Hours whose `description` says the same as the rows, in OpenStreetMap's syntax, as `reach services --format hsds` writes it: the text says
 * it for every year and with its holidays, the rows for the span of their dates alone. It is taken only if text and rows agree on every
 * date of that span (of a year where they have no bounds); free text and texts that disagree are passed over, and the rows hold.
 *
 * Worked: "Mo-Fr 09:00-17:00; PH off" beside rows that leave out 1 January 2027 agrees; beside rows that do not, it does not.
 */
import { addDays } from '../../../core/network/serviceDay.ts'
import { listHolidays, PROVINCES } from '../../../core/schedule/listHolidays.ts'
import { listHours } from '../../../core/schedule/listHours.ts'
import { readOpeningHours } from '../../../core/schedule/readOpeningHours.ts'
import type { Schedule, ScheduleContext, ScheduleRule } from '../../../core/schedule/schedule.ts'
import { type HsdsNode, textOf } from './hsdsNode.ts'

/** Where no row has a bound, any year will do. */
const SOME_DATE = '2026-01-01'
const MOST_DAYS = 800

/** The text, or null. */
export function describedHours(
  schedule: Schedule,
  rows: readonly HsdsNode[],
  { timeZone, province }: { timeZone: string; province: string | null },
): string | null {
  if (schedule.kind !== 'rules' || schedule.partlyUnknown) return null
  const texts = new Set(rows.map((row) => textOf(row, 'description')))
  const [text] = texts
  if (texts.size !== 1 || text === null || !/\d:\d\d|24\/7/.test(text)) return null
  const { schedule: described } = readOpeningHours(text)
  if (described.kind !== 'text') return null
  const [from, to] = spanOf(schedule.rules)
  const known = PROVINCES.find((each) => each === province)
  const years = [from, to].map((date) => Number(date.slice(0, 4)))
  const holidays = new Set(known ? listHolidays(known, years[0] - 1, years[1] + 1).keys() : [])
  const context: ScheduleContext = { timeZone, holidays }
  const [said, listed] = [described, schedule].map((each) => hoursOn(each, from, to, context))
  return said !== null && said === listed ? described.text : null
}

/** From the first date on which every row may hold to the last. */
function spanOf(rules: readonly ScheduleRule[]): [from: string, to: string] {
  const froms = rules.flatMap(({ validFrom }) => validFrom ?? []).sort()
  const tos = rules.flatMap(({ validTo }) => validTo ?? []).sort()
  const from = froms[0] ?? (tos.length > 0 ? addDays(tos.at(-1)!, -365) : SOME_DATE)
  const last = rules.every(({ validTo }) => validTo !== null) ? tos.at(-1)! : addDays(from, 365)
  return [from, [last, addDays(from, MOST_DAYS)].sort()[0]]
}

/** Comparable hours of each date; null where some are unknown. */
function hoursOn(schedule: Schedule, from: string, to: string, context: ScheduleContext): string | null {
  const dates: string[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date)
  const hours = listHours(schedule, dates, context)
  return hours.some(({ unknown }) => unknown.length > 0)
    ? null
    : JSON.stringify(hours.map(({ open }) => open))
}
