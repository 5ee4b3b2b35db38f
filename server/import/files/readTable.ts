import { RefusedInput } from '../../errors.ts'
import type { ReportNotice } from '../notice.ts'
import { closestName } from './closestName.ts'
import { type RawTableOptions, readRawTable } from './readRawTable.ts'
import type { SourceFile } from './sourceFile.ts'

export interface TableOptions extends RawTableOptions {
  /** Columns without which the file cannot be used. */
  required?: readonly string[]
  /** Ignored: a table has no coordinate system of its own. Lets a spec be handed over whole. */
  crs?: string
}

export interface TableRow {
  /** As a spreadsheet counts: the header is usually row 1. */
  rowNumber: number
  /** Cell text, untouched, by trimmed column name. */
  cells: Record<string, string>
}

/**
 * The rows of a table whose first line is a header. Rows with too few or too many cells are notices.
 * Throws RefusedInput `missing_columns` naming the columns that were found.
 */
export async function* readTable(
  source: SourceFile,
  options: TableOptions,
  report: ReportNotice,
): AsyncGenerator<TableRow> {
  let header: string[] | undefined
  for await (const row of readRawTable(source, options, report)) {
    if (!header) {
      header = nameColumns(row.cells, row.rowNumber, report)
      requireColumns(source, header, options.required ?? [])
      continue
    }
    const { cells: texts, rowNumber } = row
    if (texts.length < header.length)
      report('row_too_short', { rowNumber, value: texts.length, detail: { columns: header.length } })
    else if (texts.length > header.length && texts.slice(header.length).some((text) => text.trim() !== '')) {
      report('row_too_long', { rowNumber, value: texts.length, detail: { columns: header.length } })
    }
    const cells: Record<string, string> = {}
    for (let i = 0; i < header.length; i++) cells[header[i]] = texts[i] ?? ''
    yield { rowNumber, cells }
  }
  if (!header) throw new RefusedInput('empty_table', `"${source.name}" has no header line.`, source.name)
}

/** Trimmed names; a blank one becomes `column_3`, a repeated one `name (2)`. */
function nameColumns(cells: string[], rowNumber: number, report: ReportNotice): string[] {
  const names: string[] = []
  for (const [index, cell] of cells.entries()) {
    const base = cell.trim() || `column_${index + 1}`
    let name = base
    for (let copy = 2; names.includes(name); copy++) name = `${base} (${copy})`
    if (name !== base) report('duplicate_column', { rowNumber, fieldName: base, value: name })
    names.push(name)
  }
  while (names.length > 1 && cells[names.length - 1].trim() === '') names.pop()
  return names
}

function requireColumns(source: SourceFile, header: string[], required: readonly string[]): void {
  const missing = required.filter((name) => !header.includes(name))
  if (missing.length === 0) return
  const hints = missing.map((name) => {
    const close = closestName(name, header)
    return close ? `"${name}" (did you mean "${close}"?)` : `"${name}"`
  })
  const found = header.slice(0, 40).map((name) => `"${name.slice(0, 60)}"`)
  const more = header.length > 40 ? ` and ${header.length - 40} more` : ''
  const delimiter = header.length === 1 && /[,;\t|]/.test(header[0]) ? ' Is the delimiter right?' : ''
  throw new RefusedInput(
    'missing_columns',
    `"${source.name}" has no column ${hints.join(', ')}. Its columns are ${found.join(', ')}${more}.${delimiter}`,
    missing[0],
  )
}
