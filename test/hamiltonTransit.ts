/** Hamilton's two feeds on one service date, and a line that the city does not have, for tests and benches. */
import { buildStreetNetwork } from '../core/network/buildStreetNetwork.ts'
import { buildTimetable } from '../core/network/buildTimetable.ts'
import { buildFootTransfers, type FootTransfers, snapStops } from '../core/network/footTransfers.ts'
import { listStops } from '../core/network/listStops.ts'
import type { NewRoute } from '../core/network/newRoute.ts'
import type { Snaps } from '../core/network/snaps.ts'
import type { StreetNetwork } from '../core/network/streetNetwork.ts'
import type { StreetSegment } from '../core/network/streetSegment.ts'
import type { Timetable } from '../core/network/timetable.ts'
import type { TransitFeed } from '../core/network/transitFeed.ts'
import { readCentreline } from '../server/import/centreline/readCentreline.ts'
import { openSource } from '../server/import/files/sourceFile.ts'
import { openGtfsSource } from '../server/import/gtfs/openGtfsSource.ts'
import { readGtfs } from '../server/import/gtfs/readGtfs.ts'
import { HAMILTON_STREETS } from './hamiltonStreets.ts'

export const HAMILTON_DATE = '2026-07-15'
/** The city's own; its stops stand first. */
const HSR = 'transit/hsr_gtfs.zip'
const FEEDS = [HSR, 'transit/burlington_gtfs.zip']
export const HAMILTON_WALKING = { metersPerSecond: 1, maxSeconds: 1800 }

export interface HamiltonDay {
  network: StreetNetwork
  feeds: TransitFeed[]
  stopSnaps: Snaps
  foot: FootTransfers
  timetable: Timetable
}

/** @param region folder of Hamilton's files. */
export async function openHamiltonDay(region: string): Promise<HamiltonDay> {
  const segments: StreetSegment[] = []
  const streets = await openSource(region, HAMILTON_STREETS.file)
  for await (const segment of readCentreline(streets, HAMILTON_STREETS, () => {})) segments.push(segment)
  const network = buildStreetNetwork(segments)
  const feeds: TransitFeed[] = []
  for (const id of FEEDS)
    feeds.push(
      await readGtfs(await openGtfsSource(region, id), { id, timeZone: 'America/Toronto' }, () => {}),
    )
  const stopSnaps = snapStops(network, listStops(feeds))
  const foot = buildFootTransfers(network, stopSnaps, HAMILTON_WALKING)
  return { network, feeds, stopSnaps, foot, timetable: buildTimetable(feeds, HAMILTON_DATE, foot) }
}

/**
 * A line over stops of the city's own feed within 0.01 degrees of a latitude, from west to east and back in turn: two minutes
 * from stop to stop and 15 s at each, a trip every half hour from 6:00.
 */
export function lineAlongLatitude(
  timetable: Timetable,
  lat: number,
  stopCount: number,
  trips: number,
): NewRoute {
  const { stops, platformStop, forward } = timetable
  const near = [...new Set(Array.from(forward.platformAt, (platform) => platformStop[platform]))]
    .filter((stop) => stops[stop].feed === HSR && Math.abs(stops[stop].lat - lat) < 0.01)
    .sort((a, b) => stops[a].lon - stops[b].lon)
  const eastward = Array.from(
    { length: stopCount },
    (_, i) => near[Math.floor((i * near.length) / stopCount)],
  )
  return {
    feed: 'scenario',
    route: { id: 'new', shortName: 'N', longName: 'New line', routeType: 3, agency: null },
    trips: Array.from({ length: trips }, (_, trip) => ({
      id: `new ${trip}`,
      headsign: trip % 2 === 0 ? 'East' : 'West',
      calls: (trip % 2 === 0 ? eastward : eastward.toReversed()).map((stop, i) => {
        const arrivalSeconds = 6 * 3600 + trip * 1800 + i * 120
        return {
          stop,
          arrivalSeconds,
          departureSeconds: arrivalSeconds + 15,
          mayBoard: true,
          mayAlight: true,
        }
      }),
    })),
  }
}
