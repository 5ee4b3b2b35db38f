import { RefusedInput } from '../../errors.ts'
import { closestName } from '../files/closestName.ts'
import type { ReportNotice } from '../notice.ts'
import { decodeLines } from './decodeLines.ts'
import { type GtfsArchive, REQUIRED_TABLES } from './gtfsArchive.ts'
import { createRowSplitter, type TakeRow } from './splitRows.ts'

/** Index of a column by name, for `cells[column]`; a column that is not there leads to a cell that is always blank. */
export type FindColumn = (name: string) => number

/** A row that long is an unclosed quotation mark that swallowed the rest of the table. */
const MAX_ROW_CHARACTERS = 4 * 1024 * 1024

/**
 * Streams the rows of one table: `open` gets the columns once and returns what takes each row. Cells are trimmed and as many
 * as the header has, and one blank cell more, to which missing columns lead. Returns the number of rows, or null where the
 * table is not in the feed, or is empty and the feed can do without it.
 * Throws RefusedInput `missing_required_column`, `empty_file`, `csv_parsing_failed`, `not_text`.
 */
export async function readGtfsTable(
  archive: GtfsArchive,
  table: string,
  required: readonly string[],
  report: ReportNotice,
  open: (column: FindColumn) => TakeRow,
): Promise<number | null> {
  if (!archive.has(table)) return null
  const name = `${table} of "${archive.name}"`
  let header: string[] | undefined
  let width = 0
  let count = 0
  let take: TakeRow
  const splitter = createRowSplitter((cells, rowNumber) => {
    if (header === undefined) {
      header = readHeader(cells, report)
      width = header.length
      requireColumns(name, header, required)
      const names = header
      take = open((column) => (names.includes(column) ? names.indexOf(column) : width))
      return
    }
    if (cells.length !== width) fitRow(cells, width, rowNumber, report)
    for (let i = 0; i < width; i++) {
      const cell = cells[i]
      const length = cell.length
      if (length === 0 || (cell.charCodeAt(0) > 32 && cell.charCodeAt(length - 1) > 32)) continue
      cells[i] = cell.trim()
      if (cells[i] !== cell)
        report('leading_or_trailing_whitespaces', { rowNumber, fieldName: header[i], value: cell })
    }
    cells.push('')
    count += 1
    take(cells, rowNumber)
  })
  const unclosed = () =>
    new RefusedInput(
      'csv_parsing_failed',
      `${name} cannot be read after row ${splitter.rowNumber}: a quotation mark is not closed.`,
      table,
    )
  for await (const text of decodeLines(name, archive.chunks(table), report)) {
    splitter.push(text)
    if (splitter.pending > MAX_ROW_CHARACTERS) throw unclosed()
  }
  if (!splitter.end()) throw unclosed()
  if (header !== undefined) return count
  if (REQUIRED_TABLES.includes(table))
    throw new RefusedInput('empty_file', `${name} is empty: it has no header.`, table)
  report('empty_file', { value: table })
  return null
}

function readHeader(cells: string[], report: ReportNotice): string[] {
  return cells.map((cell, index) => {
    const name = cell.trim()
    if (name !== cell)
      report('leading_or_trailing_whitespaces', { rowNumber: 1, fieldName: name, value: cell })
    if (name !== '' && cells.findIndex((other) => other.trim() === name) < index)
      report('duplicated_column', { rowNumber: 1, fieldName: name })
    return name.toLowerCase()
  })
}

function requireColumns(table: string, header: string[], required: readonly string[]): void {
  const missing = required.filter((column) => !header.includes(column))
  if (missing.length === 0) return
  const close = closestName(missing[0], header)
  throw new RefusedInput(
    'missing_required_column',
    `${table} has no column ${missing.map((column) => `"${column}"`).join(', ')}${close ? ` (did you mean "${close}"?)` : ''}. Its columns are ${header.slice(0, 30).join(', ').slice(0, 600)}.`,
    missing[0],
  )
}

function fitRow(cells: string[], width: number, rowNumber: number, report: ReportNotice): void {
  const surplus = cells.slice(width).some((cell) => cell.trim() !== '')
  if (cells.length < width || surplus)
    report('invalid_row_length', { rowNumber, value: cells.length, detail: { columns: width } })
  while (cells.length < width) cells.push('')
  cells.length = width
}
