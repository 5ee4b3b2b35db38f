import type { ReportNotice } from '../notice.ts'
import type { StopTimesByTrip } from './stopTimeRows.ts'

/**
 * Rows of one trip in the order of `stop_sequence`, whatever their order in the file; of rows with the same number the first in
 * the file holds. Written to `order` from 0; returns how many there are.
 */
export function orderTrip(
  rows: StopTimesByTrip,
  trip: number,
  order: number[],
  report: ReportNotice,
): number {
  const { start, sequence, rowNumber } = rows
  const from = start[trip]
  const count = start[trip + 1] - from
  order.length = count
  let ascending = true
  for (let i = 0; i < count; i++) {
    order[i] = from + i
    if (i > 0 && sequence[from + i] <= sequence[from + i - 1]) ascending = false
  }
  if (ascending) return count
  order.sort((a, b) => sequence[a] - sequence[b] || rowNumber[a] - rowNumber[b])
  let kept = 0
  for (const row of order) {
    if (kept > 0 && sequence[row] === sequence[order[kept - 1]])
      report('duplicate_key', {
        rowNumber: rowNumber[row],
        fieldName: 'trip_id, stop_sequence',
        value: sequence[row],
        detail: { otherRow: rowNumber[order[kept - 1]] },
      })
    else order[kept++] = row
  }
  order.length = kept
  return kept
}
