import { describe, expect, test } from 'vitest'
import { BoundedSearch } from '../../../core/network/boundedSearch.ts'
import { buildStreetNetwork } from '../../../core/network/buildStreetNetwork.ts'
import { buildTimetable } from '../../../core/network/buildTimetable.ts'
import { buildFootTransfers, snapStops } from '../../../core/network/footTransfers.ts'
import { listStops } from '../../../core/network/listStops.ts'
import { toPlatformWalks } from '../../../core/network/platformWalks.ts'
import type { RideBounds } from '../../../core/network/rideBounds.ts'
import { snapPoints } from '../../../core/network/snapPoints.ts'
import { snapAt } from '../../../core/network/snaps.ts'
import { linkStops, listStopWalks } from '../../../core/network/stopLinks.ts'
import { NEVER } from '../../../core/network/timetable.ts'
import type { TransitFeed } from '../../../core/network/transitFeed.ts'
import { type GridPlace, gridCity, gridPosition, gridWalkMeters } from '../../gridCity.ts'
import { GRID_DATE, type GridLine, gridFeed } from '../../gridTransit.ts'

const SPEED = 1.25
/** Of one leg on foot, unless a test says otherwise. */
const LEG_SECONDS = 240
const network = buildStreetNetwork(gridCity(40, 12).segments)
const at = (column: number, row: number): GridPlace => ({ column, row })
const walkOf = (a: GridPlace, b: GridPlace) => Math.ceil(gridWalkMeters(a, b) / SPEED)
const clock = (hours: number, minutes = 0, seconds = 0) => hours * 3600 + minutes * 60 + seconds
const MINUTE = 60
const UNBOUNDED: RideBounds = { maxRides: 4, maxWaitSeconds: Infinity, maxWalkSeconds: Infinity }

function snapPlace(place: GridPlace) {
  const [lon, lat] = gridPosition(place)
  return snapPoints(network, [lon], [lat])
}

function open(feed: TransitFeed, root: GridPlace, point: GridPlace, legSeconds = LEG_SECONDS) {
  const walking = { metersPerSecond: SPEED, maxSeconds: legSeconds }
  const stopSnaps = snapStops(network, listStops([feed]))
  const timetable = buildTimetable([feed], GRID_DATE, buildFootTransfers(network, stopSnaps, walking))
  const links = linkStops(network, stopSnaps, snapPlace(point), walking)
  const rootWalks = listStopWalks(network, snapAt(snapPlace(root), 0), stopSnaps, walking)
  return { timetable, links, walks: toPlatformWalks(timetable, rootWalks) }
}

/** Arrival by transit of whoever leaves at a time, undefined where there is none. */
function arrival(
  feed: TransitFeed,
  from: GridPlace,
  to: GridPlace,
  departure: number,
  bounds: Partial<RideBounds> & { maxFirstWaitSeconds?: number },
  legSeconds?: number,
): number | undefined {
  const { timetable, links, walks } = open(feed, from, to, legSeconds)
  const search = new BoundedSearch(timetable, 'forward', links, { ...UNBOUNDED, ...bounds })
  search.run(walks, departure, clock(30), bounds.maxFirstWaitSeconds)
  return search.time[0] === NEVER ? undefined : search.time[0]
}

/** Latest departure by transit of whoever must arrive by a time, undefined where there is none. */
function departure(
  feed: TransitFeed,
  from: GridPlace,
  to: GridPlace,
  arriveBy: number,
  bounds: Partial<RideBounds>,
): number | undefined {
  const { timetable, links, walks } = open(feed, to, from)
  const search = new BoundedSearch(timetable, 'reverse', links, { ...UNBOUNDED, ...bounds })
  search.run(walks, -arriveBy, 0)
  return search.time[0] === NEVER ? undefined : -search.time[0]
}

/** Along Street 0: a stop every 10 blocks, 120 s from stop to stop. */
const lineA = (departures: number[]): GridLine => ({
  name: 'A',
  stops: [at(0, 0), at(10, 0), at(20, 0), at(30, 0)],
  rideSeconds: 120,
  departures,
})

/** From (20, 0) across, 90 s from stop to stop. */
const lineB = (departures: number[]): GridLine => ({
  name: 'B',
  stops: [at(20, 0), at(20, 6), at(20, 12)],
  rideSeconds: 90,
  departures,
})

