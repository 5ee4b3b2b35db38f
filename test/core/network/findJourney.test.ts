import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildTimetable } from '../../../core/network/buildTimetable.ts'
import { findJourney } from '../../../core/network/findJourney.ts'
import type { Journey, RideLeg } from '../../../core/network/journey.ts'
import { UNREACHED } from '../../../core/network/unreached.ts'
import { BruteForce, type Walk } from './bruteForceJourneys.ts'
import {
  DATE,
  DAY_BEFORE,
  someAccess,
  someCity,
  toFeed,
  toFoot,
  toStopWalks,
  walkBetween,
} from './smallFeeds.ts'

const RUNS = Number(process.env.FC_RUNS ?? 300)
const drawWalk = (): [number, number][] => []

function earliest(brute: BruteForce, from: Walk[], to: Walk[], departure: number, maxRides: number): number {
  let best = Infinity
  for (const { stop, seconds } of brute.listAlightings(from, departure, maxRides))
    for (const walk of to) if (walk.stop === stop) best = Math.min(best, seconds + walk.seconds)
  return best
}

/** Fails unless a rider could really do it: every ride in the feed, every change allowed, no second lost or gained. */
function checkLegs(journey: Journey, brute: BruteForce, origin: Walk[], destination: Walk[]): void {
  const { legs } = journey
  expect(legs[0].departSeconds).toBe(journey.departSeconds)
  expect(legs[legs.length - 1].arriveSeconds).toBe(journey.arriveSeconds)
  let ready = journey.departSeconds
  let before: RideLeg | undefined
  legs.forEach((leg, i) => {
    if (leg.kind === 'walk') {
      expect(leg.departSeconds).toBe(ready)
      const seconds = leg.arriveSeconds - leg.departSeconds
      if (i === 0) expect(origin).toContainEqual({ stop: leg.to, seconds })
      if (leg.to === 'destination') expect(destination).toContainEqual({ stop: leg.from, seconds })
    } else {
      expect(leg.departSeconds - ready).toBe(leg.waitSeconds)
      expect(leg.waitSeconds).toBeGreaterThanOrEqual(0)
      const trip = brute.feed.trips.findIndex((one) => one.id === leg.tripId)
      const isRun = brute.vehicles.some((vehicle) => {
        if (vehicle.trip !== trip) return false
        return vehicle.calls.some(
          (call, c) =>
            call.departure === leg.departSeconds &&
            (call.board || leg.inSeat) &&
            vehicle.calls[c + leg.stops.length - 1]?.arrival === leg.arriveSeconds &&
            leg.stops.every((stop, s) => vehicle.calls[c + s]?.stop === stop),
        )
      })
      expect(isRun).toBe(true)
      if (before && !leg.inSeat && before.to === legs[i - 1].from) {
        const beforeTrip = brute.feed.trips.findIndex((one) => one.id === before?.tripId)
        const change = brute.changeSeconds(beforeTrip, before.to as number, trip, leg.from as number)
        expect(change).toBeGreaterThanOrEqual(0)
        expect(before.arriveSeconds + change).toBeLessThanOrEqual(leg.departSeconds)
      }
      before = leg
    }
    ready = leg.arriveSeconds
  })
}

