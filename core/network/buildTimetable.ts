/**
 * The timetable of one service date from feeds: which trips run (buildRuns.ts), at which platforms (platformIndex.ts), in patterns without
 * overtaking (groupPatterns.ts), with every change of vehicle (buildTransfers.ts). The same feeds give the same timetable.
 */
import { buildRuns, type Run } from './buildRuns.ts'
import { buildTransfers } from './buildTransfers.ts'
import type { FootTransfers } from './footTransfers.ts'
import { groupPatterns, type RunTimes } from './groupPatterns.ts'
import { listStops } from './listStops.ts'
import { mirrorRows, packTransfers } from './mirrorRows.ts'
import { packRows } from './packRows.ts'
import { type Platform, PlatformIndex } from './platformIndex.ts'
import { pruneTransfers } from './pruneTransfers.ts'
import type { Timetable } from './timetable.ts'
import { readTransferRules } from './transferRules.ts'
import type { TransitFeed } from './transitFeed.ts'

export interface TimetableOptions {
  /** Zone in which the service date is meant; that of the first feed by default. */
  timeZone?: string
}

/**
 * @param serviceDate ISO. A date without service gives a timetable without runs; `counts.trips` is then 0.
 * @param foot walks between the stops of the feeds as listStops numbers them.
 */
export function buildTimetable(
  feeds: readonly TransitFeed[],
  serviceDate: string,
  foot: FootTransfers,
  options: TimetableOptions = {},
): Timetable {
  const stops = listStops(feeds)
  const stopCount = stops.lons.length
  if (foot.start.length !== stopCount + 1) throw new Error('these foot transfers belong to other stops')
  const timeZone = options.timeZone ?? feeds[0]?.timeZone ?? 'UTC'
  const { runs, counts } = buildRuns(feeds, serviceDate, timeZone)
  const rules = readTransferRules(feeds, stops)
  const index = new PlatformIndex(rules)
  const called = runs.map((run) => listCalls(feeds, stops.feedStart, index, run))

  const platforms = index.list()
  const platformStart = new Int32Array(stopCount + 1)
  const numberOf = new Map<Platform, number>()
  platforms.forEach((platform, number) => {
    numberOf.set(platform, number)
    platformStart[platform.stop + 1] += 1
  })
  for (let stop = 0; stop < stopCount; stop++) platformStart[stop + 1] += platformStart[stop]
  const timed = called.map(
    (calls): RunTimes => ({ ...calls, platforms: calls.at.map((one) => numberOf.get(one) as number) }),
  )
  const patterns = groupPatterns(timed)
  const allTransfers = packTransfers(platforms.length, buildTransfers(platforms, platformStart, foot, rules))
  const forward = packRows(platforms.length, patterns, timed, allTransfers)
  const order = patterns.flat()
  return {
    serviceDate,
    timeZone,
    counts: { ...counts, patterns: patterns.length },
    stops: feeds.flatMap((feed) =>
      feed.stops.map(({ id, name, lon, lat }) => ({ feed: feed.id, id, name, lon, lat })),
    ),
    routes: feeds.flatMap((feed) => feed.routes.map((route) => ({ feed: feed.id, ...route }))),
    ...nameTrips(
      feeds,
      order.map((run) => runs[run]),
    ),
    platformStart,
    platformStop: Int32Array.from(platforms, (platform) => platform.stop),
    allTransfers,
    forward: pruneTransfers(forward),
    reverse: pruneTransfers(mirrorRows(forward)),
  }
}

interface Calls extends Omit<RunTimes, 'platforms'> {
  at: Platform[]
}

/** Where two trips join, the end of the one is for alighting and the start of the other for boarding: never the other way about. */
function listCalls(
  feeds: readonly TransitFeed[],
  feedStart: number[],
  index: PlatformIndex,
  run: Run,
): Calls {
  const calls: Calls = { at: [], use: [], arrivals: [], departures: [] }
  run.forEach(({ feed: f, trip, shiftSeconds }, part) => {
    const feed = feeds[f]
    const start = feed.tripStart[trip]
    const end = feed.tripStart[trip + 1]
    for (let i = start; i < end; i++) {
      calls.at.push(index.find(feedStart[f] + feed.stopOfTime[i], f, trip, feed.trips[trip].route))
      const mayBoard = feed.mayBoard[i] && (i < end - 1 || part === run.length - 1)
      const mayAlight = feed.mayAlight[i] && (i > start || part === 0)
      calls.use.push((mayBoard ? 1 : 0) + (mayAlight ? 2 : 0))
      calls.arrivals.push(feed.arrivalSeconds[i] + shiftSeconds)
      calls.departures.push(feed.departureSeconds[i] + shiftSeconds)
    }
  })
  return calls
}

function nameTrips(
  feeds: readonly TransitFeed[],
  runs: Run[],
): Pick<Timetable, 'trips' | 'tripIds' | 'headsigns' | 'runTripStart' | 'runTrip' | 'runTripPosition'> {
  const routeStart = [0]
  for (const feed of feeds) routeStart.push(routeStart[routeStart.length - 1] + feed.routes.length)
  const headsigns = new Map<string, number>()
  const numbers = new Map<string, number>()
  const feedOf: number[] = []
  const tripOf: number[] = []
  const routeOf: number[] = []
  const headsignOf: number[] = []
  const runTripStart = [0]
  const runTrip: number[] = []
  const runTripPosition: number[] = []
  for (const run of runs) {
    let position = 0
    for (const { feed, trip } of run) {
      const key = `${feed} ${trip}`
      let number = numbers.get(key)
      if (number === undefined) {
        number = feedOf.length
        numbers.set(key, number)
        const { route, headsign } = feeds[feed].trips[trip]
        feedOf.push(feed)
        tripOf.push(trip)
        routeOf.push(routeStart[feed] + route)
        if (headsign !== null && !headsigns.has(headsign)) headsigns.set(headsign, headsigns.size)
        headsignOf.push(headsign === null ? -1 : (headsigns.get(headsign) as number))
      }
      runTrip.push(number)
      runTripPosition.push(position)
      position += feeds[feed].tripStart[trip + 1] - feeds[feed].tripStart[trip]
    }
    runTripStart.push(runTrip.length)
  }
  return {
    headsigns: [...headsigns.keys()],
    tripIds: feedOf.map((feed, number) => feeds[feed].trips[tripOf[number]].id),
    trips: {
      feed: Int32Array.from(feedOf),
      trip: Int32Array.from(tripOf),
      route: Int32Array.from(routeOf),
      headsign: Int32Array.from(headsignOf),
    },
    runTripStart: Int32Array.from(runTripStart),
    runTrip: Int32Array.from(runTrip),
    runTripPosition: Int32Array.from(runTripPosition),
  }
}
