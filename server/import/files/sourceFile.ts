import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { RefusedInput } from '../../errors.ts'

/** A file that a manifest names, found and hashed. */
export interface SourceFile {
  /** As written in the manifest. */
  name: string
  path: string
  bytes: number
  /** Hexadecimal SHA-256 of the file as it lies on the disk. */
  sha256: string
  /** The bytes of a file inside an archive, unpacked anew at each call; missing = they lie at `path`. */
  chunks?: () => AsyncIterable<Buffer>
}

/**
 * Finds a file of a manifest and hashes it, never holding more than a chunk of it.
 * Throws RefusedInput `missing_file`, `not_a_file`, `unreadable_file` or `empty_file`.
 */
export async function openSource(folder: string, file: string): Promise<SourceFile> {
  const path = resolve(folder, file)
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
      throw new RefusedInput('missing_file', `There is no file "${file}" in ${folder}. Check the path.`, file)
    }
    throw new RefusedInput('unreadable_file', `"${file}" cannot be read: ${error.message}.`, file)
  })
  if (!found.isFile()) throw new RefusedInput('not_a_file', `"${file}" is a folder, not a file.`, file)
  if (found.size === 0) throw new RefusedInput('empty_file', `"${file}" is empty.`, file)
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) hash.update(chunk)
  } catch (error) {
    throw new RefusedInput('unreadable_file', `"${file}" cannot be read: ${(error as Error).message}.`, file)
  }
  return { name: file, path, bytes: found.size, sha256: hash.digest('hex') }
}
