import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arriveAtRoot, arriveFromRoot } from '../../../core/network/arriveBy.ts'
import { BoundedSearch } from '../../../core/network/boundedSearch.ts'
import { buildTimetable } from '../../../core/network/buildTimetable.ts'
import { lastRidesHome, NO_RIDE } from '../../../core/network/lastRideHome.ts'
import { toPlatformWalks } from '../../../core/network/platformWalks.ts'
import { searchPoints } from '../../../core/network/pointSearch.ts'
import type { RideBounds } from '../../../core/network/rideBounds.ts'
import { NEVER } from '../../../core/network/timetable.ts'
import { windowFromRoot, windowToRoot } from '../../../core/network/travelWindow.ts'
import { UNREACHED } from '../../../core/network/unreached.ts'
import { listTravelSeconds } from '../../../core/network/windowSteps.ts'
import {
  type BoundedJourney,
  earliestArrival,
  latestDeparture,
  listBoundedJourneys,
} from './boundedJourneys.ts'
import { BruteForce } from './bruteForceJourneys.ts'
import { someBusyCity } from './busyFeeds.ts'
import {
  DATE,
  DAY_BEFORE,
  someAccess,
  someCity,
  toFeed,
  toFoot,
  toStopLinks,
  toStopWalks,
  walkBetween,
} from './smallFeeds.ts'

const RUNS = Number(process.env.FC_RUNS ?? 1000)

const someBound = (max: number) =>
  fc.oneof({ weight: 3, arbitrary: fc.nat(max) }, { weight: 1, arbitrary: fc.constant(Infinity) })

const someBounds: fc.Arbitrary<RideBounds> = fc.record({
  maxRides: fc.integer({ min: 1, max: 4 }),
  maxWaitSeconds: fc.oneof(someBound(15), fc.nat(8)),
  maxWalkSeconds: fc.oneof(someBound(25), fc.nat(10)),
})

/** Short walks from or to one or two stops. */
const someNearStops = fc.uniqueArray(fc.record({ stop: fc.nat(4), seconds: fc.nat(4) }), {
  minLength: 1,
  maxLength: 2,
  selector: (walk) => walk.stop,
})

/** A root and three points, each with walks to stops, in feeds with every difficulty and in feeds with much to choose from. */
const someCase = fc.oneof(
  fc.record({
    city: someCity,
    root: someAccess,
    points: fc.array(someAccess, { minLength: 3, maxLength: 3 }),
    bounds: someBounds,
  }),
  fc.record({
    city: someBusyCity,
    root: someNearStops,
    points: fc.array(someNearStops, { minLength: 5, maxLength: 5 }),
    bounds: someBounds,
  }),
)

const someWindow = fc.record({
  from: fc.nat(20),
  stepSeconds: fc.integer({ min: 1, max: 9 }),
  maxSeconds: fc.integer({ min: 5, max: 60 }),
})

type CaseOf<T> = T extends fc.Arbitrary<infer Value> ? Value : never

function open({ city, root, points }: Omit<CaseOf<typeof someCase>, 'bounds'>) {
  const { feed, walks: onFoot } = city
  const timetable = buildTimetable([feed], DATE, toFoot(feed.stops.length, onFoot))
  const brute = new BruteForce(feed, DATE, DAY_BEFORE, (a, b) => walkBetween(onFoot, a, b))
  const links = toStopLinks(timetable.stops.length, points)
  return {
    timetable,
    links,
    walks: toPlatformWalks(timetable, toStopWalks(root)),
    search: (direction: 'forward' | 'reverse', bounds: RideBounds) =>
      new BoundedSearch(timetable, direction, links, bounds),
    fromRoot: (bounds: RideBounds) => points.map((point) => listBoundedJourneys(brute, root, point, bounds)),
    toRoot: (bounds: RideBounds) => points.map((point) => listBoundedJourneys(brute, point, root, bounds)),
  }
}

const toWindow = ({ from, stepSeconds, maxSeconds }: CaseOf<typeof someWindow>) => ({
  fromSeconds: from,
  toSeconds: from + 37,
  stepSeconds,
  maxSeconds,
})

test('one departure, with and without a bound on the first wait, arrives when the best of all journeys does', () => {
  fc.assert(
    fc.property(someCase, fc.nat(40), someBound(15), (one, departure, firstWait) => {
      const { walks, search, fromRoot, toRoot } = open(one)
      const forward = search('forward', one.bounds)
      forward.run(walks, departure, NEVER, firstWait)
      expect([...forward.time]).toEqual(
        fromRoot(one.bounds).map((journeys) =>
          Math.min(NEVER, earliestArrival(journeys, departure, firstWait)),
        ),
      )
      const reverse = search('reverse', one.bounds)
      reverse.run(walks, -departure - 30, NEVER)
      expect([...reverse.time].map((time) => (time === NEVER ? -Infinity : 0 - time))).toEqual(
        toRoot(one.bounds).map((journeys) => latestDeparture(journeys, departure + 30)),
      )
    }),
    { numRuns: RUNS },
  )
})

