import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tripShifts } from '../../../core/gaps/tripShifts.ts'
import { buildTimetable } from '../../../core/network/buildTimetable.ts'
import { toPlatformWalks } from '../../../core/network/platformWalks.ts'
import { PointSearch, searchPoints } from '../../../core/network/pointSearch.ts'
import { RaptorSearch } from '../../../core/network/raptorSearch.ts'
import {
  mirrorRun,
  ownTimes,
  type PatternRun,
  patternRun,
  retimeRun,
  spareSeconds,
} from '../../../core/network/retimeRun.ts'
import { linkRiders } from '../../../core/network/riderLinks.ts'
import { NEVER, type Timetable } from '../../../core/network/timetable.ts'
import type { TransitFeed } from '../../../core/network/transitFeed.ts'
import {
  DATE,
  type SmallCity,
  someAccess,
  someCity,
  toFeed,
  toFoot,
  toStopLinks,
  toStopWalks,
} from '../network/smallFeeds.ts'

const RUNS = Number(process.env.FC_RUNS ?? 200)
const POINTS = 4
const STEPS: readonly (readonly number[])[] = [[4, 10], [2], [2, 6, 12]]
const NOT_CUT = 1000

const someCase = fc.record({
  city: someCity,
  root: someAccess,
  points: fc.array(someAccess, { minLength: POINTS, maxLength: POINTS }),
  maxRides: fc.integer({ min: 1, max: 3 }),
  cutoffSeconds: fc.integer({ min: 5, max: 40 }),
  at: fc.integer({ min: 5, max: 60 }),
  direction: fc.constantFrom('forward' as const, 'reverse' as const),
})

const build = ({ feed, walks }: SmallCity) => buildTimetable([feed], DATE, toFoot(feed.stops.length, walks))

/** The feed with all times of some trips moved. */
function movedFeed(feed: TransitFeed, trips: readonly number[], seconds: number): TransitFeed {
  const arrivalSeconds = Int32Array.from(feed.arrivalSeconds)
  const departureSeconds = Int32Array.from(feed.departureSeconds)
  for (const trip of trips)
    for (let i = feed.tripStart[trip]; i < feed.tripStart[trip + 1]; i++) {
      arrivalSeconds[i] += seconds
      departureSeconds[i] += seconds
    }
  return { ...feed, arrivalSeconds, departureSeconds }
}

/** Runs whose trips stand for themselves alone: no other run repeats them, on another day or by a frequency. */
function listRuns(timetable: Timetable): { run: PatternRun; trips: number[] }[] {
  const { forward, runTrip, runTripStart, trips } = timetable
  const tripsOf = (run: number) =>
    [...runTrip.subarray(runTripStart[run], runTripStart[run + 1])].map((trip) => trips.trip[trip])
  const count = forward.runStart[forward.patternCount]
  const all = Array.from({ length: count }, (_, run) => tripsOf(run)).flat()
  return Array.from({ length: count }, (_, run) => ({
    run: patternRun(forward, run),
    trips: tripsOf(run),
  })).filter((each) => each.trips.every((trip) => all.filter((other) => other === trip).length === 1))
}

function pointTimes(
  timetable: Timetable,
  {
    root,
    points,
    maxRides,
    cutoffSeconds,
    at,
    direction,
  }: typeof someCase extends fc.Arbitrary<infer Case> ? Case : never,
): number[] {
  const links = toStopLinks(timetable.stops.length, points)
  const search = searchPoints(timetable, direction, links, maxRides)
  const departure = direction === 'forward' ? at : -at
  search.run(toPlatformWalks(timetable, toStopWalks(root)), departure, departure + cutoffSeconds)
  return [...search.time]
}

test('a run moved in place gives what a timetable of the feed with that trip moved gives', () => {
  fc.assert(
    fc.property(someCase, fc.nat(), fc.integer({ min: -20, max: 20 }), (one, which, wanted) => {
      const timetable = build(one.city)
      const runs = listRuns(timetable)
      if (runs.length === 0 || one.city.feed.frequencies.length > 0) return
      const { run, trips } = runs[which % runs.length]
      const side = wanted < 0 ? -1 : 1
      const seconds = side * Math.min(Math.abs(wanted), spareSeconds(timetable.forward, run, side))
      const [forward, reverse] = [ownTimes(timetable.forward), ownTimes(timetable.reverse)]
      retimeRun(forward, run, seconds)
      retimeRun(reverse, mirrorRun(forward, run), -seconds)
      const rebuilt = build({ ...one.city, feed: movedFeed(one.city.feed, trips, seconds) })
      // Trips that become joined by the move are another vehicle's matter.
      if (rebuilt.counts.inSeatTransfers !== timetable.counts.inSeatTransfers) return
      for (const direction of ['forward', 'reverse'] as const)
        expect(pointTimes({ ...timetable, forward, reverse }, { ...one, direction })).toEqual(
          pointTimes(rebuilt, { ...one, direction }),
        )
    }),
    { numRuns: 3 * RUNS },
  )
})

