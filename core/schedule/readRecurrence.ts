/**
 * The RRULE fields of an HSDS row (RFC 5545 section 3.3.10, as far as HSDS 3 has them). What the RFC forbids, and what never occurs,
 * is refused as `impossible_recurrence`.
 *
 * Worked: freq MONTHLY, byday "1MO,-1FR" is the first Monday and the last Friday of each month; byday "MO" without freq is weekly;
 * bymonthday 32 and weekly "2MO" are refused.
 */
import { type Cell, cellText, type HsdsScheduleRow, readDateCell, UnusableRow } from './hsdsRows.ts'
import { ruleDates } from './ruleDates.ts'
import type { Recurrence } from './schedule.ts'
import { WEEKDAYS, type Weekday, weekdayOf } from './weekday.ts'

/** A Monday before all schedules, from which rules without a start are counted. */
const ANCHOR = '2000-01-03'

export function readRecurrence(
  row: HsdsScheduleRow,
  validFrom: string | null,
  validTo: string | null,
): Recurrence {
  const start = readDateCell(row.dtstart, 'dtstart') ?? validFrom
  const until = readDateCell(row.until, 'until')
  const interval = readInteger(row.interval, 'interval', 1, 1000) ?? 1
  const count = readInteger(row.count, 'count', 1, 100_000)
  let byday = readDays(row.byday)
  let bymonthday = readIntegers(row.bymonthday, 'bymonthday', 31)
  const byyearday = readIntegers(row.byyearday, 'byyearday', 366)
  const byweekno = readIntegers(row.byweekno, 'byweekno', 53)
  const oneDate = validFrom !== null && validFrom === validTo
  const freq = readFrequency(row.freq, { byday, bymonthday, byyearday, byweekno, oneDate })

  if ((interval > 1 || count !== null) && start === null)
    throw impossible('dtstart', `${count === null ? 'interval' : 'count'} without dtstart`)
  const ordinals = byday.some(({ ordinal }) => ordinal !== null)
  if (ordinals && freq !== 'MONTHLY' && freq !== 'YEARLY') throw impossible('byday', cellText(row.byday))
  if (freq === 'MONTHLY' && byday.some(({ ordinal }) => Math.abs(ordinal ?? 1) > 5))
    throw impossible('byday', cellText(row.byday))
  if (bymonthday.length > 0 && freq === 'WEEKLY') throw impossible('bymonthday', cellText(row.bymonthday))
  if (byyearday.length > 0 && freq !== 'YEARLY') throw impossible('byyearday', cellText(row.byyearday))
  if (byweekno.length > 0 && freq !== 'YEARLY' && freq !== 'WEEKLY')
    throw impossible('byweekno', cellText(row.byweekno))

  if (freq !== 'DAILY' && byday.length + bymonthday.length + byyearday.length === 0) {
    // As the RFC has it, the start says which day is meant.
    if (start === null || freq === 'YEARLY') throw new UnusableRow('no_days', 'byday', null)
    if (freq === 'WEEKLY') byday = [{ weekday: weekdayOf(start), ordinal: null }]
    else bymonthday = [Number(start.slice(8))]
  }
  const wkst = readDays(row.wkst)[0]?.weekday ?? 'MO'
  const dtstart = start ?? ANCHOR
  const recurrence = { freq, interval, byday, bymonthday, byyearday, byweekno, wkst, count, until, dtstart }
  if (until !== null && until < dtstart) throw impossible('until', until)
  // The Gregorian calendar has all its kinds of years within 40.
  const last = `${Number(dtstart.slice(0, 4)) + 40}-12-31`
  if (ruleDates(recurrence, dtstart, last, 1).length === 0) throw impossible('freq', freq)
  return recurrence
}

function impossible(fieldName: string, value: string): UnusableRow {
  return new UnusableRow('impossible_recurrence', fieldName, value)
}

interface Parts {
  byday: readonly unknown[]
  bymonthday: readonly unknown[]
  byyearday: readonly unknown[]
  byweekno: readonly unknown[]
  oneDate: boolean
}

function readFrequency(cell: Cell, parts: Parts): Recurrence['freq'] {
  const text = cellText(cell).toUpperCase()
  if (text === 'DAILY' || text === 'WEEKLY' || text === 'MONTHLY' || text === 'YEARLY') return text
  if (text !== '') throw impossible('freq', text)
  if (parts.byyearday.length + parts.byweekno.length > 0) return 'YEARLY'
  if (parts.bymonthday.length > 0) return 'MONTHLY'
  if (parts.byday.length > 0) return 'WEEKLY'
  if (parts.oneDate) return 'DAILY'
  throw new UnusableRow('no_days', 'freq', null)
}

function readDays(cell: Cell): { weekday: Weekday; ordinal: number | null }[] {
  return splitList(cell).map((part) => {
    const [, ordinal, day] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(part.toUpperCase()) ?? []
    const weekday = WEEKDAYS.find((each) => each === day)
    if (!weekday || (ordinal !== undefined && (Number(ordinal) === 0 || Math.abs(Number(ordinal)) > 53)))
      throw impossible('byday', part)
    return { weekday, ordinal: ordinal === undefined ? null : Number(ordinal) }
  })
}

/** Whole numbers from 1 or -1 to the greatest, not 0. */
function readIntegers(cell: Cell, fieldName: string, greatest: number): number[] {
  return splitList(cell).map((part) => {
    const value = Number(part)
    if (!Number.isInteger(value) || value === 0 || Math.abs(value) > greatest)
      throw impossible(fieldName, part)
    return value
  })
}

function readInteger(cell: Cell, fieldName: string, least: number, greatest: number): number | null {
  const text = cellText(cell)
  if (text === '') return null
  const value = Number(text)
  if (!Number.isInteger(value) || value < least || value > greatest) throw impossible(fieldName, text)
  return value
}

function splitList(cell: Cell): string[] {
  return cellText(cell)
    .split(/[,;\s]+/)
    .filter((part) => part !== '')
}
