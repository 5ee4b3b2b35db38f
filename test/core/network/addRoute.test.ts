import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { addRiderLinks } from '../../../core/network/addRiderLinks.ts'
import { addRoute } from '../../../core/network/addRoute.ts'
import { buildStreetNetwork } from '../../../core/network/buildStreetNetwork.ts'
import { buildTimetable } from '../../../core/network/buildTimetable.ts'
import { findJourney } from '../../../core/network/findJourney.ts'
import { buildFootTransfers, type FootTransfers, snapStops } from '../../../core/network/footTransfers.ts'
import type { JourneyLeg } from '../../../core/network/journey.ts'
import { listStops } from '../../../core/network/listStops.ts'
import { mirrorRows } from '../../../core/network/mirrorRows.ts'
import type { NewCall, NewRoute, NewTrip } from '../../../core/network/newRoute.ts'
import { toPlatformWalks } from '../../../core/network/platformWalks.ts'
import { pruneTransfers } from '../../../core/network/pruneTransfers.ts'
import { RaptorSearch } from '../../../core/network/raptorSearch.ts'
import { linkRiders } from '../../../core/network/riderLinks.ts'
import { openTimetable, serializeTimetable } from '../../../core/network/serializeTimetable.ts'
import { NEVER, type Timetable } from '../../../core/network/timetable.ts'
import type { TransitFeed } from '../../../core/network/transitFeed.ts'
import { UNREACHED } from '../../../core/network/unreached.ts'
import { walkNewStops } from '../../../core/network/walkNewStops.ts'
import { type GridPlace, gridCity, gridPosition } from '../../gridCity.ts'
import { GRID_DATE, gridFeed } from '../../gridTransit.ts'
import { HAMILTON_DATE, lineAlongLatitude, openHamiltonDay } from '../../hamiltonTransit.ts'
import { findRealRegion } from '../../realRegions.ts'
import {
  DATE,
  type FootWalk,
  type SmallCity,
  someCity,
  toFeed,
  toFoot,
  toStopLinks,
  toStopWalks,
  walkBetween,
} from './smallFeeds.ts'

const RUNS = Number(process.env.FC_RUNS ?? 200)
const MAX_RIDES = 4

/** Arrivals at every stop by number of rides, from one stop and time; going back where `direction` is reverse. */
function arrivalsFrom(
  timetable: Timetable,
  direction: 'forward' | 'reverse',
  stop: number,
  seconds: number,
): number[][] {
  const search = new RaptorSearch(timetable[direction], MAX_RIDES)
  search.run(toPlatformWalks(timetable, toStopWalks([{ stop, seconds: 0 }])), seconds, NEVER)
  return search.arrival.slice(1).map((arrival) =>
    timetable.stops.map((_, s) => {
      let best = NEVER
      for (let p = timetable.platformStart[s]; p < timetable.platformStart[s + 1]; p++)
        best = Math.min(best, arrival[p])
      return best
    }),
  )
}

function everyArrival(timetable: Timetable, stops = timetable.stops.length): number[][][] {
  return Array.from({ length: stops }, (_, stop) => stop).flatMap((stop) => [
    ...[0, 12, 30].map((time) => arrivalsFrom(timetable, 'forward', stop, time)),
    ...[70, 45, 25].map((time) => arrivalsFrom(timetable, 'reverse', stop, -time)),
  ])
}

function expectPrunedAnew(timetable: Timetable): void {
  const rows = { ...timetable.forward, ...timetable.allTransfers }
  expect(timetable.forward).toEqual(pruneTransfers(rows))
  expect(timetable.reverse).toEqual(pruneTransfers(mirrorRows(rows)))
}

function add(timetable: Timetable, route: NewRoute): Timetable {
  const added = addRoute(timetable, route)
  expect(added.problems).toBeUndefined()
  return added.timetable as Timetable
}

