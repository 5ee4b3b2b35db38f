/**
 * Transit: windows of departures in Porto Alegre, one departure against minotor, and sessions and windows for every dwelling of Hamilton.
 * Everything runs in one thread.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { buildStreetNetwork } from '../../core/network/buildStreetNetwork.ts'
import { buildTimetable } from '../../core/network/buildTimetable.ts'
import { buildFootTransfers, snapStops } from '../../core/network/footTransfers.ts'
import { listStops } from '../../core/network/listStops.ts'
import { toPlatformWalks } from '../../core/network/platformWalks.ts'
import { searchPoints } from '../../core/network/pointSearch.ts'
import { RaptorSearch } from '../../core/network/raptorSearch.ts'
import { roundTrips } from '../../core/network/roundTrip.ts'
import { snapPoints } from '../../core/network/snapPoints.ts'
import { type Snap, type Snaps, snapAt } from '../../core/network/snaps.ts'
import { linkStops, listStopWalks } from '../../core/network/stopLinks.ts'
import type { StreetNetwork } from '../../core/network/streetNetwork.ts'
import type { StreetSegment } from '../../core/network/streetSegment.ts'
import { NEVER } from '../../core/network/timetable.ts'
import { type WindowSeconds, windowFromRoot, windowPercentiles } from '../../core/network/travelWindow.ts'
import { walkSecondsToPoints } from '../../core/network/walkSeconds.ts'
import { readCentreline } from '../../server/import/centreline/readCentreline.ts'
import { openSource } from '../../server/import/files/sourceFile.ts'
import { openGtfsSource } from '../../server/import/gtfs/openGtfsSource.ts'
import { readGtfs } from '../../server/import/gtfs/readGtfs.ts'
import { HAMILTON_STREETS } from '../hamiltonStreets.ts'
import { findRealRegion } from '../realRegions.ts'
import { cpuMilliseconds, type Measurement, median } from './bench.ts'
import { openMinotor } from './minotor.ts'
import { everyNth, readHexagons, readNetwork, snap } from './portoAlegre.ts'

const MAX_RIDES = 5
const PERCENTILES = [5, 25, 50, 75, 95]
const HOUR = 3600
/** 14:00 to 16:00, no journey longer than two hours. */
const WINDOW = { fromSeconds: 14 * HOUR, toSeconds: 16 * HOUR, maxSeconds: 2 * HOUR }
const WALKING = { metersPerSecond: 1, maxSeconds: 1800 }
const ROUNDS = 5

export default async function benchTransit(): Promise<Measurement[] | 'skipped'> {
  const portoAlegre = findRealRegion('porto-alegre')
  const hamilton = findRealRegion('hamilton')
  if (!portoAlegre || !hamilton) return 'skipped'
  return [...(await benchPortoAlegre(portoAlegre)), ...(await benchHamilton(hamilton))]
}

async function openDay(region: string, network: StreetNetwork, files: string[], zone: string, date: string) {
  const feeds = []
  for (const file of files) {
    const options = { id: file, timeZone: zone }
    feeds.push(await readGtfs(await openGtfsSource(region, file), options, () => {}))
  }
  const stopSnaps = snapStops(network, listStops(feeds))
  const timetable = buildTimetable(feeds, date, buildFootTransfers(network, stopSnaps, WALKING))
  const walksOf = (root: Snap) => toPlatformWalks(timetable, listStopWalks(network, root, stopSnaps, WALKING))
  return { timetable, stopSnaps, walksOf }
}

