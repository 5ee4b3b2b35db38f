/** Standards of Hamilton as the product answers them: all starters, hours that the page changes, and the page's own answers, in Node and on its map. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasBrowser } from '../e2e/openBrowser.ts'
import { startProduct } from '../e2e/startProduct.ts'
import { findRealRegion } from '../realRegions.ts'
import { type Measurement, median } from './bench.ts'
import { importHamilton, runOwnProcess } from './ownProcess.ts'
import { moveLimit } from './standardsPage.ts'

interface Answers {
  standards: number
  seconds: number
  cpuSeconds: number
  peakMegabytes: number
  changed: {
    id: string
    firstSeconds: number
    draftSeconds: number
    draftCpuSeconds: number
    gzipMegabytes: number
    pageMilliseconds: number
  }[]
}

export default async function benchStandards(): Promise<Measurement[] | 'skipped'> {
  const region = findRealRegion('hamilton')
  if (!region) return 'skipped'
  const dataDir = mkdtempSync(join(tmpdir(), 'within-reach-bench-'))
  try {
    await importHamilton(region, dataDir)
    const { printed } = await runOwnProcess('test/bench/hamiltonStandards.ts', [dataDir], dataDir)
    const { standards, seconds, cpuSeconds, peakMegabytes, changed }: Answers = JSON.parse(printed)
    return [
      {
        name: 'Hamilton: all starter standards with diagnosis, from a built network',
        value: seconds,
        unit: 's',
        bar: { atMost: 90 },
        detail: { standards, cpuSeconds, threads: 2 },
      },
      {
        name: 'Hamilton: memory of that at its peak',
        value: peakMegabytes,
        unit: 'MB',
        bar: { atMost: 2000 },
      },
      ...changed.flatMap(
        ({ id, firstSeconds, draftSeconds, draftCpuSeconds, gzipMegabytes, pageMilliseconds }) => [
          {
            name: `Hamilton: ${id} at other hours, under every limit of the page`,
            value: draftSeconds,
            unit: 's',
            bar: { atMost: 2 },
            detail: { cpuSeconds: draftCpuSeconds, atItsOwnHoursFirst: firstSeconds, threads: 2 },
          },
          {
            name: `Hamilton: ${id}, what the page answers changes from, compressed`,
            value: gzipMegabytes,
            unit: 'MB',
            bar: { atMost: 1.5 },
          },
          {
            name: `Hamilton: ${id} under another limit, as the page computes it`,
            value: pageMilliseconds,
            unit: 'ms',
            bar: { atMost: 300 },
          },
        ],
      ),
      ...(hasBrowser ? await onTheMap(dataDir) : []),
    ]
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function onTheMap(dataDir: string): Promise<Measurement[]> {
  const product = await startProduct({ DATA_DIR: dataDir })
  try {
    const moves = await moveLimit(`${product.address}/en/hamilton`, 'language-training-evening')
    return [
      {
        name: 'Hamilton: another limit in the page, from the key to a map that stands still',
        value: median(moves.map(({ still }) => still)),
        unit: 'ms',
        bar: { atMost: 300 },
        detail: {
          moves: moves.length,
          answered: median(moves.map(({ answered }) => answered)),
          longest: Math.max(...moves.map(({ still }) => still)),
        },
      },
    ]
  } finally {
    await product.stop()
  }
}
