/**
 * A built timetable with one more route: what the feeds with that route would give, up to the numbering of patterns, at the price of what
 * is new. The timetable itself is never changed; arrays that stay the same are shared with it, others are copied and grown.
 *
 * The route's trips obey no transfer rule that names a route or trip: they call at each stop's own platform (platformIndex.ts). They are never
 * put into patterns that there are already, so that no old pattern has to be looked at again (addPatterns.ts).
 */
import { addPatterns } from './addPatterns.ts'
import { addStops } from './addStops.ts'
import { append, appendStarts } from './appendArrays.ts'
import { groupPatterns, type RunTimes } from './groupPatterns.ts'
import { mirrorRows, packTransfers, transposeTransfers } from './mirrorRows.ts'
import { listRouteProblems, type NewRoute, type RouteProblem } from './newRoute.ts'
import { packRows } from './packRows.ts'
import type { Timetable, TransferRows } from './timetable.ts'

/** One of the two. */
export type AddedRoute =
  | { timetable: Timetable; problems?: undefined }
  | { timetable?: undefined; problems: RouteProblem[] }

export function addRoute(timetable: Timetable, route: NewRoute): AddedRoute {
  const problems = listRouteProblems(timetable, route)
  if (problems.length > 0) return { problems }
  const { places, allTransfers, joined } = addStops(timetable, route)
  const runs = route.trips.map(
    ({ calls }): RunTimes => ({
      platforms: calls.map(({ stop }) => places.platformStart[stop]),
      use: calls.map(({ mayBoard, mayAlight }) => (mayBoard ? 1 : 0) + (mayAlight ? 2 : 0)),
      arrivals: calls.map(({ arrivalSeconds }) => arrivalSeconds),
      departures: calls.map(({ departureSeconds }) => departureSeconds),
    }),
  )
  const patterns = groupPatterns(runs)
  const platformCount = places.platformStop.length
  const ahead = packRows(platformCount, patterns, runs, packTransfers(platformCount, []))
  const back = mirrorRows(ahead)
  const near = listTransfersOf(allTransfers, new Set([...ahead.platformAt, ...joined]))
  const turned = transposeTransfers(near)
  const forward = addPatterns(timetable.forward, timetable.reverse, {
    rides: { ...ahead, ...near },
    turned,
    joined,
  })
  const reverse = addPatterns(timetable.reverse, timetable.forward, {
    rides: { ...back, ...turned },
    turned: near,
    joined,
  })
  const { patternStart, runStart, timeStart } = forward
  return {
    timetable: {
      ...timetable,
      ...places,
      ...nameTrips(timetable, route, patterns.flat()),
      counts: {
        ...timetable.counts,
        trips: timetable.counts.trips + runs.length,
        patterns: forward.patternCount,
      },
      allTransfers,
      forward,
      reverse: { ...reverse, patternStart, runStart, timeStart },
    },
  }
}

/** Those of the transfers that begin or end at one of the platforms. */
function listTransfersOf(rows: TransferRows, platforms: ReadonlySet<number>): TransferRows {
  const { transferStart: start, transferTo: to } = rows
  const platformCount = start.length - 1
  const isOne = new Uint8Array(platformCount)
  for (const platform of platforms) isOne[platform] = 1
  const transferStart = new Int32Array(platformCount + 1)
  const found: number[] = []
  for (let from = 0; from < platformCount; from++) {
    for (let t = start[from]; t < start[from + 1]; t++)
      if (isOne[from] === 1 || isOne[to[t]] === 1) found.push(t)
    transferStart[from + 1] = found.length
  }
  return {
    transferStart,
    transferTo: Int32Array.from(found, (t) => to[t]),
    transferSeconds: Int32Array.from(found, (t) => rows.transferSeconds[t]),
  }
}

/** @param order trips of the route, run after run. */
function nameTrips(
  timetable: Timetable,
  { feed, route, trips: newTrips }: NewRoute,
  order: readonly number[],
): Pick<
  Timetable,
  'routes' | 'headsigns' | 'tripIds' | 'trips' | 'runTripStart' | 'runTrip' | 'runTripPosition'
> {
  const { trips, tripIds, routes, runTripStart, runTrip, runTripPosition } = timetable
  const headsigns = new Map(timetable.headsigns.map((headsign, number) => [headsign, number]))
  const headsignOf = order.map((trip) => {
    const { headsign } = newTrips[trip]
    if (headsign === null) return -1
    if (!headsigns.has(headsign)) headsigns.set(headsign, headsigns.size)
    return headsigns.get(headsign) as number
  })
  return {
    routes: [...routes, { feed, ...route }],
    headsigns: [...headsigns.keys()],
    tripIds: [...tripIds, ...order.map((trip) => newTrips[trip].id)],
    trips: {
      feed: append(
        trips.feed,
        order.map(() => -1),
      ),
      trip: append(trips.trip, order),
      route: append(
        trips.route,
        order.map(() => routes.length),
      ),
      headsign: append(trips.headsign, headsignOf),
    },
    runTripStart: appendStarts(
      runTripStart,
      Int32Array.from({ length: order.length + 1 }, (_, i) => i),
    ),
    runTrip: append(
      runTrip,
      order.map((_, i) => tripIds.length + i),
    ),
    runTripPosition: append(
      runTripPosition,
      order.map(() => 0),
    ),
  }
}
