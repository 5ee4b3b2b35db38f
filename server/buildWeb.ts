/** The page is built on first use, and again when its sources changed: no step for people to remember. */
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const SOURCES = ['web', 'core', 'server/contract', 'vite.config.ts', 'package-lock.json']
const STAMP = '.built-from'

/** Builds `dist/web` if it is missing or stale. @returns its folder */
export async function buildWeb(say: (line: string) => void): Promise<string> {
  const folder = join(ROOT, 'dist', 'web')
  const sources = await hashSources()
  const built = await readFile(join(folder, STAMP), 'utf8').catch(() => '')
  if (built === sources) return folder
  say('Building the page (once; some seconds) ...')
  const { build } = await import('vite')
  await build({ root: join(ROOT, 'web'), configFile: join(ROOT, 'vite.config.ts'), logLevel: 'error' })
  await writeFile(join(folder, STAMP), sources)
  return folder
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const path of await listFiles(join(ROOT, source))) {
      hash.update(`${relative(ROOT, path)}\n`).update(await readFile(path))
    }
  }
  return hash.digest('hex')
}

async function listFiles(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => null)
  if (entries === null) return [path]
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
