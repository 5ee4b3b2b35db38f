import { readFile } from 'node:fs/promises'
import { RefusedInput } from '../../errors.ts'
import { readTable } from '../files/readTable.ts'
import { openSource } from '../files/sourceFile.ts'
import type { ReportNotice } from '../notice.ts'
import { missingRuleColumns, readRuleRow } from './ruleTable.ts'

/** A record as a file holds it, not yet checked. */
export interface ReadRecord {
  /** Row of a table, or place in a list, counted from 1; null = the file is one record. */
  rowNumber: number | null
  record: unknown
}

/** The records of a .json file: one, or a list. @throws RefusedInput where it is none */
export async function readRecordFile(file: string): Promise<ReadRecord[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new RefusedInput(
      'missing_file',
      error.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${error.message}.`,
    )
  })
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    throw new RefusedInput('not_json', `${file} is no JSON: ${(error as Error).message}.`)
  }
  if (!Array.isArray(data)) return [{ rowNumber: null, record: data }]
  if (data.length === 0) throw new RefusedInput('no_records', `${file} holds no records.`)
  return data.map((record, k) => ({ rowNumber: k + 1, record }))
}

/** Eligibility rules of a table, .csv or .xlsx, as `reach rules --export --format csv` writes one. @throws RefusedInput */
export async function readRuleTable(file: string, report: ReportNotice): Promise<ReadRecord[]> {
  const source = await openSource('.', file)
  const records: ReadRecord[] = []
  for await (const { rowNumber, cells } of readTable(source, {}, report)) {
    if (records.length === 0) requireColumns(file, Object.keys(cells))
    if (Object.values(cells).every((cell) => cell.trim() === '')) continue
    records.push({ rowNumber, record: readRuleRow(cells) })
  }
  if (records.length === 0) throw new RefusedInput('no_records', `${file} holds no rules.`)
  return records
}

function requireColumns(file: string, header: readonly string[]): void {
  const missing = missingRuleColumns(header)
  if (missing.length > 0)
    throw new RefusedInput(
      'missing_columns',
      `"${file}" is no table of rules: it has no column for ${missing.join(', ')}. \`npx reach rules --region REGION --export --format csv\` writes one.`,
      missing[0],
    )
}
