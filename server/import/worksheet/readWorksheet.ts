import { addDays } from '../../../core/network/serviceDay.ts'
import { readOpeningHours } from '../../../core/schedule/readOpeningHours.ts'
import { RefusedInput } from '../../errors.ts'
import { readTable } from '../files/readTable.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import { unguarded } from '../files/unguarded.ts'
import type { ReportNotice } from '../notice.ts'
import { cleanText } from '../serviceRow/cleanText.ts'
import { CellFault } from '../worksheetCells/cellSyntax.ts'
import { dateCell } from '../worksheetCells/plainCells.ts'
import { ANSWER_FIELD_NAMES, ANSWER_FIELDS, canonicalText } from './answerFields.ts'
import type { AnswerField } from './serviceAnswer.ts'
import { ANY_CELL, findColumn, NOTE_SIGN, type WorksheetColumn } from './worksheetColumns.ts'

/** `same` = what is known still holds; `value` null = asked, and still unknown. */
export type FilledCell = { field: AnswerField } & ({ same: true } | { same: false; value: string | null })

export interface FilledRow {
  rowNumber: number
  source: string
  recordId: string
  cells: FilledCell[]
  who: string
  date: string
}

/**
 * The filled rows of a worksheet, .csv or .xlsx (first sheet), headers in English or French, columns in any order. Rows of notes
 * and rows without answers are passed over. Whatever cannot be read is a notice, and its row is left out.
 * @param today ISO date; one day later is allowed, since it may be that already elsewhere
 * @throws RefusedInput `missing_columns`
 */
export async function* readWorksheet(
  source: SourceFile,
  report: ReportNotice,
  today: string,
): AsyncGenerator<FilledRow> {
  let columns: Map<WorksheetColumn, string> | undefined
  for await (const { rowNumber, cells: raw } of readTable(source, {}, report)) {
    columns ??= findColumns(source, Object.keys(raw), report)
    const get = (column: WorksheetColumn) => {
      const name = columns!.get(column)
      return name === undefined ? null : cleanText(unguarded(raw[name]))
    }
    if (get('source')?.startsWith(NOTE_SIGN)) continue
    const row = readRow(rowNumber, get, report, today)
    if (row) yield row
  }
}

function findColumns(
  source: SourceFile,
  names: readonly string[],
  report: ReportNotice,
): Map<WorksheetColumn, string> {
  const columns = new Map<WorksheetColumn, string>()
  for (const name of names) {
    const column = findColumn(unguarded(name))
    if (column && !columns.has(column)) columns.set(column, name)
    else if (!/^column_\d+$/.test(name)) report('unknown_column', { rowNumber: 1, fieldName: name })
  }
  const missing = (['source', 'recordId', 'who', 'date'] as const).filter((column) => !columns.has(column))
  if (missing.length > 0)
    throw new RefusedInput(
      'missing_columns',
      `"${source.name}" is no worksheet: it has no column for ${missing.join(', ')}. \`npx reach worksheet --region REGION\` writes one.`,
      missing[0],
    )
  return columns
}

function readRow(
  rowNumber: number,
  get: (column: WorksheetColumn) => string | null,
  report: ReportNotice,
  today: string,
): FilledRow | null {
  const [source, recordId, who, when] = [get('source'), get('recordId'), get('who'), get('date')]
  let sound = true
  const tell: ReportNotice = (code, fields) => {
    report(code, { rowNumber, ...fields })
    sound = false
  }
  const cells: FilledCell[] = []
  for (const field of ANSWER_FIELD_NAMES) {
    const text = get(field)
    if (text === null) continue
    const cell = readCell(field, text, tell)
    if (!cell) continue
    cells.push(cell)
    tellLooseHours(field, text, rowNumber, report)
  }
  if (cells.length === 0 && sound) {
    if (who !== null || when !== null) report('row_without_answers', { rowNumber, value: recordId })
    return null
  }
  if (!source || !recordId)
    tell('missing_record', { fieldName: source ? 'recordId' : 'source', value: recordId })
  if (!who) tell('missing_who', { fieldName: 'who' })
  const date = readDate(when, tell, today)
  return sound && source && recordId && who && date ? { rowNumber, source, recordId, cells, who, date } : null
}

function readCell(field: AnswerField, text: string, tell: ReportNotice): FilledCell | null {
  const word = ANY_CELL.find(text)
  if (word === 'same') return { field, same: true }
  if (word === 'unknown') return { field, same: false, value: null }
  try {
    return { field, same: false, value: canonicalText(field, text) }
  } catch (error) {
    if (!(error instanceof CellFault)) throw error
    const detail = error.part === text ? null : { cell: text.slice(0, 500) }
    tell(error.code, { fieldName: ANSWER_FIELDS[field].header.en, value: error.part, detail })
    return null
  }
}

function readDate(text: string | null, tell: ReportNotice, today: string): string | null {
  if (text === null) {
    tell('missing_date', { fieldName: 'date' })
    return null
  }
  try {
    const date = dateCell.read(text)
    if (date > addDays(today, 1)) tell('date_in_future', { fieldName: 'date', value: date })
    return date
  } catch (error) {
    if (!(error instanceof CellFault)) throw error
    tell(error.code, { fieldName: 'date', value: text })
    return null
  }
}

function tellLooseHours(field: AnswerField, text: string, rowNumber: number, report: ReportNotice): void {
  if (field !== 'openingHours') return
  for (const { code, value } of readOpeningHours(text).complaints)
    if (code === 'hours_read_loosely')
      report(code, { rowNumber, fieldName: ANSWER_FIELDS.openingHours.header.en, value })
}
