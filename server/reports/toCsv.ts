/**
 * Comma-separated values after RFC 4180, UTF-8, lines ended by LF, a header line first, null as an empty cell.
 *
 * Numbers are written with the fewest digits that read back as the same number, so equal results give equal bytes.
 * Text that a spreadsheet would run as a formula (it begins with = + - @ tab or carriage return) gets an apostrophe in front,
 * as OWASP advises, unless it is a plain number such as "-79.86": names in open data come from strangers.
 */
import { type Cell, isEmptyCell } from './cell.ts'

const FORMULA_START = /^[=+\-@\t\r]/
const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

export function toCsv(columns: readonly string[], rows: Iterable<readonly Cell[]>): string {
  let csv = csvLine(columns)
  for (const row of rows) csv += csvLine(row)
  return csv
}

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\n`
}

function csvCell(cell: Cell): string {
  if (isEmptyCell(cell)) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = FORMULA_START.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