describe('bounds on waiting and walking in the grid city, where they are known by arithmetic', () => {
  test('a change with a wait of 25 minutes is made within 25 minutes, and not within less', () => {
    // There at 8:04, on at 8:29.
    const feed = gridFeed([lineA([clock(8)]), lineB([clock(8, 29)])])
    const there = (maxWaitSeconds: number) =>
      arrival(feed, at(0, 0), at(20, 12), clock(8), { maxWaitSeconds })
    expect(there(25 * MINUTE)).toBe(clock(8, 32))
    expect(there(25 * MINUTE - 1)).toBe(undefined)
    expect(there(24 * MINUTE)).toBe(undefined)
    const latest = (maxWaitSeconds: number) =>
      departure(feed, at(0, 0), at(20, 12), clock(9), { maxWaitSeconds })
    expect(latest(25 * MINUTE)).toBe(clock(8))
    expect(latest(24 * MINUTE)).toBe(undefined)
  })

  test('where the first bus would wait too long at the change, the one after it is taken', () => {
    const feed = gridFeed([
      lineA([clock(8), clock(8, 10), clock(8, 20)]),
      lineB([clock(8, 29), clock(8, 59)]),
    ])
    const there = (maxWaitSeconds: number, maxFirstWaitSeconds = Infinity) =>
      arrival(feed, at(0, 0), at(20, 12), clock(8), { maxWaitSeconds, maxFirstWaitSeconds, maxRides: 2 })
    expect(there(25 * MINUTE)).toBe(clock(8, 32))
    // The 8:20 is there at 8:24 and waits 5 minutes; nothing waits less.
    expect(there(5 * MINUTE)).toBe(clock(8, 32))
    expect(there(5 * MINUTE - 1)).toBe(undefined)
    // Who leaves at 8:00 and must not wait for the first bus either cannot have the 8:20, nor the 8:10, which waits 15.
    expect(there(24 * MINUTE, 10 * MINUTE)).toBe(clock(8, 32))
    expect(there(14 * MINUTE, 19 * MINUTE)).toBe(undefined)
    expect(there(14 * MINUTE, 20 * MINUTE)).toBe(clock(8, 32))
    expect(there(24 * MINUTE, 9 * MINUTE)).toBe(undefined)
    // With a third ride the wait can be shared out: off the 8:10 at (10, 0), on with the 8:20.
    const bounds = { maxWaitSeconds: 14 * MINUTE, maxFirstWaitSeconds: 19 * MINUTE, maxRides: 3 }
    expect(arrival(feed, at(0, 0), at(20, 12), clock(8), bounds)).toBe(clock(8, 32))
    // To be there by 9:00 one may leave as late as 8:20 in any case.
    expect(departure(feed, at(0, 0), at(20, 12), clock(9), { maxWaitSeconds: 24 * MINUTE })).toBe(
      clock(8, 20),
    )
  })

  test('a bus that arrives too early at a second change is passed over for a later one', () => {
    // C leaves (20, 12) at 8:40. The B of 8:10 is there at 8:13, that of 8:25 at 8:28.
    const lineC: GridLine = {
      name: 'C',
      stops: [at(20, 12), at(35, 12)],
      rideSeconds: 180,
      departures: [clock(8, 40)],
    }
    const feed = gridFeed([lineA([clock(8)]), lineB([clock(8, 10), clock(8, 25)]), lineC])
    const there = (maxWaitSeconds: number) =>
      arrival(feed, at(0, 0), at(35, 12), clock(8), { maxWaitSeconds, maxRides: 3 })
    expect(there(27 * MINUTE)).toBe(clock(8, 43))
    // The first B waits 6 minutes before and 27 after, the second 21 and 12.
    expect(there(21 * MINUTE)).toBe(clock(8, 43))
    expect(there(20 * MINUTE)).toBe(undefined)
  })

  test('the wait counts from the end of the walk to the stop', () => {
    const across: GridLine = { ...lineB([clock(8, 20)]), stops: [at(21, 0), at(21, 6), at(21, 12)] }
    const feed = gridFeed([lineA([clock(8)]), across])
    // 8:04 and 81 s on foot: ready at 8:05:21, 14 minutes and 39 s before the bus.
    expect(walkOf(at(20, 0), at(21, 0))).toBe(81)
    const there = (maxWaitSeconds: number) =>
      arrival(feed, at(0, 0), at(21, 12), clock(8), { maxWaitSeconds }, 600)
    expect(there(14 * MINUTE + 39)).toBe(clock(8, 23))
    // One second less, and one walks on to the next stop, where the bus leaves at 8:21:30: 8:04 and 558 s of walking, 492 s of waiting.
    expect(walkOf(at(20, 0), at(21, 6))).toBe(558)
    expect(there(14 * MINUTE + 38)).toBe(clock(8, 23))
    expect(there(492)).toBe(clock(8, 23))
    expect(there(491)).toBe(undefined)
  })

  test('after a class one waits outdoors: 21:00, 160 s to the stop, a bus at 21:25', () => {
    const feed = gridFeed([lineA([clock(21, 25)])])
    const home = (maxFirstWaitSeconds: number) =>
      arrival(feed, at(0, 2), at(30, 0), clock(21), { maxFirstWaitSeconds }, 1000)
    expect(walkOf(at(0, 2), at(0, 0))).toBe(160)
    expect(home(25 * MINUTE - 160)).toBe(clock(21, 31))
    // With less one walks to the next stop of the line, where the bus is two minutes later.
    expect(walkOf(at(0, 2), at(10, 0))).toBe(961)
    expect(home(27 * MINUTE - 961)).toBe(clock(21, 31))
    expect(home(27 * MINUTE - 962)).toBe(undefined)
  })

  test('walking counts over all legs: access, change and egress', () => {
    const across: GridLine = { ...lineB([clock(8, 10)]), stops: [at(21, 0), at(21, 6), at(21, 12)] }
    // A line that goes there from a stop nearer to both ends, an hour later.
    const slow: GridLine = {
      name: 'S',
      stops: [at(0, 1), at(21, 11)],
      rideSeconds: 1800,
      departures: [clock(9)],
    }
    const feed = gridFeed([lineA([clock(8, 3)]), across, slow])
    const legs = [walkOf(at(0, 1), at(0, 0)), walkOf(at(20, 0), at(21, 0)), walkOf(at(21, 12), at(21, 11))]
    expect(legs).toEqual([80, 81, 80])
    const there = (maxWalkSeconds: number) =>
      arrival(feed, at(0, 1), at(21, 11), clock(8), { maxWalkSeconds })
    expect(there(241)).toBe(clock(8, 13) + 80)
    expect(there(240)).toBe(clock(9, 30))
    expect(there(0)).toBe(clock(9, 30))
    const latest = (maxWalkSeconds: number) =>
      departure(feed, at(0, 1), at(21, 11), clock(9), { maxWalkSeconds })
    expect(latest(241)).toBe(clock(8, 3) - 80)
    expect(latest(240)).toBe(undefined)
  })
})
