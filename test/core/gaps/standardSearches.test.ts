import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ALWAYS_FREE, type Arrivals } from '../../../core/gaps/askTimes.ts'
import { bestWithin } from '../../../core/gaps/bestWithin.ts'
import { openingFlags } from '../../../core/gaps/openingFlags.ts'
import { sessionFlags } from '../../../core/gaps/sessionFlags.ts'
import { BOTH, HOME, OPEN_SHIFT, PERHAPS_SHIFT, THERE } from '../../../core/gaps/timeFlags.ts'
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
  cutoffSeconds: fc.integer({ min: 3, max: 40 }),
  roundTrip: fc.boolean(),
})

function build({
  city,
  root,
  points,
  direct,
  maxRides,
  cutoffSeconds,
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
      cutoffSeconds,
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

test('an opening is the sum of the round trips of each of its instants, within free time', () => {
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
        const expected = new Uint16Array(3)
        const holds = (parts: readonly Arrivals[], at: number) =>
          parts.some(({ from, to }) => from <= at && at <= to)
        const { cutoffSeconds, roundTrip } = one
        const ways = { walks: travel.walks, walkSeconds: travel.directThere }
        for (let at = window.from; at <= window.to; at++) {
          const session = { startSeconds: at, endSeconds: at + visitSeconds }
          const trips = roundTrips(outbound, homeward, ways, ways, session, { maxSeconds: cutoffSeconds })
          for (let point = 0; point < 3; point++) {
            const out = trips.outboundSeconds[point]
            const back = trips.returnSeconds[point]
            const there = out <= cutoffSeconds && at - out >= free.from
            const home = !roundTrip || (back <= cutoffSeconds && session.endSeconds + back <= free.to)
            const flags = (there ? THERE : 0) | (home ? HOME : 0) | (there && home ? BOTH : 0)
            expected[point] |= flags
            if (holds(open, at)) expected[point] |= flags << OPEN_SHIFT
            if (holds(perhaps, at)) expected[point] |= flags << PERHAPS_SHIFT
          }
        }
        expect([...openingFlags(outbound, homeward, travel, ask)]).toEqual([...expected])
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
      const flags = sessionFlags(outbound, homeward, travel, { kind: 'session', ...session, open: 'no' })
      const ways = { walks: travel.walks, walkSeconds: travel.directThere }
      const trips = roundTrips(outbound, homeward, ways, ways, session, { maxSeconds: one.cutoffSeconds })
      flags.forEach((each, point) => {
        expect((each & BOTH) !== 0).toBe(trips.feasible[point] === 1)
        expect((each & THERE) !== 0).toBe(trips.outboundSeconds[point] <= one.cutoffSeconds)
        expect((each & HOME) !== 0).toBe(trips.returnSeconds[point] <= one.cutoffSeconds)
      })
      const reached = new Uint8Array(3)
      for (let at = -50; at <= 200; at++)
        sessionFlags(outbound, null, travel, {
          kind: 'session',
          startSeconds: at,
          endSeconds: at,
          open: 'no',
        }).forEach((each, point) => {
          if (each & THERE) reached[point] = 1
        })
      expect([...bestWithin(outbound, travel)]).toEqual([...reached])
    }),
    { numRuns: RUNS },
  )
})