test('every departure of a window, from the root and to it, arrives when the best of all journeys does', () => {
  fc.assert(
    fc.property(someCase, someWindow, (one, times) => {
      const { walks, search, fromRoot, toRoot } = open(one)
      const window = toWindow(times)
      const expected = (byPoint: BoundedJourney[][]) =>
        byPoint.flatMap((journeys) =>
          Array.from({ length: Math.ceil(37 / times.stepSeconds) }, (_, j) => {
            const departure = times.from + j * times.stepSeconds
            const travel = earliestArrival(journeys, departure) - departure
            return travel <= times.maxSeconds ? travel : UNREACHED
          }),
        )
      const forward = search('forward', one.bounds)
      expect([...listTravelSeconds(windowFromRoot(forward, walks, window))]).toEqual(
        expected(fromRoot(one.bounds)),
      )
      const reverse = search('reverse', one.bounds)
      expect([...listTravelSeconds(windowToRoot(reverse, walks, window))]).toEqual(
        expected(toRoot(one.bounds)),
      )
    }),
    { numRuns: RUNS },
  )
})

test('arrive-by and the last ride home are those of all journeys', () => {
  fc.assert(
    fc.property(
      someCase,
      fc.integer({ min: 15, max: 70 }),
      fc.integer({ min: 5, max: 60 }),
      (one, by, maxSeconds) => {
        const { walks, search, fromRoot, toRoot } = open(one)
        const noWalk = new Uint32Array(one.points.length).fill(UNREACHED)
        const expected = (byPoint: BoundedJourney[][]) =>
          byPoint.map((journeys) => {
            const seconds = by - latestDeparture(journeys, by)
            return seconds <= maxSeconds ? seconds : UNREACHED
          })
        const forward = search('forward', one.bounds)
        const reverse = search('reverse', one.bounds)
        expect([...arriveAtRoot(reverse, walks, noWalk, by, maxSeconds)]).toEqual(
          expected(toRoot(one.bounds)),
        )
        expect([...arriveFromRoot(forward, walks, noWalk, by, maxSeconds)]).toEqual(
          expected(fromRoot(one.bounds)),
        )
        expect([...lastRidesHome(forward, walks, noWalk, { maxSeconds, latestHomeSeconds: by })]).toEqual(
          fromRoot(one.bounds).map((journeys) =>
            Math.max(
              NO_RIDE,
              ...journeys
                .filter(({ leaves, arrives }) => arrives - leaves <= maxSeconds && arrives <= by)
                .map(({ leaves }) => leaves),
            ),
          ),
        )
      },
    ),
    { numRuns: RUNS },
  )
})

test('without bounds, and with bounds that nobody meets, the answers are those of the search without', () => {
  const loose = fc.constantFrom(
    { maxWaitSeconds: Infinity, maxWalkSeconds: Infinity },
    { maxWaitSeconds: 200_000, maxWalkSeconds: Infinity },
    { maxWaitSeconds: Infinity, maxWalkSeconds: 200 },
    { maxWaitSeconds: 200_000, maxWalkSeconds: 200 },
  )
  fc.assert(
    fc.property(someCase, someWindow, loose, (one, times, bounds) => {
      const { timetable, links, walks, search } = open(one)
      const { maxRides } = one.bounds
      const window = toWindow(times)
      for (const direction of ['forward', 'reverse'] as const) {
        const seconds = direction === 'forward' ? windowFromRoot : windowToRoot
        const bounded = search(direction, { maxRides, ...bounds })
        const free = searchPoints(timetable, direction, links, maxRides)
        expect([...listTravelSeconds(seconds(bounded, walks, window))]).toEqual([
          ...listTravelSeconds(seconds(free, walks, window)),
        ])
      }
    }),
    { numRuns: RUNS },
  )
})

