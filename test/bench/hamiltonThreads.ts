/**
 * A process of its own that the bench starts: travel times between services of Hamilton and every dwelling, in a number of threads. Prints
 * a line of JSON. Words: folder of the data, threads, `usable` or `all` services, `window` or `session`.
 */

import { snapPoints } from '../../core/network/snapPoints.ts'
import { listSnaps, NO_STREET, type Snap } from '../../core/network/snaps.ts'
import { UNREACHED } from '../../core/network/unreached.ts'
import { openThreads } from '../../server/jobs/threads/threads.ts'
import { linkPoints } from '../../server/jobs/transit/linkPoints.ts'
import { searchParts } from '../../server/jobs/transit/openSearch.ts'
import { openTravelTimes } from '../../server/jobs/travelTimes.ts'
import { openDatabase } from '../../server/store/connect.ts'
import { getRegion } from '../../server/store/regions.ts'
import { listServices } from '../../server/store/services.ts'
import type { Tables } from '../../server/store/tables.ts'

const [dataDir, threadCount, which, what] = process.argv.slice(2)
/** What the starter set of standards asks for. */
const USABLE = [
  'settlement',
  'language-assessment',
  'language-training',
  'adult-esl-fsl',
  'job-language-training',
  'employment',
  'citizenship',
  'hospital',
  'primary-care',
  'mental-health',
  'food',
  'library',
]
const HOUR = 3600
const MAX_RIDES = 5

const database = await openDatabase<Tables>({ databaseUrl: undefined, dataDir }, { say: () => {} })
const threads = openThreads(Number(threadCount))
try {
  const { vintage } = await getRegion(database.db, 'hamilton')
  const travelTimes = openTravelTimes(database.db, dataDir, threads)
  const opening = performance.now()
  const network = await travelTimes.network(vintage)
  const { dates } = await travelTimes.transit(vintage)
  const serviceDate = '2026-07-15'
  const day = await travelTimes.transitDay(vintage, {
    serviceDate,
    walkKmh: 4.8,
    walkLegSeconds: 1200,
    bicycleLegSeconds: null,
  })
  const openSeconds = (performance.now() - opening) / 1000
  const points = await travelTimes.demandSnaps(vintage, 'walk')
  const services = (await listServices(database.db, vintage.id, which === 'all' ? undefined : USABLE)).filter(
    ({ record }) => record.lon !== null && record.lat !== null,
  )
  const snaps = snapPoints(
    network,
    services.map(({ record }) => record.lon!),
    services.map(({ record }) => record.lat!),
    { limitMeters: vintage.settings.snapLimitMeters },
  )
  const roots = [...listSnaps(snaps)].filter(({ edge }) => edge !== NO_STREET)

  const started = performance.now()
  const cpu = process.cpuUsage()
  const directions = what === 'session' ? (['reverse', 'forward'] as const) : (['reverse'] as const)
  const linkedPoints = await linkPoints(threads, network, day, points, directions)
  const limits = { maxRides: MAX_RIDES, maxWaitSeconds: null, totalWalkSeconds: null }
  const linked = performance.now()
  const searched = what === 'session' ? searchSessions : searchWindows
  const reached = await searched(roots)
  const wallSeconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(cpu)
  // Once more with what every thread has compiled by now: that is what two threads and one are compared by.
  const again = performance.now()
  if (what === 'window') await searched(roots.slice(0, 100))
  console.log(
    JSON.stringify({
      services: roots.length,
      dwellings: points.edge.length,
      trips: dates.find(({ date }) => date === serviceDate)?.trips ?? 0,
      openSeconds,
      wallSeconds,
      searchSeconds: wallSeconds - (linked - started) / 1000,
      againSeconds: (performance.now() - again) / 1000,
      cpuSeconds: (user + system) / 1e6,
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
      reached,
    }),
  )

  async function searchSessions(from: Snap[]): Promise<number> {
    const shared = {
      ...linkedPoints.ways,
      outbound: searchParts(day, linkedPoints, 'reverse', limits),
      homeward: searchParts(day, linkedPoints, 'forward', limits),
      session: { startSeconds: 18 * HOUR, endSeconds: 21 * HOUR },
      limits: { maxSeconds: HOUR, searchSeconds: HOUR },
      withLastRides: false,
    }
    let count = 0
    for await (const { feasible } of threads.map('roundTripTimes', shared, from))
      for (const value of feasible) count += value
    return count
  }

  async function searchWindows(from: Snap[]): Promise<number> {
    const shared = {
      ...linkedPoints.ways,
      search: searchParts(day, linkedPoints, 'reverse', limits),
      direction: 'reverse' as const,
      when: { departFrom: 8 * HOUR, departTo: 10 * HOUR },
      percentiles: [5, 25, 50, 75, 95],
      maxSeconds: 2 * HOUR,
    }
    let count = 0
    for await (const { seconds } of threads.map('transitTimes', shared, from))
      for (let x = 2; x < seconds.length; x += 5) if (seconds[x] !== UNREACHED) count += 1
    return count
  }
} finally {
  await threads.close()
  await database.close()
}
