import { beforeAll, describe, expect, test } from 'vitest'
import { buildStreetNetwork } from '../../../core/network/buildStreetNetwork.ts'
import { buildTimetable } from '../../../core/network/buildTimetable.ts'
import { findJourney } from '../../../core/network/findJourney.ts'
import { buildFootTransfers, snapStops } from '../../../core/network/footTransfers.ts'
import { listStops } from '../../../core/network/listStops.ts'
import { toPlatformWalks } from '../../../core/network/platformWalks.ts'
import { searchPoints } from '../../../core/network/pointSearch.ts'
import { snapPoints } from '../../../core/network/snapPoints.ts'
import { type Snaps, snapAt } from '../../../core/network/snaps.ts'
import { linkStops, listStopWalks, type StopLinks } from '../../../core/network/stopLinks.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import type { Timetable } from '../../../core/network/timetable.ts'
import { windowFromRoot, windowToRoot } from '../../../core/network/travelWindow.ts'
import { UNREACHED } from '../../../core/network/unreached.ts'
import { listTravelSeconds } from '../../../core/network/windowSteps.ts'
import { openSource } from '../../../server/import/files/sourceFile.ts'
import { openGtfsSource } from '../../../server/import/gtfs/openGtfsSource.ts'
import { readGtfs } from '../../../server/import/gtfs/readGtfs.ts'
import { readOsm } from '../../../server/import/osm/readOsm.ts'
import { findRealRegion } from '../../realRegions.ts'

const region = findRealRegion('porto-alegre')
const walking = { metersPerSecond: 1, maxSeconds: 1800 }

describe.skipIf(!region)('transit in Porto Alegre, 2019-05-13, both feeds', () => {
  let network: StreetNetwork
  let stopSnaps: Snaps
  let points: Snaps
  let timetable: Timetable
  let links: StopLinks

  beforeAll(async () => {
    const segments = []
    const streets = await openSource(region!, 'poa_osm.pbf')
    for await (const segment of readOsm(streets, { file: 'poa_osm.pbf', format: 'osm' }, () => {}))
      segments.push(segment)
    network = buildStreetNetwork(segments)
    const feeds = []
    for (const id of ['poa_eptc', 'poa_trensurb']) {
      const source = await openGtfsSource(region!, `${id}.zip`)
      feeds.push(await readGtfs(source, { id, timeZone: 'America/Sao_Paulo' }, () => {}))
    }
    stopSnaps = snapStops(network, listStops(feeds))
    timetable = buildTimetable(feeds, '2019-05-13', buildFootTransfers(network, stopSnaps, walking))
    // A lattice over the centre.
    const lattice = Array.from({ length: 60 }, (_, i) => [
      -51.23 + (i % 10) * 0.009,
      -30.1 + Math.floor(i / 10) * 0.018,
    ])
    points = snapPoints(
      network,
      lattice.map((one) => one[0]),
      lattice.map((one) => one[1]),
    )
    links = linkStops(network, stopSnaps, points, walking)
  }, 60_000)

  const walksOf = (point: number) => listStopWalks(network, snapAt(points, point), stopSnaps, walking)

  test('every trip of the date runs, in patterns without overtaking', () => {
    expect(timetable.counts).toMatchObject({ trips: 2903, tripsOfOtherDates: 0, unusableTrips: 0 })
  })

  test('a window gives the same seconds from its origins as from its destinations', () => {
    const window = { fromSeconds: 14 * 3600, toSeconds: 16 * 3600, maxSeconds: 7200 }
    const forward = searchPoints(timetable, 'forward', links, 4)
    const reverse = searchPoints(timetable, 'reverse', links, 4)
    const roots = [3, 17, 28, 31, 44, 52]
    const from = roots.map((root) =>
      listTravelSeconds(windowFromRoot(forward, toPlatformWalks(timetable, walksOf(root)), window)),
    )
    const to = roots.map((root) =>
      listTravelSeconds(windowToRoot(reverse, toPlatformWalks(timetable, walksOf(root)), window)),
    )
    let reached = 0
    let different = 0
    roots.forEach((a, i) => {
      roots.forEach((b, k) => {
        for (let j = 0; j < 120; j++) {
          if (from[i][b * 120 + j] < UNREACHED) reached += 1
          if (from[i][b * 120 + j] !== to[k][a * 120 + j]) different += 1
        }
      })
    })
    expect(reached).toBeGreaterThan(1000)
    expect(different).toBe(0)
  })

  test('journeys arrive when the search says, and arrive-by leaves no earlier', () => {
    const forward = searchPoints(timetable, 'forward', links, 4)
    let found = 0
    for (const a of [3, 17, 28, 31, 44, 52]) {
      forward.reset()
      forward.run(toPlatformWalks(timetable, walksOf(a)), 14 * 3600, 16 * 3600)
      for (const b of [5, 22, 40, 47]) {
        const drawWalk = (): [number, number][] => []
        const query = {
          origin: walksOf(a),
          destination: walksOf(b),
          walkSeconds: UNREACHED,
          maxRides: 4,
          maxSeconds: 7200,
          drawWalk,
        }
        const journey = findJourney(timetable, { ...query, departSeconds: 14 * 3600 })
        expect(journey?.arriveSeconds ?? 0x3fffffff).toBe(forward.time[b])
        if (!journey) continue
        found += 1
        const latest = findJourney(timetable, { ...query, arriveBySeconds: journey.arriveSeconds })
        expect(latest?.arriveSeconds).toBe(journey.arriveSeconds)
        expect(latest?.departSeconds).toBeGreaterThanOrEqual(14 * 3600)
      }
    }
    expect(found).toBeGreaterThan(10)
  })
})