/** The feed as it would be published with the route. */
function publish(feed: TransitFeed, { route, trips, stops = [] }: NewRoute): TransitFeed {
  const calls = trips.flatMap((trip) => trip.calls)
  const tripStart = [...feed.tripStart]
  for (const trip of trips) tripStart.push(tripStart[tripStart.length - 1] + trip.calls.length)
  return {
    ...feed,
    stops: [...feed.stops, ...stops.map((stop) => ({ ...stop, parent: -1, locationType: 0 }))],
    routes: [...feed.routes, route],
    services: [...feed.services, { id: route.id, dates: [DATE] }],
    trips: [
      ...feed.trips,
      ...trips.map(({ id, headsign }) => ({
        id,
        headsign,
        route: feed.routes.length,
        service: feed.services.length,
        directionId: null,
      })),
    ],
    tripStart: Uint32Array.from(tripStart),
    stopOfTime: Uint32Array.from([...feed.stopOfTime, ...calls.map((call) => call.stop)]),
    arrivalSeconds: Int32Array.from([...feed.arrivalSeconds, ...calls.map((call) => call.arrivalSeconds)]),
    departureSeconds: Int32Array.from([
      ...feed.departureSeconds,
      ...calls.map((call) => call.departureSeconds),
    ]),
    mayBoard: Uint8Array.from([...feed.mayBoard, ...calls.map((call) => Number(call.mayBoard))]),
    mayAlight: Uint8Array.from([...feed.mayAlight, ...calls.map((call) => Number(call.mayAlight))]),
  }
}

const toRoute = (id: string, trips: NewTrip[], more: Partial<NewRoute> = {}): NewRoute => ({
  feed: 'scenario',
  route: { id, shortName: id, longName: `Route ${id}`, routeType: 3, agency: null },
  trips,
  ...more,
})

/** Calls as [stop, arrival, departure]. */
const toTrip = (id: string, calls: [number, number, number?][], headsign: string | null = null): NewTrip => ({
  id,
  headsign,
  calls: calls.map(([stop, arrivalSeconds, departureSeconds = arrivalSeconds]) => ({
    stop,
    arrivalSeconds,
    departureSeconds,
    mayBoard: true,
    mayAlight: true,
  })),
})

/** The small cities have five stops and a station; rules may name routes 0 to 2. */
const OLD_STOPS = 6
const RULE_ROUTES = 3

interface Plan {
  route: NewRoute
  walks: FootWalk[]
}

/** Trips over old stops and `newStops` more, in loops too, some of them copied a little later; walks of the new stops. */
function somePlan(id: string, before: number, newStops: number): fc.Arbitrary<Plan> {
  const stopCount = before + newStops
  const use = fc.constantFrom([true, true], [true, true], [true, false], [false, true], [false, false])
  const steps = fc.array(fc.tuple(fc.nat(stopCount - 1), fc.nat(6), fc.nat(2), use), {
    minLength: 2,
    maxLength: 6,
  })
  const lines = fc.array(fc.tuple(steps, fc.nat(40), fc.array(fc.nat(15), { maxLength: 2 })), {
    minLength: 1,
    maxLength: 3,
  })
  const walk = fc.tuple(fc.nat(Math.max(0, newStops - 1)), fc.nat(stopCount - 1), fc.nat(8))
  const drawnWalks = fc
    .array(walk, { maxLength: newStops === 0 ? 0 : 5 })
    .map((all) => all.map(([newStop, stop, seconds]): FootWalk => [before + newStop, stop, seconds]))
    .map((all) => all.filter(([a, b], i) => a !== b && walkBetween(all.slice(0, i), a, b) < 0))
  return fc.tuple(lines, drawnWalks).map(([drawn, walks]) => {
    const trips = drawn.flatMap(([calls, start, copies]) =>
      [0, ...copies].map((later) => ({ calls, start: start + later })),
    )
    return {
      walks,
      route: toRoute(
        id,
        trips.map(({ calls, start }, t) => {
          let time = start
          return {
            id: `${id}-${t}`,
            headsign: t % 2 === 0 ? null : 'There',
            calls: calls.map(([stop, ride, wait, [mayBoard, mayAlight]]): NewCall => {
              const arrivalSeconds = time + ride
              time = arrivalSeconds + wait
              return { stop, arrivalSeconds, departureSeconds: time, mayBoard, mayAlight }
            }),
          }
        }),
        {
          stops: Array.from({ length: newStops }, (_, i) => ({
            id: `${id}${i}`,
            name: `New ${i}`,
            lon: i / 100,
            lat: 0.1,
          })),
          walks: walks.map(([from, to, seconds]) => ({ from, to, seconds })),
        },
      ),
    }
  })
}

