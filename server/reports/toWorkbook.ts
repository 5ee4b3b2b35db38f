/**
 * Sheets as an .xlsx workbook. Text is written as text and shown as text, also where a cell is empty, so that no spreadsheet runs it
 * as a formula or turns "6-12" into a day of December.
 */
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { type Cell, isEmptyCell } from './cell.ts'

export interface WorkbookSheet {
  name: string
  header: readonly string[]
  rows: readonly (readonly Cell[])[]
  /** In characters, by column. */
  widths: readonly number[]
  /** Columns that people fill in: shaded. */
  filledIn?: readonly boolean[]
  /** Columns that stay in sight on the left. */
  stickyColumns?: number
}

/** Characters that XML cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const SHADE = '#fff8e1'

export async function toWorkbook(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, header, rows, widths, filledIn, stickyColumns }) => ({
    sheet: name,
    data: [
      header.map((text) => ({ ...textCell(text), fontWeight: 'bold', wrap: true, alignVertical: 'top' })),
      ...rows.map((row) =>
        row.map((cell, k) => ({
          ...(typeof cell === 'number' && !isEmptyCell(cell)
            ? { type: Number, value: cell }
            : textCell(isEmptyCell(cell) ? null : String(cell))),
          wrap: true,
          alignVertical: 'top',
          ...(filledIn?.[k] ? { backgroundColor: SHADE } : {}),
        })),
      ),
    ] as SheetData,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: stickyColumns ?? 0,
  }))
  return await writeXlsxFile(written).toBuffer()
}

function textCell(text: string | null) {
  return { type: String, format: '@', value: text?.replace(NOT_IN_XML, ' ') }
}
