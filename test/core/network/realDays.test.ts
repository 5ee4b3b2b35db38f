/** Real timetables, searched by RAPTOR and by scanning every trip (scanTrips.ts): the same second at every stop, or it is a fault. */
import { expect, test } from 'vitest'
import { buildStreetNetwork } from '../../../core/network/buildStreetNetwork.ts'
import { buildTimetable } from '../../../core/network/buildTimetable.ts'
import { buildFootTransfers, type FootTransfers, snapStops } from '../../../core/network/footTransfers.ts'
import { listStops } from '../../../core/network/listStops.ts'
import { toPlatformWalks } from '../../../core/network/platformWalks.ts'
import { RaptorSearch } from '../../../core/network/raptorSearch.ts'
import type { StopWalks } from '../../../core/network/stopLinks.ts'
import type { StreetSegment } from '../../../core/network/streetSegment.ts'
import { NEVER, type Timetable } from '../../../core/network/timetable.ts'
import type { TransitFeed, TransitFrequency } from '../../../core/network/transitFeed.ts'
import { readCentreline } from '../../../server/import/centreline/readCentreline.ts'
import { openSource } from '../../../server/import/files/sourceFile.ts'
import { openGtfsSource } from '../../../server/import/gtfs/openGtfsSource.ts'
import { readGtfs } from '../../../server/import/gtfs/readGtfs.ts'
import { readOsm } from '../../../server/import/osm/readOsm.ts'
import { HAMILTON_STREETS } from '../../hamiltonStreets.ts'
import { findRealRegion } from '../../realRegions.ts'
import { listTrips, scanBackward, scanForward } from './scanTrips.ts'

const hamilton = findRealRegion('hamilton')
const kentucky = findRealRegion('northern-kentucky')
const portoAlegre = findRealRegion('porto-alegre')

const MAX_RIDES = 4
const HOUR = 3600

interface City {
  feeds: TransitFeed[]
  foot: FootTransfers
}

async function openCity(folder: string, files: string[], streets: string, timeZone: string): Promise<City> {
  const feeds: TransitFeed[] = []
  for (const file of files)
    feeds.push(await readGtfs(await openGtfsSource(folder, file), { id: file, timeZone }, () => {}))
  const source = await openSource(folder, streets)
  const segments: StreetSegment[] = []
  const rows = streets.endsWith('.pbf')
    ? readOsm(source, { file: streets, format: 'osm' }, () => {})
    : readCentreline(source, HAMILTON_STREETS, () => {})
  for await (const segment of rows) segments.push(segment)
  const network = buildStreetNetwork(segments)
  const snaps = snapStops(network, listStops(feeds))
  return { feeds, foot: buildFootTransfers(network, snaps, { metersPerSecond: 4.8 / 3.6, maxSeconds: 600 }) }
}

/** The root is a stop: it is there at once, and its neighbours are a walk away. */
function walksOf(foot: FootTransfers, root: number): StopWalks {
  const [start, end] = [foot.start[root], foot.start[root + 1]]
  return {
    stops: Int32Array.of(root, ...foot.stop.subarray(start, end)),
    seconds: Int32Array.of(0, ...foot.seconds.subarray(start, end)),
  }
}

/** Best time by stop, of all its platforms. */
function searchStops(timetable: Timetable, isForward: boolean, walks: StopWalks, seconds: number): number[] {
  const search = new RaptorSearch(isForward ? timetable.forward : timetable.reverse, MAX_RIDES)
  search.run(toPlatformWalks(timetable, walks), isForward ? seconds : -seconds, NEVER - 1)
  const best = new Array<number>(timetable.stops.length).fill(Infinity)
  search.best.forEach((time, platform) => {
    const stop = timetable.platformStop[platform]
    if (time !== NEVER) best[stop] = Math.min(best[stop], time)
  })
  return isForward ? best : best.map((time) => 0 - time)
}

/** Both directions from ten stops that are used on the date. Returns how many stops were reached in all. */
function expectSame({ feeds, foot }: City, date: string, seconds: number): number {
  const timetable = buildTimetable(feeds, date, foot)
  const trips = listTrips(feeds, date)
  const used = [...new Set(trips.flatMap((calls) => calls.map(({ stop }) => stop)))].sort((a, b) => a - b)
  let reached = 0
  for (let i = 0; i < 10; i++) {
    const walks = walksOf(foot, used[Math.floor(((i + 0.5) * used.length) / 10)])
    const earliest = scanForward(trips, foot, walks, seconds, MAX_RIDES)
    expect(searchStops(timetable, true, walks, seconds)).toEqual(earliest)
    const latest = scanBackward(trips, foot, walks, seconds, MAX_RIDES)
    expect(searchStops(timetable, false, walks, seconds)).toEqual(latest)
    reached += earliest.filter((time) => time < seconds + 2 * HOUR).length
  }
  return reached
}