test('a journey arrives when the best of all journeys does, and every leg of it is real', () => {
  let found = 0
  fc.assert(
    fc.property(
      someCity,
      someAccess,
      someAccess,
      fc.nat(30),
      fc.integer({ min: 1, max: 4 }),
      (city, a, b, at, maxRides) => {
        const { feed, walks } = city
        const timetable = buildTimetable([feed], DATE, toFoot(feed.stops.length, walks))
        const brute = new BruteForce(feed, DATE, DAY_BEFORE, (from, to) => walkBetween(walks, from, to))
        const shared = {
          origin: toStopWalks(a),
          destination: toStopWalks(b),
          walkSeconds: UNREACHED,
          maxRides,
          maxSeconds: 200_000,
          drawWalk,
        }
        const journey = findJourney(timetable, { ...shared, departSeconds: at })
        expect(journey?.arriveSeconds ?? Infinity).toBe(earliest(brute, a, b, at, maxRides))
        if (!journey) return
        found += 1
        expect(journey.departSeconds).toBe(at)
        expect(journey.rides).toBeLessThanOrEqual(maxRides)
        checkLegs(journey, brute, a, b)

        const back = findJourney(timetable, { ...shared, arriveBySeconds: journey.arriveSeconds })
        if (!back) throw new Error('no way back to the departure')
        expect(back.departSeconds).toBeGreaterThanOrEqual(at)
        expect(back.arriveSeconds).toBe(journey.arriveSeconds)
        checkLegs(back, brute, a, b)
      },
    ),
    { numRuns: RUNS },
  )
  expect(found).toBeGreaterThan(RUNS / 10)
})

test('legs name the line, where it goes and how long one waits', () => {
  // Walk 60 s to stop 0; line 1 at 100 to stop 1 at 200; change to line 2 at stop 2, 50 s on foot, at 300, to stop 3 at 400; walk 30 s.
  const feed = toFeed([
    {
      route: 0,
      headsign: 'Harbour',
      calls: [
        [0, 100],
        [1, 200],
      ],
    },
    {
      route: 1,
      calls: [
        [2, 300],
        [3, 400],
      ],
    },
  ])
  const timetable = buildTimetable([feed], DATE, toFoot(4, [[1, 2, 50]]))
  const journey = findJourney(timetable, {
    origin: toStopWalks([{ stop: 0, seconds: 60 }]),
    destination: toStopWalks([{ stop: 3, seconds: 30 }]),
    walkSeconds: 2000,
    maxRides: 3,
    maxSeconds: 3600,
    departSeconds: 10,
    drawWalk: () => [
      [0, 0],
      [1, 0],
    ],
  })
  expect(journey?.arriveSeconds).toBe(430)
  expect(journey?.rides).toBe(2)
  expect(
    journey?.legs.map((leg) =>
      leg.kind === 'walk'
        ? `walk ${leg.from} ${leg.to} ${leg.departSeconds}-${leg.arriveSeconds}`
        : `${leg.route.shortName} ${leg.headsign} ${leg.stops} ${leg.departSeconds}-${leg.arriveSeconds} after ${leg.waitSeconds}`,
    ),
  ).toEqual([
    'walk origin 0 10-70',
    '1 Harbour 0,1 100-200 after 30',
    'walk 1 2 200-250',
    '2 null 2,3 300-400 after 50',
    'walk 3 destination 400-430',
  ])
})

test('walking all the way wins where it is not slower', () => {
  const feed = toFeed([
    {
      calls: [
        [0, 100],
        [1, 200],
      ],
    },
  ])
  const timetable = buildTimetable([feed], DATE, toFoot(2, []))
  const stops = (stop: number) => toStopWalks([{ stop, seconds: 0 }])
  const shared = { origin: stops(0), destination: stops(1), maxRides: 2, maxSeconds: 300, drawWalk }
  expect(findJourney(timetable, { ...shared, walkSeconds: 200, departSeconds: 0 })).toMatchObject({
    rides: 0,
    arriveSeconds: 200,
  })
  expect(findJourney(timetable, { ...shared, walkSeconds: 201, departSeconds: 0 })).toMatchObject({
    rides: 1,
    arriveSeconds: 200,
  })
  expect(findJourney(timetable, { ...shared, walkSeconds: 150, arriveBySeconds: 220 })).toMatchObject({
    rides: 1,
    departSeconds: 100,
  })
  expect(findJourney(timetable, { ...shared, walkSeconds: 90, arriveBySeconds: 220 })).toMatchObject({
    rides: 0,
    departSeconds: 130,
  })
  expect(findJourney(timetable, { ...shared, walkSeconds: UNREACHED, departSeconds: 101 })).toBe(undefined)
})