test('the moves found are those of all moves of all runs: the most points for each step, by the smallest', () => {
  let found = 0
  fc.assert(
    fc.property(someCase, fc.constantFrom(...STEPS), fc.integer({ min: 1, max: 2 }), (one, steps, grain) => {
      const timetable = build(one.city)
      const { direction, maxRides, cutoffSeconds } = one
      const rows = ownTimes(timetable[direction])
      const links = toStopLinks(timetable.stops.length, one.points)
      const riders = linkRiders(rows, timetable.platformStop, links)
      const before = pointTimes(timetable, one)
      const lacking = before.flatMap((time, point) => (time === NEVER ? [point] : []))
      const weight = [1, 2, 4, 8]
      const departure = direction === 'forward' ? one.at : -one.at
      const travel = {
        walks: toPlatformWalks(timetable, toStopWalks(one.root)),
        limits: [cutoffSeconds],
      }
      const { shifts } = tripShifts(
        {
          rows,
          raptor: new RaptorSearch(rows, maxRides),
          search: new PointSearch(rows, riders, maxRides),
          links: riders,
        },
        travel,
        { departure, lacking, steps, grain, weight, most: NOT_CUT },
      )
      expect(rows.departures).toEqual(timetable[direction].departures)
      expect(rows.departuresAt).toEqual(timetable[direction].departuresAt)
      const gainedBy = (run: PatternRun, seconds: number) => {
        const own = ownTimes(timetable[direction])
        retimeRun(own, run, seconds)
        const after = pointTimes({ ...timetable, [direction]: own }, one)
        return lacking.filter((point) => after[point] !== NEVER)
      }
      const weigh = (points: readonly number[]) => points.reduce((sum, point) => sum + weight[point], 0)
      const { runStart, patternCount } = rows
      for (let k = 0; k < runStart[patternCount]; k++) {
        const run = patternRun(rows, k)
        for (const side of [1, -1] as const) {
          const own = shifts.filter(
            (shift) =>
              shift.pattern === run.pattern && shift.run === run.run && Math.sign(shift.seconds) === side,
          )
          for (const { seconds, points } of own) {
            expect(points).toEqual(gainedBy(run, seconds))
            found += 1
          }
          // Whatever a move of at most the largest step brings, a move that was found brings, and none smaller brings as much.
          const spare = spareSeconds(rows, run, side)
          for (let size = grain; size <= steps.at(-1)! && size <= spare; size += grain) {
            const gain = weigh(gainedBy(run, side * size))
            if (gain === 0) continue
            if (!steps.includes(size) && size + grain <= Math.min(spare, steps.at(-1)!)) continue
            const best = own.filter(({ seconds }) => Math.abs(seconds) <= size)
            expect(Math.max(0, ...best.map(({ points }) => weigh(points)))).toBeGreaterThanOrEqual(gain)
          }
        }
      }
    }),
    { numRuns: RUNS },
  )
  expect(found).toBeGreaterThan(20)
})

test('the last trip, a minute too early, is held for six', () => {
  const MINUTE = 60
  const clock = (hour: number, minute: number) => (hour * 60 + minute) * MINUTE
  const last = (hour: number, minute: number) => ({
    calls: [
      [0, clock(hour, minute)],
      [1, clock(hour, minute) + 30 * MINUTE],
    ] as [number, number][],
  })
  const feed = toFeed([last(20, 29), last(20, 59)])
  const timetable = buildTimetable([feed], DATE, toFoot(2, []))
  const rows = ownTimes(timetable.forward)
  const riders = linkRiders(rows, timetable.platformStop, toStopLinks(2, [[{ stop: 1, seconds: 120 }]]))
  const { shifts, looked } = tripShifts(
    { rows, raptor: new RaptorSearch(rows, 2), search: new PointSearch(rows, riders, 2), links: riders },
    {
      walks: toPlatformWalks(timetable, toStopWalks([{ stop: 0, seconds: 5 * MINUTE }])),
      limits: [45 * MINUTE],
    },
    {
      departure: clock(21, 0),
      lacking: [0],
      steps: [5, 10, 30].map((m) => m * MINUTE),
      grain: MINUTE,
      weight: [1],
      most: 5,
    },
  )
  expect(looked).toEqual([1])
  expect(shifts).toContainEqual({ pattern: 0, run: 1, position: 0, seconds: 6 * MINUTE, points: [0] })
})
