/** The page is built on first use, and again when its sources changed: no step for people to remember. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const SOURCES = ['web', 'core', 'server/contract', 'vite.config.ts', 'package-lock.json']

/**
 * Builds the page if there is none of these sources yet. Each build has a folder of its own, which appears whole: a server that
 * runs goes on with the files it started with.
 * @returns the folder
 */
export async function buildWeb(say: (line: string) => void): Promise<string> {
  const builds = join(ROOT, 'dist', 'web')
  const folder = join(builds, (await hashSources()).slice(0, 16))
  if (existsSync(join(folder, 'index.html'))) return folder
  say('Building the page (once; some seconds) ...')
  const { build } = await import('vite')
  const unfinished = join(builds, `.${process.pid}`)
  await build({
    root: join(ROOT, 'web'),
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: unfinished },
  })
  await rename(unfinished, folder).catch(async (error: NodeJS.ErrnoException) => {
    // Another process built the same meanwhile.
    if (!existsSync(join(folder, 'index.html'))) throw error
    await rm(unfinished, { recursive: true, force: true })
  })
  await clearOldBuilds(builds, folder)
  return folder
}

const KEEP_MS = 24 * 3600 * 1000

/** Builds of older sources go after a day: a server may still run on one of them. */
async function clearOldBuilds(builds: string, current: string): Promise<void> {
  for (const name of await readdir(builds)) {
    const path = join(builds, name)
    if (path === current) continue
    const age =
      Date.now() -
      (await stat(path).then(
        (entry) => entry.mtimeMs,
        () => Date.now(),
      ))
    if (age > KEEP_MS) await rm(path, { recursive: true, force: true })
  }
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
