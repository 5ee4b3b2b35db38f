/** Rows of a result in the format that a verb of the command line was asked for. JSON is a list of objects. */
import type { Cell } from './cell.ts'
import { isEmptyCell } from './cell.ts'
import { toCsv } from './toCsv.ts'
import { toTable } from './toTable.ts'

export type RowFormat = 'csv' | 'json' | 'table'

export function renderRows(
  format: RowFormat,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): string {
  if (format === 'csv') return toCsv(columns, rows)
  if (format === 'table') return toTable(columns, rows)
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map((name, k) => [name, isEmptyCell(row[k]) ? null : row[k]])),
  )
  return `${JSON.stringify(objects, null, 1)}\n`
}
