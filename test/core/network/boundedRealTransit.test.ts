import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { BoundedSearch } from '../../../core/network/boundedSearch.ts'
import { buildStreetNetwork } from '../../../core/network/buildStreetNetwork.ts'
import { buildTimetable } from '../../../core/network/buildTimetable.ts'
import { buildFootTransfers, snapStops } from '../../../core/network/footTransfers.ts'
import { listStops } from '../../../core/network/listStops.ts'
import { toPlatformWalks } from '../../../core/network/platformWalks.ts'
import { searchPoints } from '../../../core/network/pointSearch.ts'
import type { PlatformWalks } from '../../../core/network/raptorSearch.ts'
import type { RideBounds } from '../../../core/network/rideBounds.ts'
import { snapPoints } from '../../../core/network/snapPoints.ts'
import { snapAt } from '../../../core/network/snaps.ts'
import { linkStops, listStopWalks, type StopLinks } from '../../../core/network/stopLinks.ts'
import type { Timetable } from '../../../core/network/timetable.ts'
import type { TransitSearch } from '../../../core/network/transitSearch.ts'
import { windowFromRoot, windowToRoot } from '../../../core/network/travelWindow.ts'
import { UNREACHED } from '../../../core/network/unreached.ts'
import { listTravelSeconds } from '../../../core/network/windowSteps.ts'
import { readCentreline } from '../../../server/import/centreline/readCentreline.ts'
import { openSource } from '../../../server/import/files/sourceFile.ts'
import { openGtfsSource } from '../../../server/import/gtfs/openGtfsSource.ts'
import { readGtfs } from '../../../server/import/gtfs/readGtfs.ts'
import { HAMILTON_STREETS } from '../../hamiltonStreets.ts'
import { findRealRegion } from '../../realRegions.ts'

const region = findRealRegion('hamilton')
const LEG_SECONDS = 400
const walking = { metersPerSecond: 1.33, maxSeconds: LEG_SECONDS }
const window = { fromSeconds: 19 * 3600, toSeconds: 20 * 3600, maxSeconds: 5400 }
const DEPARTURES = 60
const MAX_RIDES = 4
const POINTS = 400
const ROOTS = [20, 110, 200, 290, 380]

describe.skipIf(!region)(
  'bounds on waiting and walking in Hamilton, 2026-07-15, both feeds, dwellings all over',
  () => {
    let timetable: Timetable
    let links: StopLinks
    let walks: PlatformWalks[]

    beforeAll(async () => {
      const segments = []
      const streets = await openSource(region!, HAMILTON_STREETS.file)
      for await (const segment of readCentreline(streets, HAMILTON_STREETS, () => {})) segments.push(segment)
      const network = buildStreetNetwork(segments)
      const feeds = []
      for (const id of ['hsr_gtfs', 'burlington_gtfs']) {
        const source = await openGtfsSource(region!, `transit/${id}.zip`)
        feeds.push(await readGtfs(source, { id, timeZone: 'America/Toronto' }, () => {}))
      }
      const stopSnaps = snapStops(network, listStops(feeds))
      timetable = buildTimetable(feeds, '2026-07-15', buildFootTransfers(network, stopSnaps, walking))
      const parcels = gunzipSync(readFileSync(join(region!, 'dwellings/parcels.csv.gz'))).toString('utf8')
      const lines = parcels.trim().split('\n').slice(1)
      const dwellings = Array.from({ length: POINTS }, (_, i) =>
        lines[Math.floor(((i + 0.5) * lines.length) / POINTS)].split(',').map(Number),
      )
      const points = snapPoints(
        network,
        dwellings.map((one) => one[0]),
        dwellings.map((one) => one[1]),
      )
      links = linkStops(network, stopSnaps, points, walking)
      walks = ROOTS.map((root) =>
        toPlatformWalks(timetable, listStopWalks(network, snapAt(points, root), stopSnaps, walking)),
      )
    }, 60_000)

    function fromRoots(search: TransitSearch): Uint32Array[] {
      return walks.map((one) => listTravelSeconds(windowFromRoot(search, one, window)))
    }

    function toRoots(search: TransitSearch): Uint32Array[] {
      return walks.map((one) => listTravelSeconds(windowToRoot(search, one, window)))
    }

    const open = (direction: 'forward' | 'reverse', bounds: Partial<RideBounds>) =>
      new BoundedSearch(timetable, direction, links, {
        maxRides: MAX_RIDES,
        maxWaitSeconds: Infinity,
        maxWalkSeconds: Infinity,
        ...bounds,
      })

    test.each([
      { maxWaitSeconds: window.maxSeconds },
      { maxWalkSeconds: (MAX_RIDES + 1) * LEG_SECONDS },
      { maxWaitSeconds: window.maxSeconds, maxWalkSeconds: (MAX_RIDES + 1) * LEG_SECONDS },
    ])('bounds that no journey can meet change nothing: %o', (bounds) => {
      expect(fromRoots(open('forward', bounds))).toEqual(
        fromRoots(searchPoints(timetable, 'forward', links, MAX_RIDES)),
      )
      expect(toRoots(open('reverse', bounds))).toEqual(
        toRoots(searchPoints(timetable, 'reverse', links, MAX_RIDES)),
      )
    })

    test.each([
      { maxWaitSeconds: 600 },
      { maxWalkSeconds: 600 },
      { maxWaitSeconds: 600, maxWalkSeconds: 600 },
    ])('bounds make some later and nobody earlier, the same from both ends: %o', (bounds) => {
      const free = fromRoots(searchPoints(timetable, 'forward', links, MAX_RIDES))
      const bounded = fromRoots(open('forward', bounds))
      let later = 0
      let earlier = 0
      let reached = 0
      bounded.forEach((seconds, i) => {
        seconds.forEach((travel, x) => {
          if (travel < UNREACHED) reached += 1
          if (travel > free[i][x]) later += 1
          if (travel < free[i][x]) earlier += 1
        })
      })
      expect(earlier).toBe(0)
      expect(later).toBeGreaterThan(100)
      expect(reached).toBeGreaterThan(1000)
      const backwards = toRoots(open('reverse', bounds))
      let different = 0
      ROOTS.forEach((a, i) => {
        ROOTS.forEach((b, k) => {
          for (let j = 0; j < DEPARTURES; j++)
            if (bounded[i][b * DEPARTURES + j] !== backwards[k][a * DEPARTURES + j]) different += 1
        })
      })
      expect(different).toBe(0)
    })
  },
)
