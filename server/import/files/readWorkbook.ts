import { readSheet } from 'read-excel-file/node'
import { RefusedInput } from '../../errors.ts'
import type { SourceFile } from './sourceFile.ts'
import { openZip } from './zipArchive.ts'

/** Sheets are held whole, with about ten times the bytes of their XML: a workbook may be smaller than other archives. */
const MAX_UNPACKED_BYTES = 160 * 1024 * 1024

/**
 * The first sheet of an .xlsx as rows of text: numbers as a person reads them, dates as ISO, blank cells "".
 * Every entry is unpacked once within the limits before the workbook is handed to its reader.
 */
export async function readWorkbook(source: SourceFile): Promise<string[][]> {
  const archive = await openZip(source)
  try {
    const total = archive.entries.reduce((sum, entry) => sum + entry.bytes, 0)
    const packed = archive.entries.reduce((sum, entry) => sum + entry.packedBytes + 1024, 64 * 1024)
    if (total > MAX_UNPACKED_BYTES || source.bytes > packed) {
      throw new RefusedInput(
        'decompression_bomb',
        `"${source.name}" was refused: it unpacks to too much for a workbook. Save it as CSV.`,
        source.name,
      )
    }
    for (const entry of archive.entries) await archive.check(entry.name)
  } finally {
    archive.close()
  }
  try {
    const rows = await readSheet(source.path, 1, { trim: false, parseNumber: numberText })
    return rows.map((row) => row.map(cellText))
  } catch (error) {
    throw new RefusedInput(
      'broken_workbook',
      `"${source.name}" cannot be read as a workbook${reasonOf(error)}. Open it in a spreadsheet program and save it anew as .xlsx, or as CSV.`,
      source.name,
    )
  }
}

/** What the reader says; where it stumbled itself (a TypeError), its words tell a person nothing. */
function reasonOf(error: unknown): string {
  return error instanceof TypeError ? '' : `: ${(error as Error).message.replace(/\.$/, '')}`
}

/** Fifteen digits are what a spreadsheet shows: 0.30000000000000004 is 0.3. */
function numberText(text: string): string {
  const value = Number(text)
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : text
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) {
    const iso = cell.toISOString()
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19)
  }
  return String(cell)
}