const somePlans = fc
  .tuple(fc.nat(2), fc.nat(1))
  .chain(([first, second]) =>
    fc.tuple(somePlan('x', OLD_STOPS, first), somePlan('y', OLD_STOPS + first, second)),
  )

/** Rules that name a third route do not mean the new one. */
function padRoutes(feed: TransitFeed): TransitFeed {
  const more = Array.from({ length: RULE_ROUTES - feed.routes.length }, () => feed.routes[0])
  return { ...feed, routes: [...feed.routes, ...more] }
}

/** A stop that nothing calls at or names, so that its walks may come with the route; -1 where there is none. */
function findIdleStop({ feed }: SmallCity): number {
  const named = feed.transfers.flatMap(({ fromStop, toStop }) => [fromStop, toStop])
  return [4, 3, 2].find((stop) => !feed.stopOfTime.includes(stop) && !named.includes(stop)) ?? -1
}

describe('a timetable with a route added', () => {
  test('has the arrivals of a timetable built with that route, from and to every stop, by number of rides', () => {
    let better = 0
    fc.assert(
      fc.property(someCity, somePlans, (city, [{ route, walks }]) => {
        const feed = padRoutes(city.feed)
        const before = buildTimetable([feed], DATE, toFoot(OLD_STOPS, city.walks))
        const added = everyArrival(add(before, route))
        const published = publish(feed, route)
        const built = buildTimetable(
          [published],
          DATE,
          toFoot(published.stops.length, [...city.walks, ...walks]),
        )
        expect(added).toEqual(everyArrival(built))
        const was = everyArrival(before)
        was.forEach((arrivals, search) => {
          arrivals.forEach((byStop, rides) => {
            byStop.forEach((time, stop) => {
              const now = added[search][rides][stop]
              if (now < time) better += 1
              expect(now).toBeLessThanOrEqual(time)
            })
          })
        })
      }),
      { numRuns: RUNS },
    )
    expect(better).toBeGreaterThan(RUNS)
  })

  test('has the transfers and changes that all its patterns would have if they were judged together', () => {
    fc.assert(
      fc.property(someCity, somePlans, (city, [{ route }]) => {
        expectPrunedAnew(add(buildTimetable([city.feed], DATE, toFoot(OLD_STOPS, city.walks)), route))
      }),
      { numRuns: RUNS },
    )
  })

  test('can be added to again', () => {
    fc.assert(
      fc.property(someCity, somePlans, (city, [first, second]) => {
        const feed = padRoutes(city.feed)
        const before = buildTimetable([feed], DATE, toFoot(OLD_STOPS, city.walks))
        const after = add(add(before, first.route), second.route)
        const published = publish(publish(feed, first.route), second.route)
        const walks = [...city.walks, ...first.walks, ...second.walks]
        const built = buildTimetable([published], DATE, toFoot(published.stops.length, walks))
        expect(everyArrival(after)).toEqual(everyArrival(built))
        expectPrunedAnew(after)
      }),
      { numRuns: RUNS },
    )
  })

  test('gives walks to a stop at which nothing called before', () => {
    let checked = 0
    fc.assert(
      fc.property(someCity, somePlans, (city, [{ route, walks }]) => {
        const feed = padRoutes(city.feed)
        const idle = findIdleStop(city)
        fc.pre(idle >= 0)
        checked += 1
        const [late, early] = [true, false].map((isLate) =>
          city.walks.filter(([a, b]) => (a === idle || b === idle) === isLate),
        )
        const before = buildTimetable([feed], DATE, toFoot(OLD_STOPS, early))
        const more = late.map(([from, to, seconds]) => ({ from, to, seconds }))
        const after = add(before, { ...route, walks: [...more, ...(route.walks ?? [])] })
        const published = publish(feed, route)
        const built = buildTimetable(
          [published],
          DATE,
          toFoot(published.stops.length, [...city.walks, ...walks]),
        )
        expect(everyArrival(after)).toEqual(everyArrival(built))
        expectPrunedAnew(after)
      }),
      { numRuns: RUNS },
    )
    expect(checked).toBeGreaterThan(RUNS / 4)
  })

  test('has the walks after rides that all its patterns would have', () => {
    const somePoint = fc.uniqueArray(fc.record({ stop: fc.nat(OLD_STOPS), seconds: fc.nat(9) }), {
      maxLength: 4,
      selector: (walk) => walk.stop,
    })
    fc.assert(
      fc.property(
        someCity,
        somePlans,
        fc.array(somePoint, { minLength: 1, maxLength: 3 }),
        (city, [{ route }], points) => {
          const before = buildTimetable([city.feed], DATE, toFoot(OLD_STOPS, city.walks))
          const after = add(before, route)
          const known = points.map((walks) => walks.filter(({ stop }) => stop < after.stops.length))
          const links = toStopLinks(after.stops.length, known)
          for (const direction of ['forward', 'reverse'] as const) {
            const old = linkRiders(before[direction], before.platformStop, links)
            expect(addRiderLinks(old, after[direction], after.platformStop, links)).toEqual(
              linkRiders(after[direction], after.platformStop, links),
            )
          }
        },
      ),
      { numRuns: RUNS },
    )
  })

  test('leaves the timetable as it was, shares what is the same, and can be written and opened', () => {
    fc.assert(
      fc.property(someCity, somePlans, (city, [{ route }]) => {
        const before = buildTimetable([city.feed], DATE, toFoot(OLD_STOPS, city.walks))
        const copy = structuredClone(before)
        const after = add(before, route)
        expect(before).toEqual(copy)
        if (!route.stops?.length) {
          for (const name of ['stops', 'platformStart', 'platformStop', 'allTransfers'] as const)
            expect(after[name]).toBe(before[name])
        }
        for (const name of ['patternStart', 'runStart', 'timeStart'] as const)
          expect(after.reverse[name]).toBe(after.forward[name])
        expect(openTimetable(serializeTimetable(after))).toEqual(after)
        expect(after.counts.trips).toBe(before.counts.trips + route.trips.length)
        expect(after.counts.patterns).toBe(after.forward.patternCount)
      }),
      { numRuns: RUNS },
    )
  })
})