async function benchPortoAlegre(region: string): Promise<Measurement[]> {
  const network = await readNetwork(region)
  const hexagons = readHexagons(region)
  const points = snap(network, hexagons, 'walk')
  const feeds = ['poa_eptc.zip', 'poa_trensurb.zip']
  const date = '2019-05-13'
  const { timetable, stopSnaps, walksOf } = await openDay(region, network, feeds, 'America/Sao_Paulo', date)

  const origins = snap(network, everyNth(hexagons, 123), 'walk')
  const roots = Array.from({ length: 123 }, (_, i) => walksOf(snapAt(origins, i)))
  const stops = new RaptorSearch(timetable.forward, MAX_RIDES)
  const windows: number[] = []
  const single: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    windows.push(
      await cpuMilliseconds(() => {
        for (const walks of roots) {
          stops.reset()
          for (let departure = WINDOW.toSeconds - 60; departure >= WINDOW.fromSeconds; departure -= 60)
            stops.run(walks, departure, departure + WINDOW.maxSeconds)
        }
      }),
    )
    single.push(
      await cpuMilliseconds(() => {
        for (const walks of roots) {
          stops.reset()
          stops.run(walks, WINDOW.fromSeconds, WINDOW.fromSeconds + WINDOW.maxSeconds)
        }
      }),
    )
  }
  const window = median(windows.slice(1)) / roots.length
  const departure = median(single.slice(1)) / roots.length

  const matrix = await cpuMilliseconds(() => {
    const links = linkStops(network, stopSnaps, points, WALKING)
    const search = searchPoints(timetable, 'forward', links, MAX_RIDES)
    windowsToAll(network, search, points, points, walksOf)
  })
  const { maxSeconds } = WINDOW
  const detail = { serviceDate: date, trips: timetable.counts.trips, maxRides: MAX_RIDES, maxSeconds }
  return [
    {
      name: 'Porto Alegre: window of 2 h, a departure a minute, from a point, stops only',
      value: window,
      unit: 'ms CPU',
      bar: { atMost: 15 },
      detail: { ...detail, origins: roots.length, oneDeparture: departure, ratio: window / departure },
    },
    {
      name: 'Porto Alegre: 1,227 x 1,227, window of 2 h, 5 percentiles',
      value: matrix / 1000,
      unit: 's CPU',
      bar: { atMost: 25 },
      detail: { ...detail, legSeconds: WALKING.maxSeconds, r5AsPublishedForItsSetting: 37.9 },
    },
    await raceMinotor(timetable.forward, date),
  ]
}

/** All the work of a matrix but writing it: walks, window, percentiles. */
function windowsToAll(
  network: StreetNetwork,
  search: ReturnType<typeof searchPoints>,
  roots: Snaps,
  points: Snaps,
  walksOf: (root: Snap) => ReturnType<typeof toPlatformWalks>,
): void {
  let kept: WindowSeconds | undefined
  const onFoot = { ...WALKING, maxSeconds: WINDOW.maxSeconds }
  for (let i = 0; i < roots.edge.length; i++) {
    const root = snapAt(roots, i)
    kept = windowFromRoot(search, walksOf(root), WINDOW, kept)
    const walks = walkSecondsToPoints(network, root, points, onFoot)
    windowPercentiles(kept, walks, WINDOW.maxSeconds, PERCENTILES)
  }
}

/** From 30 stops at 14:00 to all stops, round by round in turn; times on arrival are compared. */
async function raceMinotor(rows: RaptorSearch['rows'], date: string): Promise<Measurement> {
  const peerSearch = await openMinotor(rows, date)
  const served = Array.from({ length: rows.platformCount }, (_, q) => q).filter(
    (q) => rows.boardingStart[q + 1] > rows.boardingStart[q],
  )
  const origins = Array.from({ length: 30 }, (_, i) => served[Math.floor(((i + 0.5) * served.length) / 30)])
  const search = new RaptorSearch(rows, MAX_RIDES)
  const departure = WINDOW.fromSeconds
  const run = (origin: number) => {
    const walks = { platforms: [origin], seconds: [0] }
    for (let t = rows.transferStart[origin]; t < rows.transferStart[origin + 1]; t++) {
      if (rows.transferTo[t] === origin) continue
      walks.platforms.push(rows.transferTo[t])
      walks.seconds.push(rows.transferSeconds[t])
    }
    search.reset()
    const { platforms, seconds } = walks
    search.run(
      { platforms: Int32Array.from(platforms), seconds: Int32Array.from(seconds) },
      departure,
      40 * HOUR,
    )
    return walks
  }
  const ours: number[] = []
  const peers: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    peers.push(
      await cpuMilliseconds(() => {
        for (const origin of origins) peerSearch(origin, departure, MAX_RIDES - 1)
      }),
    )
    ours.push(await cpuMilliseconds(() => origins.forEach(run)))
  }
  // The peer counts arrivals on foot as well; so do we, for this comparison.
  let same = 0
  let peerSooner = 0
  let peerLater = 0
  for (const origin of origins) {
    const walks = run(origin)
    const arrivals = search.best.slice()
    const arriveAt = (q: number, time: number) => {
      arrivals[q] = Math.min(arrivals[q], time)
    }
    walks.platforms.forEach((q, i) => {
      arriveAt(q, departure + walks.seconds[i])
    })
    for (let from = 0; from < rows.platformCount; from++)
      for (let t = rows.transferStart[from]; t < rows.transferStart[from + 1]; t++)
        if (search.best[from] !== NEVER)
          arriveAt(rows.transferTo[t], search.best[from] + rows.transferSeconds[t])
    const theirs = peerSearch(origin, departure, MAX_RIDES - 1)
    arrivals.forEach((arrival, q) => {
      const their = theirs.get(`s${q}`)?.time.toSeconds() ?? NEVER
      if (their === arrival) same += 1
      else if (their < arrival) peerSooner += 1
      else peerLater += 1
    })
  }
  const our = median(ours.slice(1)) / origins.length
  const peer = median(peers.slice(1)) / origins.length
  return {
    name: 'times faster than minotor, one departure, one stop to all',
    value: peer / our,
    unit: 'x',
    bar: { atLeast: 30 },
    detail: {
      minotor: '1.0.7',
      origins: origins.length,
      rounds: ROUNDS,
      ourCpuMilliseconds: our,
      peerCpuMilliseconds: peer,
      arrivalsTheSame: same,
      // Read from its source: it may walk on from a stop that it reached on foot, and overwrites earlier arrivals by later walks.
      arrivalsSoonerByPeer: peerSooner,
      arrivalsLaterByPeer: peerLater,
    },
  }
}

