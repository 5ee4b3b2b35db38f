import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { RefusedInput } from '../../errors.ts'
import { guardInflation, INFLATION_LIMITS } from './inflationGuard.ts'
import type { SourceFile } from './sourceFile.ts'

interface ZipEntry {
  /** Path inside the archive, with "/". */
  name: string
  /** Unpacked and packed size as the archive states them; unpacking holds it to them. */
  bytes: number
  packedBytes: number
}

export interface ZipArchive {
  /** Files only, no folders. */
  entries: ZipEntry[]
  /** One file unpacked into memory, its checksum verified. */
  read(name: string): Promise<Buffer>
  /** One file unpacked chunk by chunk; a wrong checksum is known, and refused, only after the last one. */
  chunks(name: string): AsyncGenerator<Buffer>
  /** Unpacks one file without keeping it, to know that it is sound. */
  check(name: string): Promise<void>
  close(): void
}

/**
 * Opens a zip within the limits: sizes and ratios are refused by what the archive states, and unpacking stops where the
 * bytes disagree with that. Throws RefusedInput `broken_zip`, `encrypted_zip`, `unsafe_zip`, `decompression_bomb`.
 */
export async function openZip(source: SourceFile, limits = INFLATION_LIMITS): Promise<ZipArchive> {
  const zip = await yauzl
    .openPromise(source.path, { autoClose: false })
    .catch((error) => refuse(source, error))
  const found = new Map<string, yauzl.Entry>()
  let total = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      guardInflation(
        `${source.name}: ${entry.fileName}`,
        entry.uncompressedSize,
        entry.compressedSize,
        limits,
      )
      total += entry.uncompressedSize
      found.set(entry.fileName, entry)
      if (found.size > limits.entries || total > limits.totalBytes) {
        throw new RefusedInput(
          'decompression_bomb',
          `"${source.name}" was refused: it holds too many files or unpacks to too much.`,
          source.name,
        )
      }
    }
  } catch (error) {
    zip.close()
    refuse(source, error)
  }

  async function* unpack(name: string): AsyncGenerator<Buffer> {
    const entry = found.get(name)
    if (!entry) throw new RefusedInput('missing_entry', `"${source.name}" holds no "${name}".`, source.name)
    if (entry.isEncrypted()) {
      throw new RefusedInput(
        'encrypted_zip',
        `"${source.name}" is locked with a password. Unpack it and zip it without one.`,
        source.name,
      )
    }
    let sum = 0
    try {
      const stream = await zip.openReadStreamPromise(entry)
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        sum = crc32(chunk, sum)
        yield chunk
      }
    } catch (error) {
      refuse(source, error)
    }
    if (sum !== entry.crc32) refuse(source, new Error(`the checksum of "${name}" is wrong`))
  }

  return {
    entries: [...found.values()].map((entry) => ({
      name: entry.fileName,
      bytes: entry.uncompressedSize,
      packedBytes: entry.compressedSize,
    })),
    async read(name) {
      const chunks: Buffer[] = []
      for await (const chunk of unpack(name)) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
    chunks: unpack,
    async check(name) {
      for await (const _ of unpack(name));
    },
    close: () => zip.close(),
  }
}

function refuse(source: SourceFile, error: unknown): never {
  if (error instanceof RefusedInput) throw error
  const message = (error as Error).message
  if (/too many bytes/.test(message)) {
    throw new RefusedInput(
      'decompression_bomb',
      `"${source.name}" was refused: it unpacks to more than it states.`,
      source.name,
    )
  }
  if (/invalid relative path|absolute path|invalid characters in fileName/.test(message)) {
    throw new RefusedInput(
      'unsafe_zip',
      `"${source.name}" was refused: it holds a file name that leads outside the archive.`,
      source.name,
    )
  }
  throw new RefusedInput(
    'broken_zip',
    `"${source.name}" cannot be unpacked (${message}): it is cut off or damaged. Fetch it again.`,
    source.name,
  )
}
