import { buildTimetable } from '../../core/network/buildTimetable.ts'
import { buildFootTransfers, snapStops } from '../../core/network/footTransfers.ts'
import { listStops } from '../../core/network/listStops.ts'
import { toPlatformWalks } from '../../core/network/platformWalks.ts'
import { searchPoints } from '../../core/network/pointSearch.ts'
import { RaptorSearch } from '../../core/network/raptorSearch.ts'
import { type Snap, type Snaps, snapAt } from '../../core/network/snaps.ts'
import { linkStops, listStopWalks } from '../../core/network/stopLinks.ts'
import type { StreetNetwork } from '../../core/network/streetNetwork.ts'
import { NEVER } from '../../core/network/timetable.ts'
import { windowFromRoot, windowPercentiles } from '../../core/network/travelWindow.ts'
import { walkSecondsToPoints } from '../../core/network/walkSeconds.ts'
import type { WindowSteps } from '../../core/network/windowSteps.ts'
import { openGtfsSource } from '../../server/import/gtfs/openGtfsSource.ts'
import { readGtfs } from '../../server/import/gtfs/readGtfs.ts'
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
  return portoAlegre ? benchPortoAlegre(portoAlegre) : 'skipped'
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
  let kept: WindowSteps | undefined
  const onFoot = { ...WALKING, maxSeconds: WINDOW.maxSeconds }
  for (let i = 0; i < roots.edge.length; i++) {
    const root = snapAt(roots, i)
    kept = windowFromRoot(search, walksOf(root), WINDOW, kept)
    const walks = walkSecondsToPoints(network, root, points, onFoot)
    windowPercentiles(kept, walks, PERCENTILES)
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