async function benchHamilton(region: string): Promise<Measurement[]> {
  const segments: StreetSegment[] = []
  const streets = await openSource(region, HAMILTON_STREETS.file)
  for await (const segment of readCentreline(streets, HAMILTON_STREETS, () => {})) segments.push(segment)
  const network = buildStreetNetwork(segments)
  const feeds = ['transit/hsr_gtfs.zip', 'transit/burlington_gtfs.zip']
  const date = '2026-07-15'
  const { timetable, stopSnaps, walksOf } = await openDay(region, network, feeds, 'America/Toronto', date)
  const parcels = gunzipSync(readFileSync(join(region, 'dwellings/parcels.csv.gz'))).toString('utf8')
  const places = parcels
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number))
  const [lons, lats] = [0, 1].map((column) => places.map((place) => place[column]))
  const dwellings = snapPoints(network, lons, lats)
  const links = linkStops(network, stopSnaps, dwellings, WALKING)
  // Services are stood for by 200 dwellings all over the city.
  const chosen = Array.from({ length: 200 }, (_, i) => Math.floor(((i + 0.5) * places.length) / 200))
  const services = snapPoints(
    network,
    chosen.map((i) => lons[i]),
    chosen.map((i) => lats[i]),
  )
  const outbound = searchPoints(timetable, 'reverse', links, MAX_RIDES)
  const homeward = searchPoints(timetable, 'forward', links, MAX_RIDES)
  const session = { startSeconds: 18 * HOUR, endSeconds: 21 * HOUR }
  const onFoot = { ...WALKING, maxSeconds: HOUR }
  const sessions = await timed(() => {
    for (let i = 0; i < 200; i++) {
      const root = snapAt(services, i)
      const walkSeconds = walkSecondsToPoints(network, root, dwellings, onFoot)
      const ways = { walks: walksOf(root), walkSeconds }
      roundTrips(outbound, homeward, ways, ways, session, { maxSeconds: HOUR })
    }
  })
  const windows = await timed(() => windowsToAll(network, homeward, services, dwellings, walksOf))
  const detail = {
    serviceDate: date,
    trips: timetable.counts.trips,
    dwellings: places.length,
    links: links.point.length,
    threads: 1,
    maxRides: MAX_RIDES,
  }
  return [
    {
      name: 'Hamilton: arrive by 18:00 and home after 21:00, 200 places x every dwelling, one thread',
      value: sessions.wall,
      unit: 's',
      detail: { ...detail, cpuSeconds: sessions.cpu, maxSeconds: HOUR, barOnTwoCores: 3 },
    },
    {
      name: 'Hamilton: 200 places x every dwelling, window of 2 h, 5 percentiles, one thread',
      value: windows.wall,
      unit: 's',
      detail: {
        ...detail,
        cpuSeconds: windows.cpu,
        barOnTwoCores: 60,
        // Of the whole process, the benches before this one included.
        peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
      },
    },
  ]
}

async function timed(work: () => void): Promise<{ wall: number; cpu: number }> {
  const start = performance.now()
  const cpu = (await cpuMilliseconds(work)) / 1000
  return { wall: (performance.now() - start) / 1000, cpu }
}
