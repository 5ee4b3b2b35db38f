/**
 * HSDS 3 schedule rows of one service at one place, and its exceptions, into a schedule. Rows add up: what one opens no other closes.
 * A row that cannot be used is a complaint and leaves the schedule partly unknown; with no usable row it is unknown.
 *
 * Worked: rows "MO-FR 09:00 to 17:00" and "WE 09:00 to 19:30" are open on Wednesday from 09:00 to 19:30.
 */
import { addDays } from '../network/serviceDay.ts'
import {
  cellText,
  type HsdsExceptionRow,
  type HsdsScheduleRow,
  readDateCell,
  UnusableRow,
} from './hsdsRows.ts'
import { readHours } from './readHours.ts'
import { readRecurrence } from './readRecurrence.ts'
import type {
  Attendance,
  ReadSchedule,
  ScheduleComplaint,
  ScheduleException,
  ScheduleRule,
} from './schedule.ts'

export interface HsdsReading {
  /** Zone of the region. */
  timeZone: string
  attendance?: Attendance
  exceptions?: readonly HsdsExceptionRow[]
  /** HSDS has no field for it: set where the publisher says so. */
  closedOnHolidays?: boolean
}

/** Longest exception; a longer one is a season, and belongs into valid_from and valid_to. */
const MOST_EXCEPTION_DAYS = 400

export function readHsdsSchedules(rows: readonly HsdsScheduleRow[], reading: HsdsReading): ReadSchedule {
  const complaints: ScheduleComplaint[] = []
  const rules = readEach(rows, (row) => readRule(row, reading), complaints)
  const exceptions = readEach(reading.exceptions ?? [], (row) => readException(row, reading), complaints)
  if (rows.length === 0) complaints.push({ code: 'no_hours', row: null, fieldName: null, value: null })
  if (rules.length === 0) return { schedule: { kind: 'unknown' }, complaints }
  return {
    schedule: {
      kind: 'rules',
      rules,
      exceptions: settleExceptions(exceptions.flat(), complaints),
      closedOnHolidays: reading.closedOnHolidays ?? false,
      partlyUnknown: rules.length + exceptions.length < rows.length + (reading.exceptions?.length ?? 0),
    },
    complaints,
  }
}

/** What can be read of the rows; the others become complaints. */
function readEach<R, T>(rows: readonly R[], read: (row: R) => T, complaints: ScheduleComplaint[]): T[] {
  return rows.flatMap((row, i) => {
    try {
      return [read(row)]
    } catch (error) {
      if (!(error instanceof UnusableRow)) throw error
      const { code, fieldName, value } = error
      complaints.push({ code, row: i, fieldName, value })
      return []
    }
  })
}

function readRule(row: HsdsScheduleRow, { timeZone, attendance = 'opening' }: HsdsReading): ScheduleRule {
  const validFrom = readDateCell(row.valid_from, 'valid_from')
  const validTo = readDateCell(row.valid_to, 'valid_to')
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    throw new UnusableRow('valid_to_before_valid_from', 'valid_to', `${validFrom} to ${validTo}`)
  const recurrence = readRecurrence(row, validFrom, validTo)
  return { recurrence, ...readHours(row, timeZone, attendance), validFrom, validTo }
}

function readException(
  row: HsdsExceptionRow,
  { timeZone, attendance = 'opening' }: HsdsReading,
): ScheduleException[] {
  const first = readDateCell(row.start_date, 'start_date')
  if (first === null) throw new UnusableRow('impossible_date', 'start_date', null)
  const last = readDateCell(row.end_date, 'end_date') ?? first
  if (last < first || last > addDays(first, MOST_EXCEPTION_DAYS))
    throw new UnusableRow('impossible_date', 'end_date', `${first} to ${last}`)
  const closed = isYes(row.closed)
  const hours = closed ? null : readHours(row, timeZone, attendance)
  const exceptions: ScheduleException[] = []
  for (let date = first; date <= last; date = addDays(date, 1))
    if (hours === null) exceptions.push({ kind: 'closed', date })
    else {
      const { opensSeconds, closesSeconds } = hours
      exceptions.push({ kind: isYes(row.extra) ? 'extra' : 'instead', date, opensSeconds, closesSeconds })
    }
  return exceptions
}

/** A date that is both closed and has hours is unknown, with a complaint. */
function settleExceptions(
  exceptions: readonly ScheduleException[],
  complaints: ScheduleComplaint[],
): ScheduleException[] {
  const closed = new Set(exceptions.filter(({ kind }) => kind === 'closed').map(({ date }) => date))
  const contrary = new Set(
    exceptions.filter(({ kind, date }) => kind !== 'closed' && closed.has(date)).map(({ date }) => date),
  )
  for (const date of contrary)
    complaints.push({ code: 'contradictory_exceptions', row: null, fieldName: 'start_date', value: date })
  return [
    ...exceptions.filter(({ date }) => !contrary.has(date)),
    ...[...contrary].map((date) => ({ kind: 'unknown' as const, date })),
  ]
}

function isYes(cell: HsdsExceptionRow['closed']): boolean {
  return /^(true|yes|1|y)$/i.test(cellText(cell))
}