describe('a new line', () => {
  // Line 1 from stop 0 at 100 to stop 1 at 200, for Harbour.
  const feed = toFeed(
    [
      {
        headsign: 'Harbour',
        calls: [
          [0, 100],
          [1, 200],
        ],
      },
    ],
    { stops: 3 },
  )
  const before = buildTimetable([feed], DATE, toFoot(3, [[1, 2, 50]]))
  // From stop 2 at 250 to stop 3, which is new, at 300, and on to stop 0.
  const route = toRoute(
    'N',
    [
      toTrip(
        'n1',
        [
          [2, 250],
          [3, 300, 310],
          [0, 400],
        ],
        'Hill',
      ),
    ],
    {
      stops: [{ id: 'h', name: 'Hilltop', lon: 0.05, lat: 0 }],
      walks: [{ from: 3, to: 1, seconds: 500 }],
    },
  )

  test('is named in journeys, with its new stop', () => {
    const query = {
      origin: toStopWalks([{ stop: 0, seconds: 10 }]),
      destination: toStopWalks([{ stop: 3, seconds: 20 }]),
      walkSeconds: UNREACHED,
      maxRides: 3,
      maxSeconds: 7200,
      drawWalk: (): [number, number][] => [],
    }
    const after = add(before, route)
    for (const when of [{ departSeconds: 60 }, { arriveBySeconds: 320 }]) {
      const journey = findJourney(after, { ...query, ...when })
      expect(journey).toMatchObject({ arriveSeconds: 320, rides: 2 })
      const rides = journey?.legs.filter((leg) => leg.kind === 'ride') as (JourneyLeg & { kind: 'ride' })[]
      expect(rides.map((ride) => [ride.route.feed, ride.route.id, ride.headsign, ride.tripId])).toEqual([
        ['small', 'r0', 'Harbour', 't0'],
        ['scenario', 'N', 'Hill', 'n1'],
      ])
      expect(rides[1].stops).toEqual([2, 3])
      expect(rides[1].coordinates).toEqual([
        [0.02, 0],
        [0.05, 0],
      ])
    }
    expect(after.stops[3]).toEqual({ feed: 'scenario', id: 'h', name: 'Hilltop', lon: 0.05, lat: 0 })
    expect(
      findJourney(before, {
        ...query,
        destination: toStopWalks([{ stop: 2, seconds: 20 }]),
        departSeconds: 60,
      }),
    ).toBeUndefined()
  })

  test('may overtake itself, and stand still at a stop', () => {
    const after = add(
      before,
      toRoute('N', [
        toTrip('slow', [
          [1, 200],
          [2, 400],
        ]),
        toTrip('fast', [
          [1, 250],
          [2, 300, 500],
          [0, 600],
        ]),
        toTrip('faster', [
          [1, 260],
          [2, 290],
        ]),
      ]),
    )
    expect(after.counts.patterns).toBe(4)
    expect(arrivalsFrom(after, 'forward', 0, 0)[1]).toEqual([600, 200, 290])
  })

  test.each([
    ['a rule between stops holds for it', [{ type: 2, minSeconds: 70, fromStop: 1, toStop: 2 }], 330],
    ['a rule that names a route does not mean it', [{ type: 3, fromStop: 1, toStop: 2, toRoute: 0 }], 230],
    ['a rule for the riders of one route does', [{ type: 3, fromStop: 1, toStop: 2, fromRoute: 0 }], NEVER],
  ])('%s', (_, transfers, arrival) => {
    // Stop 1 at 200, 20 s on foot to stop 2, where the line leaves at 220 and 320 for stop 3, 10 s away.
    const ruled = toFeed(
      [
        {
          route: 0,
          calls: [
            [0, 100],
            [1, 200],
          ],
        },
      ],
      { stops: 4, transfers },
    )
    const timetable = buildTimetable([ruled], DATE, toFoot(4, [[1, 2, 20]]))
    const line = toRoute('N', [
      toTrip('a', [
        [2, 220],
        [3, 230],
      ]),
      toTrip('b', [
        [2, 320],
        [3, 330],
      ]),
    ])
    expect(arrivalsFrom(add(timetable, line), 'forward', 0, 0)[1][3]).toBe(arrival)
  })

  test('that cannot be is refused with everything that is wrong, and nothing is thrown', () => {
    const bad = toRoute(
      'N',
      [
        toTrip('one stop', [[0, 100]]),
        toTrip('fine', [
          [0, 100],
          [1, 200],
        ]),
        toTrip('back in time', [
          [0, 100, 120],
          [1, 110],
          [2, 300, 290],
        ]),
        toTrip('nowhere', [
          [9, 100],
          [0.5, Number.NaN],
        ]),
      ],
      {
        walks: [
          { from: 0, to: 1, seconds: 10 },
          { from: 0, to: 7, seconds: 10 },
          { from: 2, to: 0, seconds: -1 },
        ],
      },
    )
    expect(addRoute(before, bad)).toEqual({
      problems: [
        { code: 'too_few_stops', trip: 0 },
        { code: 'time_goes_backwards', trip: 2, call: 1 },
        { code: 'time_goes_backwards', trip: 2, call: 2 },
        { code: 'unknown_stop', trip: 3, call: 0 },
        { code: 'unknown_stop', trip: 3, call: 1 },
        { code: 'not_whole_seconds', trip: 3, call: 1 },
        { code: 'walk_between_served_stops', walk: 0 },
        { code: 'unknown_stop', walk: 1 },
        { code: 'not_whole_seconds', walk: 2 },
      ],
    })
    expect(addRoute(before, toRoute('N', []))).toEqual({ problems: [{ code: 'no_trips' }] })
  })
})

