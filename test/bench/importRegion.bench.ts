/** Hamilton whole, from its published files to a region in the database: a process of its own on an empty private cluster. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findRealRegion } from '../realRegions.ts'
import type { Measurement } from './bench.ts'

const ROOT = resolve(import.meta.dirname, '../..')

export default async function benchImport(): Promise<Measurement[] | 'skipped'> {
  const region = findRealRegion('hamilton')
  if (!region) return 'skipped'
  const dataDir = mkdtempSync(join(tmpdir(), 'within-reach-bench-'))
  try {
    const started = performance.now()
    const child = spawn(
      process.execPath,
      [
        join(ROOT, 'server/cli/main.ts'),
        'region',
        'add',
        join(ROOT, 'data/regions/hamilton'),
        '--from',
        region,
      ],
      { stdio: 'ignore', env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' } },
    )
    let peakKilobytes = 0
    let ended: number | null | undefined
    child.on('exit', (code) => {
      ended = code
    })
    while (ended === undefined) {
      peakKilobytes = Math.max(peakKilobytes, peakOf(child.pid!))
      await wait(50)
    }
    if (ended !== 0) throw new Error(`the import ended with ${ended}`)
    const seconds = (performance.now() - started) / 1000
    return [
      {
        name: 'Hamilton: import of all files, with a new database',
        value: seconds,
        unit: 's',
        bar: { atMost: 60 },
      },
      {
        name: 'Hamilton: memory of the import at its peak',
        value: peakKilobytes / 1024,
        unit: 'MB',
        bar: { atMost: 1500 },
      },
    ]
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Peak resident set in kB, 0 where the system does not tell. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
