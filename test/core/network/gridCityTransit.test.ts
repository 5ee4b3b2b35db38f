import { describe, expect, test } from 'vitest'
import { arriveAtRoot, arriveFromRoot } from '../../../core/network/arriveBy.ts'
import { buildStreetNetwork } from '../../../core/network/buildStreetNetwork.ts'
import { buildTimetable } from '../../../core/network/buildTimetable.ts'
import { buildFootTransfers, snapStops } from '../../../core/network/footTransfers.ts'
import { lastRidesHome, NO_RIDE } from '../../../core/network/lastRideHome.ts'
import { listStops } from '../../../core/network/listStops.ts'
import { toPlatformWalks } from '../../../core/network/platformWalks.ts'
import { searchPoints } from '../../../core/network/pointSearch.ts'
import { roundTripOf, roundTrips } from '../../../core/network/roundTrip.ts'
import { snapPoints } from '../../../core/network/snapPoints.ts'
import { snapAt } from '../../../core/network/snaps.ts'
import { linkStops, listStopWalks } from '../../../core/network/stopLinks.ts'
import type { TransitFeed } from '../../../core/network/transitFeed.ts'
import { windowFromRoot, windowPercentiles, windowToRoot } from '../../../core/network/travelWindow.ts'
import { UNREACHED } from '../../../core/network/unreached.ts'
import { walkSecondsToPoints } from '../../../core/network/walkSeconds.ts'
import { listTravelSeconds } from '../../../core/network/windowSteps.ts'
import { type GridPlace, gridCity, gridPosition, gridWalkMeters } from '../../gridCity.ts'
import { GRID_DATE, type GridLine, gridFeed } from '../../gridTransit.ts'

const SPEED = 1.25
const HOUR = 3600
const walking = { metersPerSecond: SPEED, maxSeconds: 20 * 60 }
const network = buildStreetNetwork(gridCity(40, 12).segments)
const at = (column: number, row: number): GridPlace => ({ column, row })
const walkOf = (a: GridPlace, b: GridPlace) => Math.ceil(gridWalkMeters(a, b) / SPEED)
const every = (seconds: number, from: number, to: number) =>
  Array.from({ length: Math.ceil((to - from) / seconds) }, (_, i) => from + i * seconds)

/** Line A along Street 0: a stop every 10 blocks, 120 s from stop to stop. */
const lineA: GridLine = {
  name: 'A',
  stops: [at(0, 0), at(10, 0), at(20, 0), at(30, 0)],
  rideSeconds: 120,
  departures: every(600, 6 * HOUR, 22 * HOUR),
}

function setUp(feed: TransitFeed, root: GridPlace, places: GridPlace[], date = GRID_DATE, maxSeconds = 7200) {
  const stops = listStops([feed])
  const stopSnaps = snapStops(network, stops)
  const timetable = buildTimetable([feed], date, buildFootTransfers(network, stopSnaps, walking))
  const positions = places.map(gridPosition)
  const points = snapPoints(
    network,
    positions.map(([lon]) => lon),
    positions.map(([, lat]) => lat),
  )
  const [lon, lat] = gridPosition(root)
  const rootSnap = snapAt(snapPoints(network, [lon], [lat]), 0)
  const links = linkStops(network, stopSnaps, points, walking)
  return {
    timetable,
    walks: toPlatformWalks(timetable, listStopWalks(network, rootSnap, stopSnaps, walking)),
    onFoot: walkSecondsToPoints(network, rootSnap, points, { metersPerSecond: SPEED, maxSeconds }),
    forward: searchPoints(timetable, 'forward', links, 4),
    reverse: searchPoints(timetable, 'reverse', links, 4),
  }
}

/** Travel seconds from the root to one place for each departure, the way there and the way back as seen from the other end. */
function departuresBetween(
  feed: TransitFeed,
  from: GridPlace,
  to: GridPlace,
  fromSeconds: number,
  toSeconds: number,
  date = GRID_DATE,
) {
  const window = { fromSeconds, toSeconds, maxSeconds: 7200 }
  const there = setUp(feed, from, [to], date)
  const seconds = [...listTravelSeconds(windowFromRoot(there.forward, there.walks, window))]
  const back = setUp(feed, to, [from], date)
  expect([...listTravelSeconds(windowToRoot(back.reverse, back.walks, window))]).toEqual(seconds)
  return seconds.map((byTransit) => Math.min(byTransit, there.onFoot[0]))
}

