// After dependencies changed: adds the builds for other platforms to package-lock.json that the registry in use does not serve, so that
// `npm ci` finds the lock file whole on every platform and with every registry. Run: node scripts/completeLock.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './launch/install.mjs'

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const PROCESSORS = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x']

const path = join(ROOT, 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8'))
const added = {}
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (lock.packages[`node_modules/${name}`] || lock.packages[`${place}/node_modules/${name}`]) continue
    const words = name.split('/').pop().split('-')
    const os = SYSTEMS.find((each) => words.includes(each))
    const cpu = PROCESSORS.find((each) => words.includes(each))
    if (!os || !cpu) {
      console.error(
        `${name} (wanted by ${place}) is neither in the lock file nor named after a platform; look at it by hand.`,
      )
      continue
    }
    const musl = words.some((word) => word.startsWith('musl'))
    const glibc = words.some((word) => word.startsWith('gnu'))
    added[`node_modules/${name}`] = {
      version: version.replace(/^[\^~]/, ''),
      cpu: [cpu],
      ...(entry.dev ? { dev: true } : {}),
      ...(musl ? { libc: ['musl'] } : glibc ? { libc: ['glibc'] } : {}),
      optional: true,
      os: [os],
    }
  }
}
const packages = { ...lock.packages, ...added }
lock.packages = Object.fromEntries(
  Object.keys(packages)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((place) => [place, packages[place]]),
)
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.error(`${Object.keys(added).length} builds for other platforms added.`)
