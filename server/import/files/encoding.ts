import { RefusedInput } from '../../errors.ts'
import type { ReportNotice } from '../notice.ts'
import { readBytes } from './readBytes.ts'
import type { SourceFile } from './sourceFile.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Names under which publishers state the encodings that are read here. */
const NAMES: Record<string, Encoding> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  65001: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  1252: 'windows-1252',
  'ansi 1252': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso 8859-1': 'windows-1252',
  iso88591: 'windows-1252',
  88591: 'windows-1252',
  latin1: 'windows-1252',
}

/** The encoding of a publisher's name for it, or undefined. ISO 8859-1 is read as windows-1252, of which it is a part. */
export function findEncoding(name: string): Encoding | undefined {
  return NAMES[name.trim().toLowerCase().replaceAll('_', '-')]
}

/**
 * Which encoding the whole file is in: byte order mark, then zero bytes (UTF-16), then whether every byte is valid UTF-8,
 * else windows-1252. Reads the file once, so a fault deep in a file is known before its first row is handed out.
 */
export async function detectEncoding(
  source: SourceFile,
  declared: string | undefined,
  report: ReportNotice,
): Promise<Encoding> {
  const wanted = declared === undefined ? undefined : findEncoding(declared)
  if (declared !== undefined && wanted === undefined) {
    throw new RefusedInput(
      'unknown_encoding',
      `"${source.name}": the encoding "${declared}" is not known here. Use utf-8, windows-1252, utf-16le or utf-16be.`,
      'encoding',
    )
  }
  const facts = await surveyBytes(source)
  const found = facts.mark ?? facts.zeros ?? (facts.validUtf8 ? 'utf-8' : 'windows-1252')
  if (wanted === undefined && found !== 'utf-8') report('encoding_guessed', { value: found })
  if (wanted === undefined || wanted === found) return found
  const plainAscii = found === 'utf-8' && !facts.beyondAscii
  if (wanted === 'windows-1252' && plainAscii && !facts.mark) return wanted
  report('encoding_wrong', { value: declared, detail: { used: found } })
  return found
}

interface ByteFacts {
  mark: Encoding | undefined
  zeros: Encoding | undefined
  validUtf8: boolean
  beyondAscii: boolean
}

async function surveyBytes(source: SourceFile): Promise<ByteFacts> {
  const facts: ByteFacts = { mark: undefined, zeros: undefined, validUtf8: true, beyondAscii: false }
  const strict = new TextDecoder('utf-8', { fatal: true })
  let first = true
  for await (const chunk of readBytes(source)) {
    if (first) {
      facts.mark = byteOrderMark(chunk)
      facts.zeros = zeroPattern(source, chunk, facts.mark)
      first = false
      if (facts.mark?.startsWith('utf-16') || facts.zeros) return facts
    }
    if (!facts.validUtf8) continue
    try {
      const text = strict.decode(chunk, { stream: true })
      if (text.length !== chunk.length) facts.beyondAscii = true
    } catch {
      facts.validUtf8 = false
    }
  }
  try {
    if (facts.validUtf8) strict.decode()
  } catch {
    facts.validUtf8 = false
  }
  return facts
}

function byteOrderMark(head: Buffer): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return undefined
}

/** Text without zero bytes: undefined. Zeros in every other byte: UTF-16. Anything else is no text. */
function zeroPattern(source: SourceFile, chunk: Buffer, mark: Encoding | undefined): Encoding | undefined {
  if (mark) return undefined
  const head = chunk.subarray(0, 4096)
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5))
    refuseBinary(source, 'a zip archive or a workbook')
  if (head[0] === 0x1f && head[1] === 0x8b) refuseBinary(source, 'a gzip file')
  if (head[0] === 0xd0 && head[1] === 0xcf && head[2] === 0x11)
    refuseBinary(source, 'an old Excel workbook (.xls); save it as .xlsx')
  let even = 0
  let odd = 0
  for (let i = 0; i < head.length; i++) if (head[i] === 0) i % 2 ? odd++ : even++
  if (even + odd === 0) return undefined
  if (odd > 4 * even && odd > head.length / 8) return 'utf-16le'
  if (even > 4 * odd && even > head.length / 8) return 'utf-16be'
  return refuseBinary(source, 'not a text file')
}

function refuseBinary(source: SourceFile, what: string): never {
  throw new RefusedInput(
    'not_text',
    `"${source.name}" is ${what}. Give it its proper ending or name another file.`,
    source.name,
  )
}
