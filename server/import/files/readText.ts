import type { ReportNotice } from '../notice.ts'
import { detectEncoding, type Encoding } from './encoding.ts'
import { readBytes } from './readBytes.ts'
import type { SourceFile } from './sourceFile.ts'

export interface TextOptions {
  /** Overrides detection. */
  encoding?: string
}

/** The text of a file (or of a `.gz`) in pieces, without byte order mark, its encoding detected with a notice. */
export async function* readText(
  source: SourceFile,
  options: TextOptions,
  report: ReportNotice,
): AsyncGenerator<string> {
  const encoding = await detectEncoding(source, options.encoding, report)
  const decode = createDecoder(encoding)
  for await (const chunk of readBytes(source)) {
    const text = decode(chunk, true)
    if (text) yield text
  }
  const rest = decode(Buffer.alloc(0), false)
  if (rest) yield rest
}

function createDecoder(encoding: Encoding): (chunk: Buffer, more: boolean) => string {
  if (encoding === 'windows-1252') return (chunk) => decodeWindows1252(chunk)
  const decoder = new TextDecoder(encoding)
  return (chunk, more) => decoder.decode(chunk, { stream: more })
}

/** Bytes 0x80 to 0x9F, see https://encoding.spec.whatwg.org/index-windows-1252.txt */
const HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** By hand, because some releases of Node 24 read these bytes as ISO 8859-1. */
function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (character) => HIGH[character.charCodeAt(0) - 0x80])
}
