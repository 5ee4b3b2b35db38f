/**
 * Rows of a plain or gzipped CSV file, one call a row, fast enough for millions of rows: a line without a quote is only
 * split, RFC 4180 quoting (with line breaks inside) is handled where it occurs. UTF-8 with or without BOM; LF or CR LF.
 */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { RefusedInput } from '../../errors.ts'

/** No real line is longer; a file without line ends (a picture, a bomb) is refused instead of filling the memory. */
const MAX_LINE = 1_000_000

/** `onRow` gets the cells and the row as a spreadsheet counts it (header = 1). Blank lines count but are not handed over. */
export async function readCsvRows(
  path: string,
  onRow: (cells: string[], rowNumber: number) => void,
): Promise<void> {
  const info = await stat(path).catch(() => undefined)
  if (!info?.isFile()) throw new RefusedInput('missing_file', `There is no file ${path}.`)
  const file = createReadStream(path, { highWaterMark: 1 << 18 })
  const source: Readable = path.endsWith('.gz') ? file.pipe(createGunzip()) : file
  if (source !== file) file.on('error', (error) => source.destroy(error))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  let rowNumber = 0
  const handLine = (line: string) => {
    rowNumber += 1
    const text = line.endsWith('\r') ? line.slice(0, -1) : line
    if (text !== '')
      onRow(text.includes('"') ? splitQuoted(text, path, rowNumber) : text.split(','), rowNumber)
  }
  const hand = (text: string, isLast: boolean) => {
    rest += text
    let start = 0
    for (;;) {
      let end = rest.indexOf('\n', start)
      while (end >= 0 && isInsideQuotes(rest, start, end)) end = rest.indexOf('\n', end + 1)
      if (end < 0) break
      handLine(rest.slice(start, end))
      start = end + 1
    }
    rest = rest.slice(start)
    if (rest.length > MAX_LINE) {
      throw new RefusedInput('not_a_table', `${path}: row ${rowNumber + 1} does not end; is this a CSV file?`)
    }
    if (isLast && rest !== '') handLine(rest)
  }
  try {
    for await (const chunk of source) hand(decoder.decode(chunk as Buffer, { stream: true }), false)
    hand(decoder.decode(), true)
  } catch (error) {
    throw refusal(error, path)
  } finally {
    file.destroy()
    source.destroy()
  }
}

function isInsideQuotes(text: string, start: number, end: number): boolean {
  let inside = false
  for (let at = text.indexOf('"', start); at >= 0 && at < end; at = text.indexOf('"', at + 1))
    inside = !inside
  return inside
}

function splitQuoted(line: string, path: string, rowNumber: number): string[] {
  const cells: string[] = []
  let at = 0
  for (;;) {
    if (line[at] === '"') {
      let cell = ''
      for (;;) {
        const close = line.indexOf('"', at + 1)
        if (close < 0)
          throw new RefusedInput(
            'open_quote',
            `${path}: row ${rowNumber} opens a quote that it does not close.`,
          )
        cell += line.slice(at + 1, close)
        at = close + 1
        if (line[at] !== '"') break
        cell += '"'
      }
      cells.push(cell)
    } else {
      const end = line.indexOf(',', at)
      cells.push(line.slice(at, end < 0 ? undefined : end))
      at = end < 0 ? line.length : end
    }
    if (at >= line.length) return cells
    if (line[at] !== ',')
      throw new RefusedInput('stray_quote', `${path}: row ${rowNumber} has text after a closing quote.`)
    at += 1
  }
}

function refusal(error: unknown, path: string): unknown {
  if (error instanceof TypeError)
    return new RefusedInput('encoding', `${path} is not UTF-8; save it as UTF-8.`)
  const code = (error as NodeJS.ErrnoException).code
  if (code?.startsWith('Z_'))
    return new RefusedInput('broken_gzip', `${path} is not a whole gzip file (${(error as Error).message}).`)
  if (code === 'EACCES') return new RefusedInput('unreadable_file', `${path} may not be read.`)
  return error
}
