/**
 * A process of its own that the bench starts: all starter standards of Hamilton from a built network, then two of them as the page changes
 * them. Prints a line of JSON. Words: folder of the data.
 */
import { gzipSync } from 'node:zlib'
import type { StandardRecord } from '../../core/gaps/standardRecord.ts'
import { STARTER_STANDARDS } from '../../core/gaps/starterStandards.ts'
import { answerLiveStandard, decodeLiveStandard } from '../../server/contract/liveStandard.ts'
import { openStandards } from '../../server/jobs/standards/answerStandard.ts'
import { openThreads } from '../../server/jobs/threads/threads.ts'
import { openTravelTimes } from '../../server/jobs/travelTimes.ts'
import { openDatabase } from '../../server/store/connect.ts'
import { getRegion } from '../../server/store/regions.ts'
import type { Tables } from '../../server/store/tables.ts'
import { median } from './bench.ts'

const [dataDir] = process.argv.slice(2)
const HALF_AN_HOUR = 1800
const CHANGED = ['language-training-evening', 'settlement-office']

const database = await openDatabase<Tables>({ databaseUrl: undefined, dataDir }, { say: () => {} })
const threads = openThreads(2)
try {
  const region = await getRegion(database.db, 'hamilton')
  const source = openStandards(database.db, openTravelTimes(database.db, dataDir, threads))
  const answers = await timed(async () => {
    for (const standard of STARTER_STANDARDS)
      await source.answer(region, { standard, access: 'owner', explain: false })
  })
  const peakMegabytes = process.resourceUsage().maxRSS / 1024
  const changed = []
  for (const id of CHANGED) {
    const standard = STARTER_STANDARDS.find((each) => each.id === id)!
    const first = await timed(() => source.live(region, { standard, access: 'owner' }))
    const draft = await timed(() =>
      source.live(region, { standard: later(standard, HALF_AN_HOUR), access: 'owner' }),
    )
    changed.push({
      id,
      firstSeconds: first.seconds,
      draftSeconds: draft.seconds,
      draftCpuSeconds: draft.cpuSeconds,
      gzipMegabytes: gzipSync(first.value).length / 1e6,
      pageMilliseconds: inPage(first.value),
    })
  }
  const { seconds, cpuSeconds } = answers
  console.log(
    JSON.stringify({ standards: STARTER_STANDARDS.length, seconds, cpuSeconds, peakMegabytes, changed }),
  )
} finally {
  await threads.close()
  await database.close()
}

/** As the page's worker: one limit after another. */
function inPage(bytes: Uint8Array): number {
  const live = decodeLiveStandard(bytes)
  const { match } = live.frame.standard
  return median(
    live.steps.limits.map((cutoffSeconds) => {
      const began = performance.now()
      answerLiveStandard(live, { cutoffSeconds, match, person: {} })
      return performance.now() - began
    }),
  )
}

function later(standard: StandardRecord, seconds: number): StandardRecord {
  const { time } = standard
  if (time.kind === 'any') return standard
  const times = time.times.map(({ day, startSeconds, endSeconds }) => ({
    day,
    startSeconds: startSeconds + seconds,
    endSeconds: endSeconds + seconds,
  }))
  return { ...standard, time: { ...time, times } }
}

async function timed<Value>(work: () => Promise<Value>) {
  const began = performance.now()
  const cpu = process.cpuUsage()
  const value = await work()
  const { user, system } = process.cpuUsage(cpu)
  return { value, seconds: (performance.now() - began) / 1000, cpuSeconds: (user + system) / 1e6 }
}
