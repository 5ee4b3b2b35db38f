/**
 * Rows as HSDS 3 writes them (schedule: https://docs.openreferral.org/en/v3.0.0/hsds/schema_reference.html#schedule). HSDS 3 has no
 * exceptions; HSDS 1.1's `holiday_schedule` is taken for them, and `extra` for dates that are added to the rule (RFC 5545 RDATE).
 */
import type { ScheduleCode } from './schedule.ts'

export type Cell = string | number | boolean | null | undefined

export interface HsdsScheduleRow {
  freq?: Cell
  interval?: Cell
  byday?: Cell
  bymonthday?: Cell
  byyearday?: Cell
  byweekno?: Cell
  wkst?: Cell
  count?: Cell
  until?: Cell
  dtstart?: Cell
  /** Hours from UTC, as HSDS 3 has it, or an IANA name, as publishers write. */
  timezone?: Cell
  opens_at?: Cell
  closes_at?: Cell
  valid_from?: Cell
  valid_to?: Cell
  description?: Cell
}

export interface HsdsExceptionRow {
  start_date?: Cell
  /** Included; `start_date` alone by default. */
  end_date?: Cell
  closed?: Cell
  /** The hours are added to those of the rules; by default they replace them. */
  extra?: Cell
  opens_at?: Cell
  closes_at?: Cell
}

/** Trimmed text, '' for nothing. */
export function cellText(cell: Cell): string {
  return cell === null || cell === undefined ? '' : String(cell).trim()
}

/** Thrown by readers of a row, caught where rows become complaints. */
export class UnusableRow extends Error {
  readonly code: ScheduleCode
  readonly fieldName: string | null
  readonly value: string | null

  constructor(code: ScheduleCode, fieldName: string | null, value: string | null) {
    super(code)
    this.code = code
    this.fieldName = fieldName
    this.value = value
  }
}

/** ISO date, null for a blank cell. */
export function readDateCell(cell: Cell, fieldName: string): string | null {
  const text = cellText(cell)
  if (text === '') return null
  const [, date] = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text) ?? []
  const parsed = date ? new Date(`${date}T00:00:00Z`) : null
  if (!parsed || Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date)
    throw new UnusableRow('impossible_date', fieldName, text)
  return date
}
