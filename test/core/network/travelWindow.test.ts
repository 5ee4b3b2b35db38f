import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arriveAtRoot, arriveFromRoot } from '../../../core/network/arriveBy.ts'
import { buildTimetable } from '../../../core/network/buildTimetable.ts'
import { lastRidesHome, NO_RIDE } from '../../../core/network/lastRideHome.ts'
import { toPlatformWalks } from '../../../core/network/platformWalks.ts'
import { searchPoints } from '../../../core/network/pointSearch.ts'
import { roundTripOf, roundTrips } from '../../../core/network/roundTrip.ts'
import { windowFromRoot, windowPercentiles, windowToRoot } from '../../../core/network/travelWindow.ts'
import { UNREACHED } from '../../../core/network/unreached.ts'
import { BruteForce, type Walk } from './bruteForceJourneys.ts'
import {
  DATE,
  DAY_BEFORE,
  type SmallCity,
  someAccess,
  someCity,
  toFoot,
  toStopLinks,
  toStopWalks,
  walkBetween,
} from './smallFeeds.ts'

const RUNS = Number(process.env.FC_RUNS ?? 200)

/** A root and three points, each with walks to stops, and perhaps a way on foot between root and point. */
const someCase = fc.record({
  city: someCity,
  root: someAccess,
  points: fc.array(someAccess, { minLength: 3, maxLength: 3 }),
  onFoot: fc.array(fc.oneof(fc.constant(UNREACHED), fc.integer({ min: 5, max: 40 })), {
    minLength: 3,
    maxLength: 3,
  }),
  maxRides: fc.integer({ min: 1, max: 4 }),
  maxSeconds: fc.integer({ min: 5, max: 60 }),
})

function build({ feed, walks }: SmallCity) {
  return {
    timetable: buildTimetable([feed], DATE, toFoot(feed.stops.length, walks)),
    brute: new BruteForce(feed, DATE, DAY_BEFORE, (a, b) => walkBetween(walks, a, b)),
  }
}

/** Earliest arrival by transit alone between two places, by going through all journeys. */
function arrivalOf(brute: BruteForce, from: Walk[], to: Walk[], departure: number, maxRides: number): number {
  let best = Infinity
  for (const { stop, seconds } of brute.listAlightings(from, departure, maxRides))
    for (const walk of to) if (walk.stop === stop) best = Math.min(best, seconds + walk.seconds)
  return best
}

const nearestRank = (values: number[], percentile: number) =>
  [...values].sort((a, b) => a - b)[Math.ceil((percentile * values.length) / 100) - 1]

test('percentiles of a window, from the root and to it, are those of all journeys at every departure', () => {
  fc.assert(
    fc.property(someCase, fc.nat(20), fc.integer({ min: 1, max: 9 }), (one, from, stepSeconds) => {
      const { timetable, brute } = build(one.city)
      const links = toStopLinks(timetable.stops.length, one.points)
      const walks = toPlatformWalks(timetable, toStopWalks(one.root))
      const { maxSeconds, maxRides } = one
      const window = { fromSeconds: from, toSeconds: from + 37, stepSeconds, maxSeconds }
      const onFoot = Uint32Array.from(one.onFoot)
      const percentiles = [5, 25, 50, 75, 95, 100]
      const departures = Array.from({ length: Math.ceil(37 / stepSeconds) }, (_, j) => from + j * stepSeconds)
      for (const direction of ['forward', 'reverse'] as const) {
        const search = searchPoints(timetable, direction, links, maxRides)
        const seconds = (direction === 'forward' ? windowFromRoot : windowToRoot)(search, walks, window)
        const found = windowPercentiles(seconds, onFoot, percentiles)
        const expected = one.points.flatMap((point, x) => {
          const travel = departures.map((departure) => {
            const [a, b] = direction === 'forward' ? [one.root, point] : [point, one.root]
            const byTransit = arrivalOf(brute, a, b, departure, maxRides) - departure
            const total = Math.min(byTransit, onFoot[x])
            return total > maxSeconds ? Infinity : total
          })
          return percentiles.map((percentile) => {
            const value = nearestRank(travel, percentile)
            return value === Infinity ? UNREACHED : value
          })
        })
        expect([...found]).toEqual(expected)
      }
    }),
    { numRuns: RUNS },
  )
})

