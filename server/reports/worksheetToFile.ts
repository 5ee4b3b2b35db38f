/** The verification worksheet as a file for spreadsheets. */
import { generalNote, isFilledIn, type WorksheetTable } from '../jobs/worksheet/worksheetTable.ts'
import { toCsv } from './toCsv.ts'
import { toWorkbook } from './toWorkbook.ts'

/** With a byte order mark, by which spreadsheets know accented letters, and a row of notes under the header. */
export function worksheetToCsv({ header, notes, rows }: WorksheetTable): string {
  return `\ufeff${toCsv(header, [notes, ...rows])}`
}

const WIDE = 28
const NARROW = 14

/** The worksheet, and a second sheet that explains its columns. */
export async function worksheetToWorkbook(table: WorksheetTable): Promise<Buffer> {
  const { lang, columns, header, rows, explanation } = table
  const [name, help] = lang === 'en' ? ['Worksheet', 'How to fill in'] : ['Feuille', "Mode d'emploi"]
  return await toWorkbook([
    {
      name,
      header,
      rows,
      widths: columns.map((column) =>
        ['name', 'organization', 'address'].includes(column) || isFilledIn(column) ? WIDE : NARROW,
      ),
      filledIn: columns.map(isFilledIn),
    },
    {
      name: help,
      header: lang === 'en' ? ['column', 'what to write', 'example'] : ['colonne', 'quoi écrire', 'exemple'],
      rows: [[lang === 'en' ? 'any' : 'toutes', generalNote(lang), null], ...explanation],
      widths: [WIDE, 90, 60],
    },
  ])
}
