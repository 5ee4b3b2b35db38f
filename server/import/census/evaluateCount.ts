import type { ReportNotice } from '../notice.ts'
import type { MissingReason } from '../rows.ts'
import { parseCount } from './parseCount.ts'
import type { Terms } from './parseExpression.ts'

export interface Figure {
  value: number | null
  missing: MissingReason | null
  interval?: { low: number; high: number } | null
}

/** Columns of a published confidence interval. */
export interface IntervalColumns {
  low: string
  high: string
}

/**
 * One group's count in one row: the terms added up, unknown as soon as one term is missing. A difference of figures that
 * were rounded one by one may fall below zero: that is 0 with a notice, as is any negative count.
 */
export function evaluateCount(
  terms: Terms,
  row: Readonly<Record<string, unknown>>,
  rowNumber: number,
  report: ReportNotice,
): Figure {
  let sum = 0
  for (const { column, sign } of terms) {
    const { value, missing, odd } = parseCount(row[column])
    if (odd) report('not_a_number', { rowNumber, fieldName: column, value: String(row[column]) })
    if (value === null) {
      if (!odd) report('missing_count', { rowNumber, fieldName: column, value: missing })
      return { value: null, missing }
    }
    sum += sign * value
  }
  if (sum < 0) {
    report('negative_count', {
      rowNumber,
      fieldName: terms.map(({ column }) => column).join(', '),
      value: sum,
    })
    return { value: 0, missing: null }
  }
  return { value: sum, missing: null }
}