test('round trips, and the last ride home, are those of all journeys', () => {
  fc.assert(
    fc.property(
      someCase,
      fc.integer({ min: 15, max: 40 }),
      fc.nat(10),
      fc.option(fc.integer({ min: 30, max: 70 })),
      (one, startSeconds, lasts, latestHome) => {
        const { timetable, brute } = build(one.city)
        const { maxRides, maxSeconds } = one
        const links = toStopLinks(timetable.stops.length, one.points)
        const walks = toPlatformWalks(timetable, toStopWalks(one.root))
        const onFoot = Uint32Array.from(one.onFoot)
        const out = searchPoints(timetable, 'reverse', links, maxRides)
        const home = searchPoints(timetable, 'forward', links, maxRides)
        const session = { startSeconds, endSeconds: startSeconds + lasts }
        const latestHomeSeconds = latestHome ?? undefined
        const limits = { maxSeconds, latestHomeSeconds, searchSeconds: 65 }
        const trips = roundTrips(
          out,
          home,
          { walks, walkSeconds: onFoot },
          { walks, walkSeconds: onFoot },
          session,
          limits,
        )
        const last = lastRidesHome(home, walks, onFoot, limits)
        one.points.forEach((point, x) => {
          let outbound = Math.min(Infinity, onFoot[x] === UNREACHED ? Infinity : onFoot[x])
          let back = outbound
          for (const departure of brute.listDepartures(point))
            if (arrivalOf(brute, point, one.root, departure, maxRides) <= startSeconds)
              outbound = Math.min(outbound, startSeconds - departure)
          back = Math.min(
            back,
            arrivalOf(brute, one.root, point, session.endSeconds, maxRides) - session.endSeconds,
          )
          if (outbound > 65) outbound = Infinity
          if (back > 65) back = Infinity
          const outBinds = outbound > maxSeconds
          const backBinds = back > maxSeconds || session.endSeconds + back > (latestHome ?? Infinity)
          expect(roundTripOf(trips, x)).toEqual({
            feasible: !outBinds && !backBinds,
            bindingLeg: outBinds ? (backBinds ? 'both' : 'outbound') : backBinds ? 'return' : 'none',
            outboundSeconds: outbound === Infinity ? null : outbound,
            returnSeconds: back === Infinity ? null : back,
            departHome: outbound === Infinity ? null : startSeconds - outbound,
            arriveHome: back === Infinity ? null : session.endSeconds + back,
          })
          const rides = brute.listDepartures(one.root).filter((departure) => {
            const arrival = arrivalOf(brute, one.root, point, departure, maxRides)
            return (
              arrival - departure <= Math.min(maxSeconds, onFoot[x] - 1) &&
              arrival <= (latestHome ?? Infinity)
            )
          })
          expect(last[x]).toBe(Math.max(NO_RIDE, ...rides))
        })
      },
    ),
    { numRuns: RUNS },
  )
})

test('to arrive by a time, from the root and to it, takes what the latest of all departures leaves', () => {
  fc.assert(
    fc.property(someCase, fc.integer({ min: 15, max: 70 }), (one, by) => {
      const { timetable, brute } = build(one.city)
      const links = toStopLinks(timetable.stops.length, one.points)
      const walks = toPlatformWalks(timetable, toStopWalks(one.root))
      const { maxSeconds, maxRides } = one
      const onFoot = Uint32Array.from(one.onFoot)
      const to = searchPoints(timetable, 'reverse', links, maxRides)
      const from = searchPoints(timetable, 'forward', links, maxRides)
      const expected = (isFrom: boolean) =>
        one.points.map((point, x) => {
          const [a, b] = isFrom ? [one.root, point] : [point, one.root]
          const departures = brute
            .listDepartures(a)
            .filter((departure) => arrivalOf(brute, a, b, departure, maxRides) <= by)
          const least = Math.min(onFoot[x], by - Math.max(-Infinity, ...departures))
          return least > maxSeconds ? UNREACHED : least
        })
      expect([...arriveAtRoot(to, walks, onFoot, by, maxSeconds)]).toEqual(expected(false))
      expect([...arriveFromRoot(from, walks, onFoot, by, maxSeconds)]).toEqual(expected(true))
    }),
    { numRuns: RUNS },
  )
})
