import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { RefusedInput } from '../../errors.ts'
import { guardInflation } from './inflationGuard.ts'
import type { SourceFile } from './sourceFile.ts'

/** The bytes of a file in chunks; `.gz` is unpacked within the limits. Throws RefusedInput for a broken or hostile gzip. */
export async function* readBytes(source: SourceFile): AsyncGenerator<Buffer> {
  if (source.chunks) {
    yield* source.chunks()
    return
  }
  const file = createReadStream(source.path, { highWaterMark: 1 << 18 })
  if (!/\.gz$/i.test(source.path)) {
    yield* file
    return
  }
  const gunzip = createGunzip({ chunkSize: 1 << 18 })
  file.on('error', (error) => gunzip.destroy(error))
  let bytes = 0
  try {
    for await (const chunk of file.pipe(gunzip)) {
      bytes += chunk.length
      guardInflation(source.name, bytes, source.bytes)
      yield chunk
    }
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw error
    throw new RefusedInput(
      'broken_gzip',
      `"${source.name}" cannot be unpacked (${(error as Error).message}): it is cut off or damaged. Fetch it again.`,
      source.name,
    )
  } finally {
    file.destroy()
    gunzip.destroy()
  }
}
