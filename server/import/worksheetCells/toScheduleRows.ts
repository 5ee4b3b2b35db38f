import type { HsdsScheduleRow } from '../../../core/schedule/hsdsRows.ts'
import type { SessionAnswer } from '../worksheet/serviceAnswer.ts'

/** The sessions of one course as HSDS schedule rows, on the clock of the region. */
export function toScheduleRows(sessions: readonly SessionAnswer[]): HsdsScheduleRow[] {
  return sessions.map(({ days, opensAt, closesAt, validFrom, validTo }) => ({
    freq: 'WEEKLY',
    byday: days.join(','),
    opens_at: opensAt,
    closes_at: closesAt,
    valid_from: validFrom,
    valid_to: validTo,
  }))
}