describe('travel times in the grid city, where they are known by arithmetic', () => {
  test('walking: without a useful line a journey is a walk', () => {
    const seconds = departuresBetween(gridFeed([lineA]), at(3, 7), at(6, 9), 8 * HOUR, 8 * HOUR + 600)
    expect(seconds).toEqual(new Array(10).fill(walkOf(at(3, 7), at(6, 9))))
  })

  test('one line: walk, wait for the next bus of the timetable, ride, walk', () => {
    const from = at(0, 1)
    const to = at(20, 2)
    const seconds = departuresBetween(gridFeed([lineA]), from, to, 8 * HOUR, 9 * HOUR)
    const expected = every(60, 8 * HOUR, 9 * HOUR).map((departure) => {
      const ready = departure + walkOf(from, at(0, 0))
      const bus = Math.ceil(ready / 600) * 600
      return bus + 240 + walkOf(at(20, 0), to) - departure
    })
    expect(walkOf(from, at(0, 0))).toBe(80)
    expect(walkOf(at(20, 0), to)).toBe(160)
    expect(expected[0]).toBe(600 + 240 + 160)
    expect(seconds).toEqual(expected)
  })

  test('percentiles: of 60 departures, waits of 0 to 9 minutes six times each', () => {
    const { forward, walks, onFoot } = setUp(gridFeed([lineA]), at(0, 0), [at(20, 0)])
    const window = windowFromRoot(forward, walks, {
      fromSeconds: 8 * HOUR,
      toSeconds: 9 * HOUR,
      maxSeconds: 7200,
    })
    // 5 % is the 3rd smallest, 25 % the 15th, 50 % the 30th, 75 % the 45th, 95 % the 57th.
    expect([...windowPercentiles(window, onFoot, [5, 25, 50, 75, 95])]).toEqual([240, 360, 480, 660, 780])
    // Within 10 minutes only 7 of 10 waits will do: 70 % of the departures, and no more.
    const short = windowFromRoot(forward, walks, {
      fromSeconds: 8 * HOUR,
      toSeconds: 9 * HOUR,
      maxSeconds: 600,
    })
    expect([...windowPercentiles(short, onFoot, [50, 70, 71])]).toEqual([480, 600, UNREACHED])
  })

  test('two lines that share a stop: the change takes no time, the wait does', () => {
    const lineB: GridLine = {
      name: 'B',
      stops: [at(20, 0), at(20, 6), at(20, 12)],
      rideSeconds: 90,
      departures: every(900, 6 * HOUR, 22 * HOUR),
    }
    const seconds = departuresBetween(gridFeed([lineA, lineB]), at(0, 0), at(20, 12), 8 * HOUR, 9 * HOUR)
    const walk = walkOf(at(20, 0), at(20, 12))
    expect(seconds).toEqual(
      every(60, 8 * HOUR, 9 * HOUR).map((departure) => {
        const atChange = Math.ceil(departure / 600) * 600 + 240
        const byBus = Math.ceil(atChange / 900) * 900 + 180
        return Math.min(byBus, atChange + walk) - departure
      }),
    )
  })

  test('two lines a block apart: the change is a walk along the street', () => {
    const lineB: GridLine = {
      name: 'B',
      stops: [at(21, 0), at(21, 6), at(21, 12)],
      rideSeconds: 90,
      departures: every(60, 6 * HOUR, 22 * HOUR),
    }
    const [seconds] = departuresBetween(
      gridFeed([lineA, lineB]),
      at(0, 0),
      at(21, 12),
      8 * HOUR,
      8 * HOUR + 60,
    )
    // 240 s on A, 81 s on foot (100.19 m), ready at 8:05:21, bus at 8:06:00, 180 s on B.
    expect(seconds).toBe(360 + 180)
  })

  test('a transfer rule with a time holds, one that forbids the change leaves the walk', () => {
    const lineB: GridLine = {
      name: 'B',
      stops: [at(20, 0), at(20, 6), at(20, 12)],
      rideSeconds: 90,
      departures: every(60, 6 * HOUR, 22 * HOUR),
    }
    const change = (rule: object) =>
      departuresBetween(
        gridFeed([lineA, lineB], [{ fromStop: 2, toStop: 2, ...rule }]),
        at(0, 0),
        at(20, 12),
        8 * HOUR,
        8 * HOUR + 60,
      )[0]
    expect(change({ type: 0 })).toBe(240 + 180)
    expect(change({ type: 2, minSeconds: 200 })).toBe(480 + 180)
    expect(change({ type: 2, minSeconds: 200, fromRoute: 1 })).toBe(240 + 180)
    expect(change({ type: 2, minSeconds: 200, fromRoute: 0, toRoute: 1 })).toBe(480 + 180)
    // One may still walk on to the next stop of line B, and be there at 8:11:58 for the bus of 8:12:30.
    expect(240 + walkOf(at(20, 0), at(20, 6))).toBe(718)
    expect(change({ type: 3 })).toBe(750 + 90)
  })

  test.each([true, false])('a line with a headway (exact: %s): waits are spread evenly over it', (exact) => {
    const line = {
      ...lineA,
      departures: [6 * HOUR],
      headway: { seconds: 900, untilSeconds: 22 * HOUR, exact },
    }
    const feed = gridFeed([line])
    const seconds = departuresBetween(feed, at(0, 0), at(30, 0), 8 * HOUR, 10 * HOUR)
    const waits = seconds.map((travel) => travel - 360).sort((a, b) => a - b)
    const least = waits[0]
    expect(least).toBeLessThan(60)
    expect(waits).toEqual(every(60, least, least + 900).flatMap((wait) => new Array(8).fill(wait)))
    if (exact) expect(least).toBe(0)
    const { counts } = setUp(feed, at(0, 0), []).timetable
    expect(counts).toMatchObject({ trips: 64, headwayTrips: exact ? 0 : 64 })
  })

  test('arrive-by: the time that one must leave before', () => {
    // To be at (20, 2) by 9:00, 160 s from the stop: the bus that is there by 8:57:20 left the first stop at 8:50; 80 s to walk.
    const feed = gridFeed([lineA])
    const there = setUp(feed, at(20, 2), [at(0, 1), at(20, 1), at(40, 12)])
    expect([...arriveAtRoot(there.reverse, there.walks, there.onFoot, 9 * HOUR, 3600)]).toEqual([
      600 + 80,
      80,
      walkOf(at(40, 12), at(20, 2)),
    ])
    const from = setUp(feed, at(0, 1), [at(20, 2), at(0, 2), at(30, 12)])
    expect([...arriveFromRoot(from.forward, from.walks, from.onFoot, 9 * HOUR, 1200)]).toEqual([
      680,
      80,
      UNREACHED,
    ])
  })

  test('a round trip: a class at 18:00 whose way home depends on the last bus', () => {
    // A there: the 17:50 arrives at (20, 0) at 17:54. Back: line H leaves (20, 0) every 30 minutes, last at 20:30.
    const home: GridLine = {
      name: 'H',
      stops: [at(20, 0), at(10, 0), at(0, 0)],
      rideSeconds: 120,
      departures: every(1800, 6 * HOUR, 20.75 * HOUR),
    }
    const { reverse, forward, walks, onFoot } = setUp(
      gridFeed([lineA, home]),
      at(20, 0),
      [at(0, 0), at(19, 0), at(0, 12)],
      GRID_DATE,
      3600,
    )
    const trip = (start: number, end: number, maxSeconds: number, latestHomeSeconds?: number) => {
      const session = { startSeconds: start * HOUR, endSeconds: end * HOUR }
      const found = roundTrips(
        reverse,
        forward,
        { walks, walkSeconds: onFoot },
        { walks, walkSeconds: onFoot },
        session,
        {
          maxSeconds,
          searchSeconds: 3600,
          latestHomeSeconds,
        },
      )
      return [0, 1, 2].map((point) => roundTripOf(found, point))
    }
    const long = walkOf(at(20, 0), at(0, 0))
    expect(trip(18, 20.25, 1200)[0]).toEqual({
      feasible: true,
      bindingLeg: 'none',
      outboundSeconds: 600,
      returnSeconds: 900 + 240,
      departHome: 17 * HOUR + 50 * 60,
      arriveHome: 20.25 * HOUR + 1140,
    })
    expect(trip(18, 20.25, 1000)[0]).toMatchObject({ feasible: false, bindingLeg: 'return' })
    expect(trip(18, 20.25, 1200, 20.5 * HOUR)[0]).toMatchObject({ feasible: false, bindingLeg: 'return' })
    expect(trip(18, 20.25, 500)[0]).toMatchObject({ feasible: false, bindingLeg: 'both' })
    expect(trip(5.5, 20.25, 1200)[0]).toMatchObject({
      feasible: false,
      bindingLeg: 'outbound',
      outboundSeconds: long,
    })
    // After the last bus one walks: 2,003.8 m.
    expect(long).toBe(1604)
    expect(trip(18, 21, 1200)[0]).toMatchObject({
      bindingLeg: 'return',
      returnSeconds: long,
      arriveHome: 21 * HOUR + long,
    })
    expect(trip(18, 21, 1200)[1]).toMatchObject({ feasible: true, outboundSeconds: 81, returnSeconds: 81 })

    const last = lastRidesHome(forward, walks, onFoot, { maxSeconds: 1500 })
    expect([...last]).toEqual([20.5 * HOUR, NO_RIDE, 20.5 * HOUR])
    expect(walkOf(at(0, 0), at(0, 12))).toBe(956)
    expect(lastRidesHome(forward, walks, onFoot, { maxSeconds: 1000 })[2]).toBe(NO_RIDE)
    expect(
      lastRidesHome(forward, walks, onFoot, { maxSeconds: 1500, latestHomeSeconds: 20.5 * HOUR })[0],
    ).toBe(20 * HOUR)
  })

  test('a trip past midnight serves the first hours of the next date, and no other date', () => {
    const night: GridLine = { ...lineA, departures: [24 * HOUR + 1800], dates: ['2026-07-14'] }
    const feed = gridFeed([night])
    expect(departuresBetween(feed, at(0, 0), at(30, 0), 0, 60, GRID_DATE)).toEqual([1800 + 360])
    expect(setUp(feed, at(0, 0), []).timetable.counts).toMatchObject({ trips: 0, tripsOfOtherDates: 1 })
    expect(departuresBetween(feed, at(0, 0), at(30, 0), 24 * HOUR, 24 * HOUR + 60, '2026-07-14')).toEqual([
      1800 + 360,
    ])
    expect(departuresBetween(feed, at(0, 0), at(30, 0), 0, 60, '2026-07-16')).toEqual([
      walkOf(at(0, 0), at(30, 0)),
    ])
  })
})
