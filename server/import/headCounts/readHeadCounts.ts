import { addDays } from '../../../core/network/serviceDay.ts'
import { RefusedInput } from '../../errors.ts'
import { readTable } from '../files/readTable.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import { unguarded } from '../files/unguarded.ts'
import type { ReportNotice } from '../notice.ts'
import { cleanText } from '../serviceRow/cleanText.ts'
import { ANY_CELL } from '../worksheet/worksheetColumns.ts'
import { CellFault } from '../worksheetCells/cellSyntax.ts'
import { countCell, dateCell } from '../worksheetCells/plainCells.ts'
import { findHeadCountColumn, type HeadCountColumn, headCountHeader, MONTHS } from './headCountColumns.ts'

/** What a cell says of a month: a number, that nobody knows (null), or that what is known still holds. */
export type SaidCount = number | null | 'same'

export interface FilledSite {
  rowNumber: number
  site: string
  /** By month, 1 to 12; blank cells are left out. */
  counts: ReadonlyMap<number, SaidCount>
  who: string | null
  date: string | null
}

/**
 * The rows of a table of head-counts, .csv or .xlsx, headers in English or French. Whatever cannot be read is a notice, and its row is left
 * out. @throws RefusedInput `missing_columns`
 */
export async function* readHeadCounts(
  source: SourceFile,
  report: ReportNotice,
  today: string,
): AsyncGenerator<FilledSite> {
  let columns: Map<HeadCountColumn, string> | undefined
  for await (const { rowNumber, cells } of readTable(source, {}, report)) {
    columns ??= findColumns(source, Object.keys(cells), report)
    const get = (column: HeadCountColumn) => {
      const name = columns!.get(column)
      return name === undefined ? null : cleanText(unguarded(cells[name]))
    }
    const row = readRow(rowNumber, get, report, today)
    if (row) yield row
  }
}

function findColumns(
  source: SourceFile,
  names: readonly string[],
  report: ReportNotice,
): Map<HeadCountColumn, string> {
  const columns = new Map<HeadCountColumn, string>()
  for (const name of names) {
    const column = findHeadCountColumn(unguarded(name))
    if (column !== undefined && !columns.has(column)) columns.set(column, name)
    else if (!/^column_\d+$/.test(name)) report('unknown_column', { rowNumber: 1, fieldName: name })
  }
  const missing = (['site', 'who', 'date'] as const).filter((column) => !columns.has(column))
  if (missing.length > 0)
    throw new RefusedInput(
      'missing_columns',
      `"${source.name}" is no table of head-counts: it has no column for ${missing.join(', ')}. \`npx reach workers --region REGION --format csv\` writes one.`,
      missing[0],
    )
  return columns
}

function readRow(
  rowNumber: number,
  get: (column: HeadCountColumn) => string | null,
  report: ReportNotice,
  today: string,
): FilledSite | null {
  let sound = true
  const tell = (code: string, column: HeadCountColumn, value: string | null = null) => {
    report(code, { rowNumber, fieldName: headCountHeader(column)?.en ?? String(column), value })
    sound = false
  }
  const counts = new Map<number, SaidCount>()
  for (const month of MONTHS) {
    const text = get(month)
    if (text === null) continue
    const word = ANY_CELL.find(text)
    const count = word === 'same' ? word : word === 'unknown' ? null : readCount(text)
    if (count === undefined) tell('not_a_count', month, text)
    else counts.set(month, count)
  }
  const workers = get('workers')
  if (workers !== null && counts.size === 0) tell('workers_without_month', 'workers', workers)
  const [site, who] = [get('site'), get('who')]
  if (site === null && (counts.size > 0 || !sound)) tell('missing_site', 'site')
  const date = readDate(get('date'), (code, value) => tell(code, 'date', value), today)
  return sound && site !== null ? { rowNumber, site, counts, who, date } : null
}

function readCount(text: string): number | undefined {
  try {
    return countCell.read(text)
  } catch (error) {
    if (!(error instanceof CellFault)) throw error
    return undefined
  }
}

function readDate(
  text: string | null,
  tell: (code: string, value: string) => void,
  today: string,
): string | null {
  if (text === null) return null
  try {
    const date = dateCell.read(text)
    if (date > addDays(today, 1)) tell('date_in_future', date)
    return date
  } catch (error) {
    if (!(error instanceof CellFault)) throw error
    tell(error.code, text)
    return null
  }
}
