/** Hamilton whole, from its published files to a region in the database: a process of its own on an empty private cluster. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findRealRegion } from '../realRegions.ts'
import type { Measurement } from './bench.ts'
import { importHamilton } from './ownProcess.ts'

export default async function benchImport(): Promise<Measurement[] | 'skipped'> {
  const region = findRealRegion('hamilton')
  if (!region) return 'skipped'
  const dataDir = mkdtempSync(join(tmpdir(), 'within-reach-bench-'))
  try {
    const { wallSeconds, peakMegabytes } = await importHamilton(region, dataDir)
    return [
      {
        name: 'Hamilton: import of all files, with a new database',
        value: wallSeconds,
        unit: 's',
        bar: { atMost: 60 },
      },
      {
        name: 'Hamilton: memory of the import at its peak',
        value: peakMegabytes,
        unit: 'MB',
        bar: { atMost: 1500 },
      },
    ]
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