test.skipIf(!hamilton)(
  'Hamilton, both feeds, a Wednesday, a Sunday, and the hours past midnight',
  async () => {
    const city = await openCity(
      hamilton!,
      ['transit/hsr_gtfs.zip', 'transit/burlington_gtfs.zip'],
      'streets/street_centreline.zip',
      'America/Toronto',
    )
    const wednesday = expectSame(city, '2026-07-15', 8.5 * HOUR)
    expect(wednesday).toBeGreaterThan(10_000)
    expect(expectSame(city, '2026-07-19', 10 * HOUR)).toBeGreaterThan(5_000)
    // The buses of the evening before, on the date and as hours 24 and later of that evening, are the same buses.
    const early = expectSame(city, '2026-07-15', 0.25 * HOUR)
    expect(early).toBeGreaterThan(1_000)
    expect(early).toBeLessThan(wednesday)
    expect(expectSame(city, '2026-07-14', 24.25 * HOUR)).toBe(early)
  },
)

test.skipIf(!kentucky)('Northern Kentucky, a weekday morning and the last hour before 25:10', async () => {
  const city = await openCity(kentucky!, ['gtfs_tank.zip'], 'streets.osm.pbf', 'America/New_York')
  expect(expectSame(city, '2019-11-05', 7 * HOUR)).toBeGreaterThan(5_000)
  expect(expectSame(city, '2019-11-05', 24.2 * HOUR)).toBeGreaterThan(50)
})

test.skipIf(!portoAlegre)('Porto Alegre, whose stop times are blank but for the ends of trips', async () => {
  const city = await openCity(
    portoAlegre!,
    ['poa_eptc.zip', 'poa_trensurb.zip'],
    'poa_osm.pbf',
    'America/Sao_Paulo',
  )
  expect(expectSame(city, '2019-05-13', 14 * HOUR)).toBeGreaterThan(10_000)
})

test.skipIf(!kentucky)(
  'a real timetable written as exact frequencies arrives when the trips do',
  async () => {
    const city = await openCity(kentucky!, ['gtfs_tank.zip'], 'streets.osm.pbf', 'America/New_York')
    const [feed] = city.feeds
    const rewritten = { ...city, feeds: [toFrequencies(feed)] }
    expect(rewritten.feeds[0].frequencies.length).toBe(feed.trips.length)
    const date = '2019-11-05'
    const [plain, repeated] = [city, rewritten].map(({ feeds, foot }) => buildTimetable(feeds, date, foot))
    expect(repeated.counts).toMatchObject({ trips: plain.counts.trips, headwayTrips: 0 })
    for (const root of [40, 300, 700, 1100]) {
      const walks = walksOf(city.foot, root)
      for (const isForward of [true, false])
        expect(searchStops(repeated, isForward, walks, 9 * HOUR)).toEqual(
          searchStops(plain, isForward, walks, 9 * HOUR),
        )
    }
  },
)

/** Each trip that takes as long between stops as an earlier one becomes a departure of that one; the others of their own. */
function toFrequencies(feed: TransitFeed): TransitFeed {
  const templates = new Map<string, number>()
  const frequencies: TransitFrequency[] = []
  feed.trips.forEach(({ service }, trip) => {
    const at = { from: feed.tripStart[trip], to: feed.tripStart[trip + 1] }
    const startSeconds = feed.departureSeconds[at.from]
    const key = [service]
    for (let i = at.from; i < at.to; i++)
      key.push(
        feed.stopOfTime[i],
        feed.arrivalSeconds[i] - startSeconds,
        feed.departureSeconds[i] - startSeconds,
        feed.mayBoard[i],
        feed.mayAlight[i],
      )
    const template = templates.get(key.join()) ?? trip
    templates.set(key.join(), template)
    frequencies.push({
      trip: template,
      startSeconds,
      endSeconds: startSeconds + 1,
      headwaySeconds: 60,
      exact: true,
    })
  })
  const isTemplate = new Set(templates.values())
  const nowhere = feed.services.length
  return {
    ...feed,
    services: [...feed.services, { id: 'never', dates: [] }],
    trips: feed.trips.map((trip, t) => (isTemplate.has(t) ? trip : { ...trip, service: nowhere })),
    frequencies: frequencies.sort((a, b) => a.trip - b.trip || a.startSeconds - b.startSeconds),
  }
}
