/**
 * Hamilton's services and every dwelling in worker threads, as the product computes them: processes of their own on an imported region, whose
 * memory is read from outside. Then 25 million pairs by the command line.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { findRealRegion } from '../realRegions.ts'
import { type Measurement, median } from './bench.ts'
import { importHamilton, runOwnProcess } from './ownProcess.ts'

const ROUNDS = 5

interface Run {
  openSeconds: number
  services: number
  dwellings: number
  trips: number
  wallSeconds: number
  searchSeconds: number
  /** A hundred of the services once more. */
  againSeconds: number
  cpuSeconds: number
  peakMegabytes: number
}

export default async function benchThreads(): Promise<Measurement[] | 'skipped'> {
  const region = findRealRegion('hamilton')
  if (!region) return 'skipped'
  const dataDir = mkdtempSync(join(tmpdir(), 'within-reach-bench-'))
  const run = async (threads: number, which: string, what: string): Promise<Run> => {
    const words = [dataDir, String(threads), which, what]
    const { printed, peakMegabytes } = await runOwnProcess('test/bench/hamiltonThreads.ts', words, dataDir)
    return { ...JSON.parse(printed), peakMegabytes }
  }
  try {
    await importHamilton(region, dataDir)
    // The day's timetable is built by the first and opened by the others.
    await run(2, 'usable', 'session')
    const sessions: Run[] = []
    for (let round = 0; round < ROUNDS; round++) sessions.push(await run(2, 'usable', 'session'))
    const inOne: Run[] = []
    const inTwo: Run[] = []
    for (let round = 0; round < 3; round++) {
      inOne.push(await run(1, 'usable', 'window'))
      inTwo.push(await run(2, 'usable', 'window'))
    }
    const middle = (
      runs: Run[],
      of: 'wallSeconds' | 'searchSeconds' | 'againSeconds' | 'cpuSeconds' | 'peakMegabytes',
    ) => median(runs.map((each) => each[of]))
    const all = await run(2, 'all', 'window')
    const { services, dwellings, trips } = inTwo[0]
    const detail = { services, dwellings, trips, threads: 2, maxRides: 5, walkKmh: 4.8, walkMinutes: 20 }
    return [
      {
        name: 'Hamilton: open the built streets and the built timetable of a day, in a new process',
        value: median(sessions.map((each) => each.openSeconds)),
        unit: 's',
        bar: { atMost: 1 },
      },
      {
        name: 'Hamilton: arrive by 18:00 and home after 21:00, usable services x every dwelling',
        value: middle(sessions, 'searchSeconds'),
        unit: 's',
        bar: { atMost: 3 },
        detail: {
          ...detail,
          rounds: ROUNDS,
          withWaysBetweenStopsAndDwellings: middle(sessions, 'wallSeconds'),
          cpuSeconds: middle(sessions, 'cpuSeconds'),
          peakMegabytes: middle(sessions, 'peakMegabytes'),
        },
      },
      {
        name: 'Hamilton: usable services x every dwelling, window of 2 h, 5 percentiles',
        value: middle(inTwo, 'wallSeconds'),
        unit: 's',
        bar: { atMost: 60 },
        detail: {
          ...detail,
          searchSeconds: middle(inTwo, 'searchSeconds'),
          cpuSeconds: middle(inTwo, 'cpuSeconds'),
        },
      },
      {
        name: 'Hamilton: memory of that at its peak',
        value: middle(inTwo, 'peakMegabytes'),
        unit: 'MB',
        bar: { atMost: 1500 },
      },
      {
        name: 'two worker threads against one',
        value: median(inOne.map((one, i) => one.againSeconds / inTwo[i].againSeconds)),
        unit: 'x',
        bar: { atLeast: 1.8 },
        detail: {
          rounds: inOne.length,
          services: 100,
          inOneSeconds: middle(inOne, 'againSeconds'),
          inTwoSeconds: middle(inTwo, 'againSeconds'),
        },
      },
      {
        name: 'Hamilton: all services x every dwelling, window of 2 h, 5 percentiles, streamed',
        value: all.wallSeconds,
        unit: 's',
        detail: { ...detail, services: all.services, cpuSeconds: all.cpuSeconds },
      },
      {
        name: 'Hamilton: memory of all services at its peak',
        value: all.peakMegabytes,
        unit: 'MB',
        bar: { atMost: 1500 },
      },
      ...(await benchPairs(region, dataDir)),
    ]
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** 5,000 x 5,000 dwellings by `reach matrix`, whose rows are only counted. */
async function benchPairs(region: string, dataDir: string): Promise<Measurement[]> {
  const lines = gunzipSync(readFileSync(join(region, 'dwellings/parcels.csv.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
  const points = (shift: number) =>
    `id,lon,lat\n${Array.from({ length: 5000 }, (_, i) => {
      const [lon, lat] = lines[1 + Math.floor(((i + shift) * (lines.length - 1)) / 5000)].split(',')
      return `${i},${lon},${lat}`
    }).join('\n')}\n`
  const [from, to] = ['from.csv', 'to.csv'].map((name) => join(dataDir, name))
  writeFileSync(from, points(0))
  writeFileSync(to, points(0.5))
  const words = [
    'matrix',
    '--region',
    'hamilton',
    '--mode',
    'transit',
    '--date',
    '2026-07-15',
    '--format',
    'csv',
  ]
  const { wallSeconds, peakMegabytes, printedBytes } = await runOwnProcess(
    'server/cli/main.ts',
    [...words, '--from', from, '--to', to],
    dataDir,
    false,
  )
  return [
    {
      name: '25 million pairs by transit, window of 2 h, to CSV',
      value: wallSeconds,
      unit: 's',
      detail: { megabytesPrinted: Math.round(printedBytes / 1e6) },
    },
    {
      name: '25 million pairs: memory at its peak',
      value: peakMegabytes,
      unit: 'MB',
      bar: { atMost: 1000 },
    },
  ]
}