test('loosening a bound makes nobody later', () => {
  fc.assert(
    fc.property(someCase, someBounds, someWindow, (one, other, times) => {
      const { walks, search } = open(one)
      const looser = {
        maxRides: Math.max(one.bounds.maxRides, other.maxRides),
        maxWaitSeconds: Math.max(one.bounds.maxWaitSeconds, other.maxWaitSeconds),
        maxWalkSeconds: Math.max(one.bounds.maxWalkSeconds, other.maxWalkSeconds),
      }
      for (const direction of ['forward', 'reverse'] as const) {
        const list = direction === 'forward' ? windowFromRoot : windowToRoot
        const seconds = (bounds: RideBounds) =>
          listTravelSeconds(list(search(direction, bounds), walks, toWindow(times)))
        const strict = seconds(one.bounds)
        seconds(looser).forEach((travel, i) => {
          expect(travel).toBeLessThanOrEqual(strict[i])
        })
      }
    }),
    { numRuns: RUNS },
  )
})

test('a search that is used again for other roots remembers nothing of them', () => {
  fc.assert(
    fc.property(
      someCase,
      fc.array(someAccess, { minLength: 1, maxLength: 3 }),
      fc.nat(40),
      (one, roots, at) => {
        const { timetable, walks, search } = open(one)
        const used = search('forward', one.bounds)
        for (const root of roots) {
          used.reset()
          used.run(toPlatformWalks(timetable, toStopWalks(root)), at, NEVER)
        }
        used.reset()
        used.run(walks, at, NEVER)
        const fresh = search('forward', one.bounds)
        fresh.run(walks, at, NEVER)
        expect([...used.time]).toEqual([...fresh.time])
      },
    ),
    { numRuns: RUNS },
  )
})

const direct = { maxRides: 2, maxWaitSeconds: 20, maxWalkSeconds: 20 }

test('who is aboard with fewer rides may still change where those who came later with more may not', () => {
  // At 20 one catches the long line as a second ride; at 10 as the first, and has a ride left for the last line.
  const feed = toFeed([
    {
      route: 0,
      calls: [
        [0, 20],
        [1, 25],
      ],
    },
    {
      route: 1,
      calls: [
        [0, 10],
        [1, 30],
        [2, 40],
      ],
    },
    {
      route: 2,
      calls: [
        [2, 45],
        [3, 50],
      ],
    },
  ])
  const timetable = buildTimetable([feed], DATE, toFoot(4, []))
  const links = toStopLinks(4, [[{ stop: 3, seconds: 0 }]])
  const walks = toPlatformWalks(timetable, toStopWalks([{ stop: 0, seconds: 0 }]))
  const search = new BoundedSearch(timetable, 'forward', links, direct)
  search.run(walks, 20, NEVER)
  expect([...search.time]).toEqual([NEVER])
  search.run(walks, 10, NEVER)
  expect([...search.time]).toEqual([50])
})

test('a run whose times stand still can be boarded again before, as the search without bounds has it', () => {
  const feed = toFeed([
    {
      calls: [
        [1, 0],
        [0, 0],
        [1, 0],
      ],
    },
  ])
  const timetable = buildTimetable([feed], DATE, toFoot(2, []))
  const links = toStopLinks(2, [[{ stop: 0, seconds: 0 }]])
  const walks = toPlatformWalks(timetable, toStopWalks([{ stop: 0, seconds: 0 }]))
  const bounded = new BoundedSearch(timetable, 'forward', links, direct)
  bounded.run(walks, 0, NEVER)
  const free = searchPoints(timetable, 'forward', links, 2)
  free.run(walks, 0, NEVER)
  expect([...bounded.time]).toEqual([0])
  expect([...free.time]).toEqual([0])
})

test('bounds that mean nothing are refused, and so is a second departure with a bound on the first wait', () => {
  const timetable = buildTimetable(
    [
      toFeed([
        {
          calls: [
            [0, 10],
            [1, 20],
          ],
        },
      ]),
    ],
    DATE,
    toFoot(2, []),
  )
  const links = toStopLinks(2, [[{ stop: 1, seconds: 0 }]])
  const open = (bounds: Partial<RideBounds>) =>
    new BoundedSearch(timetable, 'forward', links, {
      maxRides: 2,
      maxWaitSeconds: 5,
      maxWalkSeconds: 5,
      ...bounds,
    })
  for (const bounds of [{ maxRides: 0 }, { maxRides: 1.5 }, { maxWaitSeconds: -1 }, { maxWalkSeconds: NaN }])
    expect(() => open(bounds)).toThrow(RangeError)
  const walks = toPlatformWalks(timetable, toStopWalks([{ stop: 0, seconds: 0 }]))
  const search = open({})
  search.run(walks, 10, NEVER, 5)
  expect([...search.time]).toEqual([20])
  expect(() => search.run(walks, 5, NEVER, 5)).toThrow(/of its own/)
  expect(() => search.run(walks, 5, NEVER)).toThrow(/of its own/)
  search.reset()
  search.run(walks, 4, NEVER, 5)
  expect([...search.time]).toEqual([NEVER])
})
