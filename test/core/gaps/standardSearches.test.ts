import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ALWAYS_FREE, type Arrivals } from '../../../core/gaps/askTimes.ts'
import { bestLimits, bestOfJourneys } from '../../../core/gaps/bestLimits.ts'
import { openingLimits } from '../../../core/gaps/openingLimits.ts'
import { placeJourneys } from '../../../core/gaps/placeJourneys.ts'
import { sessionLimits } from '../../../core/gaps/sessionLimits.ts'
import { instantSets, NO_LIMIT, OUTCOMES } from '../../../core/gaps/shortestLimits.ts'
import { buildTimetable } from '../../../core/network/buildTimetable.ts'
import { toPlatformWalks } from '../../../core/network/platformWalks.ts'
import { searchPoints } from '../../../core/network/pointSearch.ts'
import { roundTrips } from '../../../core/network/roundTrip.ts'
import { UNREACHED } from '../../../core/network/unreached.ts'
import { DATE, someAccess, someCity, toFoot, toStopLinks, toStopWalks } from '../network/smallFeeds.ts'

const RUNS = Number(process.env.FC_RUNS ?? 200)
const seconds = fc.oneof(fc.constant(UNREACHED), fc.integer({ min: 5, max: 40 }))

const someCase = fc.record({
  city: someCity,
  root: someAccess,
  points: fc.array(someAccess, { minLength: 3, maxLength: 3 }),
  direct: fc.array(seconds, { minLength: 3, maxLength: 3 }),
  maxRides: fc.integer({ min: 1, max: 3 }),
  limits: fc
    .uniqueArray(fc.integer({ min: 3, max: 45 }), { minLength: 1, maxLength: 4 })
    .map((limits) => limits.sort((a, b) => a - b)),
  roundTrip: fc.boolean(),
})

function build({
  city,
  root,
  points,
  direct,
  maxRides,
  limits,
  roundTrip,
}: typeof someCase extends fc.Arbitrary<infer Case> ? Case : never) {
  const timetable = buildTimetable([city.feed], DATE, toFoot(city.feed.stops.length, city.walks))
  const links = toStopLinks(timetable.stops.length, points)
  const onFoot = Uint32Array.from(direct)
  return {
    outbound: searchPoints(timetable, 'reverse', links, maxRides),
    homeward: searchPoints(timetable, 'forward', links, maxRides),
    travel: {
      walks: toPlatformWalks(timetable, toStopWalks(root)),
      directThere: onFoot,
      directHome: onFoot,
      limits,
      roundTrip,
    },
  }
}

const somePart = fc
  .tuple(fc.nat(50), fc.nat(25))
  .map(([from, length]): Arrivals => ({ from, to: from + length }))
const clip = (parts: readonly Arrivals[], window: Arrivals) =>
  parts
    .map(({ from, to }) => ({ from: Math.max(from, window.from), to: Math.min(to, window.to) }))
    .filter(({ from, to }) => from <= to)

/** The position of the first limit under which each holds, none = NO_LIMIT. */
function keepFirst(into: Uint8Array, limit: number, holds: (at: number) => boolean): void {
  for (let at = 0; at < into.length; at++) if (into[at] === NO_LIMIT && holds(at)) into[at] = limit
}

test('an opening is the sum of the round trips of each of its instants, within free time, under each limit', () => {
  fc.assert(
    fc.property(
      someCase,
      somePart,
      fc.array(somePart, { maxLength: 2 }),
      fc.array(somePart, { maxLength: 1 }),
      fc.nat(15),
      fc.constantFrom(ALWAYS_FREE, { from: 10, to: 60 }, { from: 25, to: 45 }),
      (one, window, opened, more, visitSeconds, free) => {
        const { outbound, homeward, travel } = build(one)
        const open = clip(opened, window)
        const perhaps = clip([...opened, ...more], window)
        const ask = { kind: 'opening' as const, visitSeconds, window, free, open, perhaps }
        const kinds = instantSets(ask)
        const lists = [[window], open, perhaps]
        ;[kinds.asked, kinds.open, kinds.perhaps].forEach((set, k) => {
          expect(set === null ? [] : kinds.sets[set]).toEqual(lists[k])
        })
        const { limits, roundTrip } = one
        const expected = new Uint8Array(3 * kinds.sets.length * OUTCOMES).fill(NO_LIMIT)
        const ways = { walks: travel.walks, walkSeconds: travel.directThere }
        for (const [k, maxSeconds] of limits.entries())
          for (let at = window.from; at <= window.to; at++) {
            const session = { startSeconds: at, endSeconds: at + visitSeconds }
            const trips = roundTrips(outbound, homeward, ways, ways, session, { maxSeconds })
            keepFirst(expected, k, (outcome) => {
              const point = Math.floor(outcome / (kinds.sets.length * OUTCOMES))
              const set = Math.floor(outcome / OUTCOMES) % kinds.sets.length
              const out = trips.outboundSeconds[point]
              const back = trips.returnSeconds[point]
              const there = out <= maxSeconds && at - out >= free.from
              const home = !roundTrip || (back <= maxSeconds && session.endSeconds + back <= free.to)
              const within = kinds.sets[set].some(({ from, to }) => from <= at && at <= to)
              return within && [there, home, there && home][outcome % OUTCOMES]
            })
          }
        expect([...openingLimits(placeJourneys(outbound, homeward, travel), travel, ask)]).toEqual([
          ...expected,
        ])
      },
    ),
    { numRuns: RUNS },
  )
})

