import { Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'
import { RefusedInput } from '../../errors.ts'
import type { ReportNotice } from '../notice.ts'
import { detectDelimiter } from './detectDelimiter.ts'
import { readText } from './readText.ts'
import { readWorkbook } from './readWorkbook.ts'
import type { SourceFile } from './sourceFile.ts'

export interface RawTableOptions {
  /** Overrides detection. */
  encoding?: string
  /** Overrides detection: one character, or "tab". */
  delimiter?: string
}

export interface RawRow {
  /** As a spreadsheet counts: 1 is the first line, blank lines count. */
  rowNumber: number
  cells: string[]
}

const HEAD_CHARACTERS = 64 * 1024
/** A longer row is an unclosed quotation mark that swallowed the rest of the file. */
const MAX_ROW_CHARACTERS = 4 * 1024 * 1024

/**
 * The rows of a table (.csv .tsv .txt, their .gz, .xlsx) as they stand: no header, cell text untouched, blank lines left
 * out but counted, line ends LF, CR LF, CR and CR CR LF. Throws RefusedInput where the file is no table.
 */
export async function* readRawTable(
  source: SourceFile,
  options: RawTableOptions,
  report: ReportNotice,
): AsyncGenerator<RawRow> {
  const rows = /\.xlsx$/i.test(source.path)
    ? await readWorkbook(source)
    : readDelimited(source, options, report)
  let rowNumber = 0
  for await (const cells of rows) {
    rowNumber += 1
    if (cells.length > 1 || (cells.length === 1 && cells[0].trim() !== '')) yield { rowNumber, cells }
  }
}

async function* readDelimited(
  source: SourceFile,
  options: RawTableOptions,
  report: ReportNotice,
): AsyncGenerator<string[]> {
  if (!/\.(csv|tsv|tab|txt)(\.gz)?$/i.test(source.path)) {
    throw new RefusedInput(
      'unsupported_format',
      `"${source.name}" is not a table that can be read here. Use .csv, .csv.gz, .tsv, .txt or .xlsx.`,
      source.name,
    )
  }
  const text = readText(source, { encoding: options.encoding }, report)
  let head = ''
  while (head.length < HEAD_CHARACTERS) {
    const next = await text.next()
    if (next.done) break
    head += next.value
  }
  const delimiter = chooseDelimiter(source, options.delimiter, head, report)
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\r\n', '\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_ROW_CHARACTERS,
  })
  const input = Readable.from(chain(head, text))
  input.on('error', (error) => parser.destroy(error))
  try {
    for await (const record of input.pipe(parser)) yield record
  } catch (error) {
    const { code, lines } = error as CsvError & { lines?: number }
    if (!String(code).startsWith('CSV_')) throw error
    throw new RefusedInput(
      'broken_table',
      `"${source.name}" cannot be read as a table near line ${lines ?? '?'}: ${(error as Error).message}. Look for a quotation mark that is not closed.`,
      source.name,
    )
  } finally {
    input.destroy()
    parser.destroy()
  }
}

function chooseDelimiter(
  source: SourceFile,
  declared: string | undefined,
  head: string,
  report: ReportNotice,
): string {
  if (declared === 'tab' || declared === '\\t') return '\t'
  if (declared !== undefined) {
    if (declared.length === 1) return declared
    throw new RefusedInput(
      'wrong_delimiter',
      `"${source.name}": the delimiter must be one character or "tab", not "${declared}".`,
      'delimiter',
    )
  }
  const found = detectDelimiter(head.slice(0, HEAD_CHARACTERS))
  const expected = /\.(tsv|tab)(\.gz)?$/i.test(source.path) ? '\t' : ','
  if (found !== expected) report('delimiter_detected', { value: found === '\t' ? 'tab' : found })
  return found
}

async function* chain(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (head) yield head
  yield* rest
}