describe('new stops in the grid city', () => {
  const walking = { metersPerSecond: 1.25, maxSeconds: 600 }
  const network = buildStreetNetwork(gridCity(20, 8).segments)
  const at = (column: number, row: number): GridPlace => ({ column, row })
  const line = { rideSeconds: 60, departures: [21_600, 22_200, 22_800] }
  const lines = [
    { ...line, name: 'A', stops: [at(0, 0), at(6, 0), at(12, 0)] },
    { ...line, name: 'B', stops: [at(12, 3), at(12, 8)] },
  ]
  const newPlaces = [at(4, 4), at(11, 4), at(18, 4)]

  test('are walked to and from as if they had always been there, and so is a stop that no trip called at', () => {
    const published = gridFeed(lines)
    const idle = { ...published.stops[0], id: 'idle' }
    ;[idle.lon, idle.lat] = gridPosition(at(6, 4))
    const feed = { ...published, stops: [...published.stops, idle] }
    const idleStop = published.stops.length
    const snaps = snapStops(network, listStops([feed]))
    const before = buildTimetable([feed], GRID_DATE, buildFootTransfers(network, snaps, walking))
    const calls = [idleStop + 1, idleStop, idleStop + 2, 4, idleStop + 3]
    const plan = toRoute(
      'N',
      [21_700, 22_300].map((start, t) =>
        toTrip(
          `n${t}`,
          calls.map((stop, i) => [stop, start + 90 * i]),
        ),
      ),
      {
        stops: newPlaces.map((place, i) => {
          const [lon, lat] = gridPosition(place)
          return { id: `new${i}`, name: `New ${i}`, lon, lat }
        }),
      },
    )
    const { stopSnaps, placed, walks } = walkNewStops(network, before.stops, snaps, plan, walking)
    expect(placed).toEqual([idleStop, idleStop + 1, idleStop + 2, idleStop + 3])
    const after = add(before, { ...plan, walks })

    const rebuilt = publish(feed, plan)
    const allSnaps = snapStops(network, listStops([rebuilt]))
    expect(stopSnaps).toEqual(allSnaps)
    const built = buildTimetable([rebuilt], GRID_DATE, buildFootTransfers(network, allSnaps, walking))
    expect(after.allTransfers).toEqual(built.allTransfers)
    let reached = 0
    after.stops.forEach((_, stop) => {
      for (const time of [21_600, 22_000]) {
        const found = arrivalsFrom(after, 'forward', stop, time)
        reached += found[1].filter((arrival) => arrival < NEVER).length
        expect(found).toEqual(arrivalsFrom(built, 'forward', stop, time))
        expect(arrivalsFrom(after, 'reverse', stop, -23_000 - time + 21_600)).toEqual(
          arrivalsFrom(built, 'reverse', stop, -23_000 - time + 21_600),
        )
      }
    })
    expect(reached).toBeGreaterThan(20)
  })

  test('are not looked for where the route has none', () => {
    const feed = gridFeed(lines)
    const snaps = snapStops(network, listStops([feed]))
    const before = buildTimetable([feed], GRID_DATE, buildFootTransfers(network, snaps, walking))
    const found = walkNewStops(
      network,
      before.stops,
      snaps,
      toRoute('N', [
        toTrip('n', [
          [0, 0],
          [1, 60],
        ]),
      ]),
      walking,
    )
    expect(found).toEqual({ stopSnaps: snaps, placed: [], walks: [] })
    expect(found.stopSnaps).toBe(snaps)
  })
})

