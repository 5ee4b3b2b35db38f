import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { RefusedInput } from '../../errors.ts'
import { openSource, type SourceFile } from './sourceFile.ts'

/**
 * Finds a file, or a folder with the tables of `list` in it, and hashes it. Of a folder the hash is over the names and hashes of its tables
 * in order of name, so that other files in it change nothing. Throws RefusedInput as `openSource` does, and `empty_file` for a folder
 * without tables, saying what is `wanted`.
 */
export async function openTableSource(
  folder: string,
  file: string,
  list: (path: string) => Promise<string[]>,
  wanted: string,
): Promise<SourceFile> {
  const path = resolve(folder, file)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isDirectory()) return openSource(folder, file)
  const names = await list(path)
  if (names.length === 0)
    throw new RefusedInput('empty_file', `The folder "${file}" holds no ${wanted}.`, file)
  const hash = createHash('sha256')
  let bytes = 0
  for (const name of names) {
    const { size } = await stat(resolve(path, name))
    bytes += size
    hash.update(`${name}\n${size === 0 ? 'empty' : (await openSource(path, name)).sha256}\n`)
  }
  return { name: file, path, bytes, sha256: hash.digest('hex') }
}
