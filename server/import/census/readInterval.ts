import type { ReportNotice } from '../notice.ts'
import type { Figure, IntervalColumns } from './evaluateCount.ts'
import { parseCount } from './parseCount.ts'

/** The published interval of a count; null where a cell has none, and with a notice where it cannot hold the count. */
export function readInterval(
  { value }: Figure,
  columns: IntervalColumns,
  row: Readonly<Record<string, unknown>>,
  rowNumber: number,
  report: ReportNotice,
): { low: number; high: number } | null {
  const low = parseCount(row[columns.low]).value
  const high = parseCount(row[columns.high]).value
  if (value === null || low === null || high === null) return null
  if (low <= value && value <= high) return { low, high }
  report('interval_without_count', { rowNumber, fieldName: columns.low, value: `${low} ${high}` })
  return null
}
