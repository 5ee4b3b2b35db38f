// Brings node_modules up to date with package-lock.json. Plain JavaScript: it runs on whatever Node the machine has.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')

function readLock(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages
  } catch {
    return {}
  }
}

/** Are all packages that this machine needs there, in the versions that the lock file names? */
function isInstalled(withDev) {
  const wanted = readLock('package-lock.json')
  const present = readLock('node_modules/.package-lock.json')
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.optional || (entry.dev && !withDev) || entry.peer) continue
    if (present[path]?.version !== entry.version || !existsSync(join(ROOT, path))) return false
  }
  return Number(process.versions.node.split('.')[0]) >= 24 || existsSync(ourNode())
}

/** The Node that comes with the package. */
export function ourNode() {
  return join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
}

/** Installs what is missing, saying so. `withDev` adds what only tests need. */
export function ensureInstalled(withDev = false) {
  if (isInstalled(withDev)) return
  console.error(`Installing ${withDev ? 'packages for tests' : 'packages'} (once; about a minute) ...`)
  const npm = process.env.npm_execpath
  const args = ['ci', ...(withDev ? [] : ['--omit=dev']), '--no-audit', '--no-fund', '--loglevel=error']
  const env = { ...process.env, NODE_ENV: undefined, npm_config_omit: undefined }
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, stdio: ['ignore', 2, 2], env })
    : spawnSync('npm', args, { cwd: ROOT, stdio: ['ignore', 2, 2], env, shell: process.platform === 'win32' })
  if (done.status !== 0) {
    console.error(
      'Packages could not be installed. Check that the npm registry can be reached, then try again.',
    )
    process.exit(1)
  }
}
