/**
 * When a service is there, as plain data that can be stored and sent. Clock times are seconds after midnight on the clock (beyond
 * 86,400 after midnight of the next date); dates are ISO. HSDS 3 `schedule`: https://docs.openreferral.org/en/v3.0.0/hsds/schema_reference.html
 */
import type { Interval } from './interval.ts'
import type { Weekday } from './weekday.ts'

/** What a reader complains about; `value` as it stood in the source. The importer turns it into a notice of its own. */
export const SCHEDULE_CODES = [
  'no_hours',
  'no_days',
  'unreadable_hours',
  'hours_read_loosely',
  'contradictory_rules',
  'contradictory_exceptions',
  'school_holidays_not_known',
  'sun_times_not_known',
  'holiday_rule_not_supported',
  'impossible_recurrence',
  'impossible_date',
  'impossible_time',
  'unknown_time_zone',
  'valid_to_before_valid_from',
  'session_ends_before_it_starts',
] as const
export type ScheduleCode = (typeof SCHEDULE_CODES)[number]

export interface ScheduleComplaint {
  code: ScheduleCode
  /** Position among the rows that were read, from 0; null where the whole is meant. */
  row: number | null
  fieldName: string | null
  value: string | null
}

/** Fields of an RRULE (RFC 5545 section 3.3.10) that HSDS has. */
export interface Recurrence {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  interval: number
  /** `ordinal` 1 = the first of the month, -1 = the last, null = each. */
  byday: readonly { weekday: Weekday; ordinal: number | null }[]
  bymonthday: readonly number[]
  byyearday: readonly number[]
  byweekno: readonly number[]
  wkst: Weekday
  count: number | null
  until: string | null
  /** From which intervals and counts are counted. */
  dtstart: string
}

export interface ScheduleRule {
  recurrence: Recurrence
  opensSeconds: number
  closesSeconds: number
  /** First and last date, both included; null = no bound. */
  validFrom: string | null
  validTo: string | null
  /** Zone of the clock: an IANA name or "-05:00"; null = that of the region. */
  timeZone: string | null
}

/** `closed` and `unknown` hold for the whole date, `extra` adds to the rules, `instead` replaces them. */
export type ScheduleException =
  | { kind: 'closed' | 'unknown'; date: string }
  | { kind: 'extra' | 'instead'; date: string; opensSeconds: number; closesSeconds: number }

export type Schedule =
  | { kind: 'unknown' }
  /** OpenStreetMap's opening_hours in its canonical spelling. */
  | { kind: 'text'; text: string }
  | {
      kind: 'rules'
      rules: readonly ScheduleRule[]
      exceptions: readonly ScheduleException[]
      /** No rule holds on a statutory holiday; exceptions do. */
      closedOnHolidays: boolean
      /** Some rows could not be read: when the rest is closed, it may be open. */
      partlyUnknown: boolean
    }

export interface ReadSchedule {
  schedule: Schedule
  complaints: ScheduleComplaint[]
}

/** Openings may close after midnight; sessions that end before they start are refused. */
export type Attendance = 'opening' | 'session'

export interface ScheduleContext {
  /** IANA name of the region's zone. */
  timeZone: string
  /** ISO dates of statutory holidays; must hold the years asked for. */
  holidays: ReadonlySet<string>
}

/** Seconds of the service date; an interval belongs to the date on which it starts and may run past midnight. */
export interface ServiceHours {
  date: string
  open: Interval[]
  /** When nobody can say whether it is open. A schedule without hours is unknown all day, never open. */
  unknown: Interval[]
}
