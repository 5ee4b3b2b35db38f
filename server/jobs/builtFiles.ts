/**
 * Immutable files named by the hash of what they were made from. The database holds them for every machine; `dataDir` keeps a copy
 * that a process opens at once.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findBuiltFile } from '../store/builtFiles.ts'
import type { Db } from '../store/db.ts'

function folderOf(dataDir: string): string {
  return join(dataDir, 'built')
}

/** Path of a built file in `dataDir`, fetched from the database where it is not there yet; undefined = never built. */
export async function fetchBuiltFile(db: Db, dataDir: string, hash: string): Promise<string | undefined> {
  const kept = await findKeptFile(dataDir, hash)
  if (kept) return kept
  const bytes = await findBuiltFile(db, hash)
  return bytes && (await keepBuiltFile(dataDir, hash, bytes))
}

/** Path of the copy in `dataDir`, if it is there. */
export async function findKeptFile(dataDir: string, hash: string): Promise<string | undefined> {
  const path = join(folderOf(dataDir), `${hash}.bin`)
  const size = await stat(path).then(
    (entry) => entry.size,
    () => 0,
  )
  return size > 0 ? path : undefined
}

/** Writes a copy beside others; whole or not at all. */
export async function keepBuiltFile(dataDir: string, hash: string, bytes: Uint8Array): Promise<string> {
  const folder = folderOf(dataDir)
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${hash}.bin`)
  const unfinished = join(folder, `.${hash}.${randomUUID()}`)
  await writeFile(unfinished, bytes)
  await rename(unfinished, path)
  await clearUnfinished(folder)
  return path
}

const DAY_MS = 24 * 3600 * 1000

/** Removes what a killed process left half written a day ago or earlier. */
async function clearUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith('.')) continue
    const path = join(folder, name)
    const age =
      Date.now() -
      (await stat(path).then(
        (entry) => entry.mtimeMs,
        () => Date.now(),
      ))
    if (age > DAY_MS) await rm(path, { force: true })
  }
}

/** Removes the copies of built files that no region needs any more. */
export async function forgetBuiltFiles(dataDir: string, hashes: string[]): Promise<void> {
  for (const hash of hashes) await rm(join(folderOf(dataDir), `${hash}.bin`), { force: true })
}
