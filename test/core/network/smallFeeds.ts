/** Small random feeds with everything that makes timetables hard, and feeds written by hand. */
import fc from 'fast-check'
import type { FootTransfers } from '../../../core/network/footTransfers.ts'
import type { StopLinks, StopWalks } from '../../../core/network/stopLinks.ts'
import type { TransitFeed, TransitFrequency, TransitTransfer } from '../../../core/network/transitFeed.ts'

export const DATE = '2026-07-15'
export const DAY_BEFORE = '2026-07-14'

/** A call: stop, arrival, departure, and whether one may board and alight (both by default). */
export type Call = [stop: number, arrival: number, departure?: number, use?: 'board' | 'alight' | 'none']

export interface SmallTrip {
  route?: number
  calls: Call[]
  dates?: string[]
  headsign?: string
}

/** A feed in UTC from trips; stops are made as needed, on a line along the equator, `parents` name stations. */
export function toFeed(
  trips: SmallTrip[],
  more: {
    stops?: number
    parents?: number[]
    positions?: [number, number][]
    transfers?: Partial<TransitTransfer>[]
    frequencies?: TransitFrequency[]
    id?: string
    timeZone?: string
  } = {},
): TransitFeed {
  const calls = trips.flatMap((trip) => trip.calls)
  const parents = more.parents ?? []
  const stopCount = Math.max(more.stops ?? 0, parents.length, ...calls.map(([stop]) => stop + 1))
  const routes = Math.max(1, ...trips.map((trip) => (trip.route ?? 0) + 1))
  const tripStart = new Int32Array(trips.length + 1)
  trips.forEach((trip, t) => {
    tripStart[t + 1] = tripStart[t] + trip.calls.length
  })
  return {
    id: more.id ?? 'small',
    timeZone: more.timeZone ?? 'UTC',
    stops: Array.from({ length: stopCount }, (_, i) => ({
      id: `s${i}`,
      name: `Stop ${i}`,
      lon: more.positions?.[i]?.[0] ?? i / 100,
      lat: more.positions?.[i]?.[1] ?? 0,
      parent: parents[i] ?? -1,
      locationType: parents.includes(i) ? 1 : 0,
    })),
    routes: Array.from({ length: routes }, (_, i) => ({
      id: `r${i}`,
      shortName: `${i + 1}`,
      longName: `Route ${i + 1}`,
      routeType: 3,
      agency: null,
    })),
    services: trips.map((trip, t) => ({ id: `d${t}`, dates: trip.dates ?? [DATE] })),
    trips: trips.map((trip, t) => ({
      id: `t${t}`,
      route: trip.route ?? 0,
      service: t,
      headsign: trip.headsign ?? null,
      directionId: null,
    })),
    tripStart: Uint32Array.from(tripStart),
    stopOfTime: Uint32Array.from(calls, ([stop]) => stop),
    arrivalSeconds: Int32Array.from(calls, ([, arrival]) => arrival),
    departureSeconds: Int32Array.from(calls, ([, arrival, departure]) => departure ?? arrival),
    mayBoard: Uint8Array.from(calls, ([, , , use]) => (use === 'alight' || use === 'none' ? 0 : 1)),
    mayAlight: Uint8Array.from(calls, ([, , , use]) => (use === 'board' || use === 'none' ? 0 : 1)),
    frequencies: more.frequencies ?? [],
    transfers: (more.transfers ?? []).map((transfer) => ({
      fromStop: -1,
      toStop: -1,
      type: 0,
      minSeconds: null,
      fromRoute: -1,
      toRoute: -1,
      fromTrip: -1,
      toTrip: -1,
      ...transfer,
    })),
  }
}

/** Walks to stops from the root. */
export function toStopWalks(walks: readonly { stop: number; seconds: number }[]): StopWalks {
  return {
    stops: Int32Array.from(walks, (walk) => walk.stop),
    seconds: Int32Array.from(walks, (walk) => walk.seconds),
  }
}

/** Walks as [from, to, seconds], both ways. */
export type FootWalk = [a: number, b: number, seconds: number]

export function toFoot(stopCount: number, walks: readonly FootWalk[]): FootTransfers {
  const start = new Int32Array(stopCount + 1)
  const stop: number[] = []
  const seconds: number[] = []
  for (let from = 0; from < stopCount; from++) {
    for (let to = 0; to < stopCount; to++) {
      const walk = walkBetween(walks, from, to)
      if (walk < 0) continue
      stop.push(to)
      seconds.push(walk)
    }
    start[from + 1] = stop.length
  }
  return { start, stop: Int32Array.from(stop), seconds: Int32Array.from(seconds) }
}

/** Seconds between two different stops, -1 where they are not joined. */
export function walkBetween(walks: readonly FootWalk[], from: number, to: number): number {
  if (from === to) return -1
  return walks.find(([a, b]) => (a === from && b === to) || (a === to && b === from))?.[2] ?? -1
}

