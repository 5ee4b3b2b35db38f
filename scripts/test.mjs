// npm test: everything, on the Node that comes with the package. `check` adds types, lint and dead code before it; `crash` runs
// the long crash tests alone; further words go to Vitest.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled, ourNode, ROOT } from './launch/install.mjs'

const [mode, ...rest] = process.argv.slice(2)
const special = mode === 'check' || mode === 'crash' || mode === 'static'
const words = special ? rest : process.argv.slice(2)
ensureInstalled(true)
ensureBrowser()
const node = existsSync(ourNode()) ? ourNode() : process.execPath
let bad = 0

function run(title, command, args, env = {}) {
  console.log(`\n== ${title}`)
  const done = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } })
  if (done.status !== 0) bad += 1
}

const bin = (name) => join(ROOT, 'node_modules', '.bin', name)
if (mode === 'check' || mode === 'static') {
  run('types', bin('tsc'), ['-p', '.'])
  run('lint and format', bin('biome'), ['ci', '--colors=off', '.'])
  run('dead code', node, [join(ROOT, 'node_modules', 'knip', 'bin', 'knip.js')])
}
if (mode !== 'static') {
  const folder = mkdtempSync(join(tmpdir(), 'within-reach-test-'))
  const report = join(folder, 'report.json')
  run(
    'tests',
    node,
    [
      join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...words,
    ],
    mode === 'crash' ? { CRASH_TESTS: 'long' } : {},
  )
  if (existsSync(report)) {
    const result = JSON.parse(readFileSync(report, 'utf8'))
    const skipped = result.numPendingTests + (result.numTodoTests ?? 0)
    const lost = result.numFailedTests === 0 && !result.success ? 1 : 0
    console.log(
      `\n${result.numPassedTests} passed, ${result.numFailedTests + lost} failed${skipped ? `, ${skipped} skipped` : ''}`,
    )
  }
  rmSync(folder, { recursive: true, force: true })
}
process.exit(bad ? 1 : 0)

/** Browser tests need Chromium: Debian's, installed where that can be done without asking. */
function ensureBrowser() {
  if (process.env.CHROMIUM_PATH || existsSync('/usr/bin/chromium') || process.platform !== 'linux') return
  if (process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error(
      'Chromium was not found at /usr/bin/chromium (set CHROMIUM_PATH); tests in the browser will fail.',
    )
    return
  }
  console.error('Installing Chromium for the tests in the browser (once) ...')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-q'], { stdio: ['ignore', 2, 2], env })
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
    stdio: ['ignore', 2, 2],
    env,
  })
}
