import { isUtf8 } from 'node:buffer'
import { RefusedInput } from '../../errors.ts'
import type { ReportNotice } from '../notice.ts'

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
/** No line of a feed is that long: the bytes are no table. */
const MAX_LINE_BYTES = 4 * 1024 * 1024
const WINDOWS_1252 = new TextDecoder('windows-1252')

/**
 * Text of a table in pieces that end where lines end, lines parted by LF (a CR before it stays). GTFS is UTF-8; a piece that is
 * not is read as windows-1252, with a notice. Throws RefusedInput `not_text` for UTF-16 and other bytes.
 */
export async function* decodeLines(
  name: string,
  chunks: AsyncIterable<Buffer>,
  report: ReportNotice,
): AsyncGenerator<string> {
  let lineEnd = 0
  let guessed = false
  let carry: Buffer | undefined

  const decode = (piece: Buffer): string => {
    const utf8 = isUtf8(piece)
    if (!utf8 && !guessed) {
      guessed = true
      report('encoding_guessed', { value: 'windows-1252' })
    }
    const text = utf8 ? piece.toString('utf8') : WINDOWS_1252.decode(piece)
    return lineEnd === CARRIAGE_RETURN ? text.replaceAll('\r', '\n') : text
  }

  for await (const bytes of chunks) {
    let chunk = carry ? Buffer.concat([carry, bytes]) : bytes
    carry = undefined
    if (lineEnd === 0) {
      if (chunk.length < 4) {
        carry = chunk
        continue
      }
      if (chunk.subarray(0, 4096).includes(0))
        throw new RefusedInput('not_text', `${name} is not UTF-8 text. Save it as UTF-8.`, name)
      if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) chunk = chunk.subarray(3)
      lineEnd = !chunk.includes(LINE_FEED) && chunk.includes(CARRIAGE_RETURN) ? CARRIAGE_RETURN : LINE_FEED
    }
    const cut = chunk.lastIndexOf(lineEnd) + 1
    if (cut > 0) yield decode(chunk.subarray(0, cut))
    if (cut < chunk.length) carry = chunk.subarray(cut)
    if (carry && carry.length > MAX_LINE_BYTES)
      throw new RefusedInput(
        'csv_parsing_failed',
        `${name} has a line of more than 4 MB: it is no table.`,
        name,
      )
  }
  if (carry?.length) yield decode(carry)
}