export interface SmallCity {
  feed: TransitFeed
  walks: FootWalk[]
}

const STOPS = 5
const ROUTES = 3

const useOfCall = fc.constantFrom<Call[3] | undefined>(
  undefined,
  undefined,
  undefined,
  'board',
  'alight',
  'none',
)

const someCalls = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(STOPS - 1), fc.nat(6), fc.nat(2), useOfCall), { minLength: 1, maxLength: 5 }),
    fc.nat(40),
  )
  .map(([steps, start]) => {
    let time = start
    return steps.map(([stop, ride, wait, use]): Call => {
      const arrival = time + ride
      time = arrival + wait
      return [stop, arrival, time, use]
    })
  })

/** Trips at times 0 to 60, some of them copied a little later (so that patterns have several runs), some of the day before. */
const someTrips = fc
  .array(
    fc.tuple(
      someCalls,
      fc.nat(ROUTES - 1),
      fc.array(fc.nat(15), { maxLength: 2 }),
      fc.constantFrom([DATE], [DATE], [DATE], [DAY_BEFORE], [DAY_BEFORE, DATE], ['2026-07-16']),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((lines) =>
    lines.flatMap(([calls, route, copies, dates]): SmallTrip[] =>
      [0, ...copies].map((later) => {
        const shift = later + (dates[0] === DAY_BEFORE ? 86_400 : 0)
        return {
          route,
          dates: [...dates],
          calls: calls.map(([s, a, d, use]): Call => [s, a + shift, (d as number) + shift, use]),
        }
      }),
    ),
  )

const someWalks = fc
  .array(fc.tuple(fc.nat(STOPS - 1), fc.nat(STOPS - 1), fc.nat(8)), { maxLength: 7 })
  .map((walks): FootWalk[] => walks.filter(([a, b]) => a !== b))

function someTransfers(trips: number): fc.Arbitrary<Partial<TransitTransfer>[]> {
  const oneOrNone = (count: number) =>
    fc.oneof({ weight: 2, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(count - 1) })
  const rule = fc.record({
    // Stop 5 is the station of stops 0 and 1.
    fromStop: fc.nat(STOPS),
    toStop: fc.nat(STOPS),
    type: fc.constantFrom(0, 1, 2, 2, 3, 5),
    minSeconds: fc.constantFrom(null, 0, 3, 7),
    fromRoute: oneOrNone(ROUTES),
    toRoute: oneOrNone(ROUTES),
    fromTrip: oneOrNone(trips),
    toTrip: oneOrNone(trips),
  })
  const inSeat = fc.record({
    type: fc.constant(4),
    fromTrip: fc.nat(trips - 1),
    toTrip: fc.nat(trips - 1),
    fromStop: fc.constantFrom(-1, -1, 0, 5),
    toStop: fc.constantFrom(-1, -1, 1),
  })
  return fc
    .tuple(fc.array(rule, { maxLength: 4 }), fc.array(inSeat, { maxLength: 3 }))
    .map(([rules, joins]) => [...rules, ...joins])
}

const someFrequencies = (trips: number): fc.Arbitrary<TransitFrequency[]> =>
  fc.array(
    fc.record({
      trip: fc.nat(trips - 1),
      startSeconds: fc.nat(30),
      endSeconds: fc.integer({ min: 20, max: 50 }),
      headwaySeconds: fc.integer({ min: 5, max: 20 }),
      exact: fc.constant(true),
    }),
    { maxLength: 1 },
  )

export const someCity: fc.Arbitrary<SmallCity> = someTrips.chain((trips) =>
  fc
    .tuple(someWalks, someTransfers(trips.length), someFrequencies(trips.length))
    .map(([walks, transfers, frequencies]) => ({
      walks,
      feed: toFeed(trips, { stops: STOPS + 1, parents: [5, 5, -1, -1, -1, -1], transfers, frequencies }),
    })),
)

export const someAccess = fc.uniqueArray(fc.record({ stop: fc.nat(STOPS - 1), seconds: fc.nat(9) }), {
  minLength: 1,
  maxLength: 3,
  selector: (walk) => walk.stop,
})

/** Walks of some points to stops: point x has the walks of `access[x]`. */
export function toStopLinks(
  stopCount: number,
  access: readonly { stop: number; seconds: number }[][],
): StopLinks {
  const links = access
    .flatMap((walks, point) => walks.map((walk) => ({ ...walk, point })))
    .sort((a, b) => a.stop - b.stop || a.seconds - b.seconds)
  const start = new Int32Array(stopCount + 1)
  for (const { stop } of links) start[stop + 1] += 1
  for (let stop = 0; stop < stopCount; stop++) start[stop + 1] += start[stop]
  return {
    pointCount: access.length,
    start,
    point: Int32Array.from(links, (link) => link.point),
    seconds: Int32Array.from(links, (link) => link.seconds),
  }
}
