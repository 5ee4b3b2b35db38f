import { createHash } from 'node:crypto'

/** SHA-256, hexadecimal, of bytes and of plain data (as JSON) in this order. */
export function hashOf(...parts: unknown[]): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    if (ArrayBuffer.isView(part)) hash.update(new Uint8Array(part.buffer, part.byteOffset, part.byteLength))
    else hash.update(JSON.stringify(part) ?? 'undefined')
    hash.update('\n')
  }
  return hash.digest('hex')
}
