import { RefusedInput } from '../../errors.ts'
import { plainWords } from '../addresses/plainWords.ts'
import { readTable } from '../files/readTable.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import type { ReportNotice } from '../notice.ts'
import type { CorrectionRow } from '../rows.ts'
import { cleanText } from '../serviceRow/cleanText.ts'
import { readIsoDate } from '../serviceTable/readIsoDate.ts'

type Column = 'source' | 'recordId' | 'field' | 'value' | 'who' | 'date'

/** Headers by which a person may call the columns, as plain words. */
const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  source: ['source', 'list', 'liste', 'file', 'fichier'],
  recordId: [
    'record id',
    'recordid',
    'record',
    'id',
    'identifiant',
    'id de l enregistrement',
    'enregistrement',
    'identifier',
  ],
  field: ['field', 'champ', 'column', 'colonne'],
  value: ['value', 'valeur', 'new value', 'nouvelle valeur', 'corrected value', 'valeur corrigee'],
  who: ['who', 'qui', 'by', 'par', 'author', 'auteur', 'person', 'personne', 'corrected by', 'corrige par'],
  date: ['date', 'when', 'quand', 'date of correction', 'date de la correction'],
}

export interface CorrectionOptions {
  encoding?: string
  delimiter?: string
}

/**
 * Corrections from a table with the columns source, record id, field, value, who and date, in any order, with English or
 * French headers. A blank value clears the field. Throws RefusedInput `missing_columns`.
 */
export async function* readCorrections(
  source: SourceFile,
  report: ReportNotice,
  options: CorrectionOptions = {},
): AsyncGenerator<CorrectionRow> {
  let columns: Record<Column, string> | undefined
  for await (const { rowNumber, cells } of readTable(source, options, report)) {
    columns ??= findColumns(source, Object.keys(cells))
    const text = (column: Column) => cleanText(cells[(columns as Record<Column, string>)[column]])
    const [key, recordId, field, who, when] = [
      text('source'),
      text('recordId'),
      text('field'),
      text('who'),
      text('date'),
    ]
    if ([key, recordId, field, who, when, text('value')].every((cell) => cell === null)) continue
    if (!key || !recordId || !field || !who || !when) {
      report('incomplete_correction', { rowNumber, value: recordId })
      continue
    }
    const date = readIsoDate(when)
    if (date?.length !== 10)
      report('invalid_correction_date', { rowNumber, fieldName: columns.date, value: when })
    else yield { source: key, recordId, field, value: text('value'), who, date }
  }
}

function findColumns(source: SourceFile, names: readonly string[]): Record<Column, string> {
  const found: Partial<Record<Column, string>> = {}
  for (const column of Object.keys(HEADERS) as Column[]) {
    const name = names.find((candidate) =>
      HEADERS[column].includes(plainWords(candidate.replace(/([a-z])([A-Z])/g, '$1 $2'))),
    )
    if (name !== undefined) found[column] = name
  }
  const missing = (Object.keys(HEADERS) as Column[]).filter((column) => found[column] === undefined)
  if (missing.length > 0) {
    throw new RefusedInput(
      'missing_columns',
      `"${source.name}" has no column for ${missing.join(', ')}. A corrections file needs: source, record id, field, value, who, date. Its columns are ${names.map((name) => `"${name}"`).join(', ')}.`,
      missing[0],
    )
  }
  return found as Record<Column, string>
}