const hamilton = findRealRegion('hamilton')

describe.skipIf(!hamilton)('a line of 30 trips added in Hamilton, 2026-07-15', () => {
  let feeds: TransitFeed[]
  let foot: FootTransfers
  let before: Timetable

  beforeAll(async () => {
    const day = await openHamiltonDay(hamilton as string)
    feeds = day.feeds
    foot = day.foot
    before = day.timetable
  }, 60_000)

  test('arrivals are those of the timetable built anew, and transfers those of all patterns together', () => {
    const route = lineAlongLatitude(before, 43.25, 25, 30)
    expect(route.trips).toHaveLength(30)
    const after = add(before, route)
    // The stops of the first feed are numbered as those of the region.
    const built = buildTimetable([publish(feeds[0], route), ...feeds.slice(1)], HAMILTON_DATE, foot)
    expectPrunedAnew(after)
    let differences = 0
    let better = 0
    for (let root = 7; root < before.stops.length; root += 311) {
      for (const time of [7, 12.25, 17.5].map((hour) => hour * 3600)) {
        for (const [direction, seconds] of [
          ['forward', time],
          ['reverse', -time],
        ] as const) {
          const found = arrivalsFrom(after, direction, root, seconds)
          const expected = arrivalsFrom(built, direction, root, seconds)
          const was = arrivalsFrom(before, direction, root, seconds)
          found.forEach((byStop, rides) => {
            byStop.forEach((arrival, stop) => {
              if (arrival !== expected[rides][stop]) differences += 1
              if (arrival < was[rides][stop]) better += 1
            })
          })
        }
      }
    }
    expect(differences).toBe(0)
    expect(better).toBeGreaterThan(1000)
  })
})
