/**
 * Before all tests: a temporary folder for one private cluster, which the first test that wants a database starts
 * (testDatabase.ts). A small process of its own waits for the end of this one, whether by finishing, Ctrl-C or kill -9, and
 * then stops the cluster and removes the folder: nothing is left behind.
 */
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    testClusterFolder: string
  }
}

export default function setUp(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'within-reach-test-'))
  chmodSync(folder, 0o711)
  project.provide('testClusterFolder', folder)
  const program = join(import.meta.dirname, 'endTestCluster.ts')
  const guard = spawn('sh', ['-c', 'cat >/dev/null; exec "$@"', 'sh', process.execPath, program, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((done) => guard.once('exit', () => done()))
  guard.unref()
  return async () => {
    guard.ref()
    guard.stdin?.end()
    await ended
  }
}