test('a session there and home is a round trip, and the best departure of the day reaches whoever gets to any session', () => {
  fc.assert(
    fc.property(someCase, fc.nat(60), fc.nat(20), (one, startSeconds, length) => {
      const { outbound, homeward, travel } = build({ ...one, roundTrip: true })
      const session = { startSeconds, endSeconds: startSeconds + length }
      const found = sessionLimits(outbound, homeward, travel, { kind: 'session', ...session, open: 'no' })
      const ways = { walks: travel.walks, walkSeconds: travel.directThere }
      const expected = new Uint8Array(found.length).fill(NO_LIMIT)
      for (const [k, maxSeconds] of one.limits.entries()) {
        const trips = roundTrips(outbound, homeward, ways, ways, session, { maxSeconds })
        keepFirst(expected, k, (outcome) => {
          const point = Math.floor(outcome / OUTCOMES)
          return [
            trips.outboundSeconds[point] <= maxSeconds,
            trips.returnSeconds[point] <= maxSeconds,
            trips.feasible[point] === 1,
          ][outcome % OUTCOMES]
        })
      }
      expect([...found]).toEqual([...expected])
      const reached = new Uint8Array(3).fill(NO_LIMIT)
      for (let at = -50; at <= 200; at++)
        sessionLimits(
          outbound,
          null,
          { ...travel, roundTrip: false },
          {
            kind: 'session',
            startSeconds: at,
            endSeconds: at,
            open: 'no',
          },
        ).forEach((each, k) => {
          if (k % OUTCOMES === 0) reached[k / OUTCOMES] = Math.min(reached[k / OUTCOMES], each)
        })
      expect([...bestLimits(outbound, travel)]).toEqual([...reached])
    }),
    { numRuns: RUNS },
  )
})

test('limits searched for together answer as each of them alone', () => {
  fc.assert(
    fc.property(someCase, somePart, fc.nat(15), (one, window, visitSeconds) => {
      const { outbound, homeward, travel } = build(one)
      const ask = {
        kind: 'opening' as const,
        visitSeconds,
        window,
        free: ALWAYS_FREE,
        open: [window],
        perhaps: [],
      }
      const session = {
        kind: 'session' as const,
        startSeconds: window.from,
        endSeconds: window.to,
        open: 'yes' as const,
      }
      for (const search of [
        (limits: readonly number[]) =>
          openingLimits(placeJourneys(outbound, homeward, { ...travel, limits }), { ...travel, limits }, ask),
        (limits: readonly number[]) => sessionLimits(outbound, homeward, { ...travel, limits }, session),
        (limits: readonly number[]) => bestLimits(outbound, { ...travel, limits }),
      ]) {
        const together = search(one.limits)
        for (const [k, limit] of one.limits.entries())
          expect([...search([limit])]).toEqual([...together].map((first) => (first <= k ? 0 : NO_LIMIT)))
      }
    }),
    { numRuns: RUNS },
  )
})

test('journeys found once answer whatever hours under shorter limits, and the best departure, as those found for them', () => {
  fc.assert(
    fc.property(
      someCase,
      fc.array(fc.tuple(somePart, fc.nat(15)), { minLength: 2, maxLength: 3 }),
      fc.nat(40),
      (one, asked, longer) => {
        const { outbound, homeward, travel } = build(one)
        const kept = placeJourneys(outbound, homeward, {
          ...travel,
          limits: [travel.limits.at(-1)! + longer],
        })
        for (const [window, visitSeconds] of asked) {
          const ask = {
            kind: 'opening' as const,
            visitSeconds,
            window,
            free: ALWAYS_FREE,
            open: [],
            perhaps: [],
          }
          const own = placeJourneys(outbound, homeward, travel)
          expect([...openingLimits(kept, travel, ask)]).toEqual([...openingLimits(own, travel, ask)])
        }
        expect([...bestOfJourneys(kept, travel.limits)]).toEqual([...bestLimits(outbound, travel)])
        expect(() => openingLimits(kept, { ...travel, limits: [1000] }, NINE)).toThrow(
          'no journeys of 1000 s',
        )
      },
    ),
    { numRuns: RUNS },
  )
})

const NINE = {
  kind: 'opening' as const,
  visitSeconds: 0,
  window: { from: 9, to: 9 },
  free: ALWAYS_FREE,
  open: [],
  perhaps: [],
}
