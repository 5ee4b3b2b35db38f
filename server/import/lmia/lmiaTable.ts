/**
 * The data rows of a published list of positive LMIAs, free of what surrounds them: the title line before the header, blank
 * rows, the notes after the data.
 * Notes begin at a row that holds nothing but one text in its first column.
 */
import { RefusedInput } from '../../errors.ts'
import type { RawRow } from '../files/readRawTable.ts'
import type { ReportNotice } from '../notice.ts'
import { fillRepeats } from './fillRepeats.ts'
import { findLmiaColumns, type LmiaColumns } from './lmiaColumns.ts'

/** How far down a header may stand. */
const HEADER_WITHIN = 20

export interface LmiaTable {
  /** Text before the header, usually one line that names the quarter. */
  title: string
  columns: LmiaColumns
  rows: AsyncIterable<RawRow>
}

/** Reads up to the header; `rows` goes on from there. Refuses a file that has no such header. */
export async function openLmiaTable(
  raw: AsyncIterable<RawRow>,
  file: string,
  report: ReportNotice,
): Promise<LmiaTable> {
  const iterator = raw[Symbol.asyncIterator]()
  const before: string[] = []
  for (let seen = 0; seen < HEADER_WITHIN; seen++) {
    const next = await iterator.next()
    if (next.done) break
    const columns = findLmiaColumns(next.value.cells)
    if (columns) {
      const rows = dataRows({ [Symbol.asyncIterator]: () => iterator }, columns, report)
      return { title: before.join(' '), columns, rows: repeated(rows, columns, report) }
    }
    before.push(...next.value.cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))
  }
  await iterator.return?.()
  throw new RefusedInput(
    'lmia_header_missing',
    `${file}: no header with employer, address and approved positions in the first ${HEADER_WITHIN} rows. Check that it is a list of employers with a positive LMIA, or use the format "csv" with a mapping.`,
  )
}

function repeated(
  rows: AsyncIterable<RawRow>,
  columns: LmiaColumns,
  report: ReportNotice,
): AsyncIterable<RawRow> {
  const { province, stream, employer, address } = columns
  if (province === undefined) return rows
  const order = [province, stream, employer, address].filter((column) => column !== undefined)
  return fillRepeats(rows, order, report)
}

async function* dataRows(
  raw: AsyncIterable<RawRow>,
  columns: LmiaColumns,
  report: ReportNotice,
): AsyncIterable<RawRow> {
  let ended = false
  for await (const row of raw) {
    const filled = row.cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]))
    if (filled.length === 0) continue
    if (filled.length === 1 && filled[0] === 0) ended = true
    else if (ended) {
      if ((row.cells[columns.positions!] ?? '').trim() !== '')
        report('row_after_notes', { rowNumber: row.rowNumber })
    } else yield row
  }
}
