import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ALWAYS_FREE, type Arrivals } from '../../../core/gaps/askTimes.ts'
import { bestSeconds } from '../../../core/gaps/bestSeconds.ts'
import { openingLimits } from '../../../core/gaps/openingLimits.ts'
import { openingMisses } from '../../../core/gaps/openingMisses.ts'
import { placeJourneys } from '../../../core/gaps/placeJourneys.ts'
import { NO_MISS } from '../../../core/gaps/rideMisses.ts'
import { sessionLimits } from '../../../core/gaps/sessionLimits.ts'
import { instantSets, OUTCOMES } from '../../../core/gaps/shortestLimits.ts'
import { buildTimetable } from '../../../core/network/buildTimetable.ts'
import { toPlatformWalks } from '../../../core/network/platformWalks.ts'
import { searchPoints } from '../../../core/network/pointSearch.ts'
import { UNREACHED } from '../../../core/network/unreached.ts'
import { DATE, someAccess, someCity, toFoot, toStopLinks, toStopWalks } from '../network/smallFeeds.ts'

const RUNS = Number(process.env.FC_RUNS ?? 150)
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
const part = (from: number, to: number): Arrivals => ({ from, to })

function build(one: typeof someCase extends fc.Arbitrary<infer Case> ? Case : never) {
  const { feed, walks } = one.city
  const timetable = buildTimetable([feed], DATE, toFoot(feed.stops.length, walks))
  const links = toStopLinks(timetable.stops.length, one.points)
  const onFoot = Uint32Array.from(one.direct)
  const { cutoffSeconds, roundTrip, maxRides } = one
  return {
    outbound: searchPoints(timetable, 'reverse', links, maxRides),
    homeward: searchPoints(timetable, 'forward', links, maxRides),
    travel: {
      walks: toPlatformWalks(timetable, toStopWalks(one.root)),
      directThere: onFoot,
      directHome: onFoot,
      limits: [cutoffSeconds],
      roundTrip,
    },
  }
}

test('hours longer by what is missed are just enough: every second less is too little', () => {
  let missed = 0
  fc.assert(
    fc.property(
      someCase,
      fc.nat(40),
      fc.integer({ min: 5, max: 30 }),
      fc.nat(40),
      fc.nat(10),
      fc.nat(12),
      fc.constantFrom(ALWAYS_FREE, part(10, 60), part(25, 45)),
      (one, asked, length, opens, openFor, visitSeconds, free) => {
        const { outbound, homeward, travel } = build(one)
        const window = part(asked, asked + length)
        const open = part(Math.max(asked, opens), Math.min(opens + openFor - 3, asked + length))
        if (open.from > window.to || open.to < window.from) return
        // The third outcome of the hours' own instants: there and home by the same.
        const covered = (own: Arrivals, point: number) => {
          const ask = { kind: 'opening' as const, visitSeconds, window, free, open: [own], perhaps: [own] }
          const { sets, open: set } = instantSets(ask)
          const found = openingLimits(placeJourneys(outbound, homeward, travel), travel, ask)
          return found[point * sets.length * OUTCOMES + set! * OUTCOMES + 2] === 0
        }
        const parts = [part(asked, asked + 4), part(asked + length, asked + length)]
        const misses = openingMisses(
          outbound,
          homeward,
          travel,
          { kind: 'opening', visitSeconds, window, free, open: [], perhaps: [] },
          [open],
          parts,
        )
        for (let point = 0; point < 3; point++) {
          const by = (size: number, side: 'later' | 'earlier') =>
            covered(
              side === 'later' ? part(open.from, open.to + size) : part(open.from - size, open.to),
              point,
            )
          for (const side of ['later', 'earlier'] as const) {
            const room = side === 'later' ? window.to - open.to : open.from - window.from
            const miss = misses[side][point]
            if (miss === NO_MISS) {
              expect(by(room, side)).toBe(false)
              continue
            }
            expect(by(miss, side)).toBe(true)
            if (miss > 0) {
              missed += 1
              expect(by(miss - 1, side)).toBe(false)
            }
          }
          parts.forEach((each, k) => {
            expect((misses.met[point] & (1 << k)) !== 0).toBe(covered(each, point))
          })
        }
      },
    ),
    { numRuns: RUNS },
  )
  expect(missed).toBeGreaterThan(RUNS / 50)
})

test('the way at the best departure is the shortest of all arrivals', () => {
  fc.assert(
    fc.property(someCase, (one) => {
      const { outbound, travel } = build(one)
      const shortest = [UNREACHED, UNREACHED, UNREACHED]
      const limits = Array.from({ length: one.cutoffSeconds + 1 }, (_, limit) => limit)
      for (let at = -50; at <= 200; at++) {
        const session = { kind: 'session' as const, startSeconds: at, endSeconds: at, open: 'no' as const }
        const found = sessionLimits(outbound, null, { ...travel, roundTrip: false, limits }, session)
        for (let point = 0; point < 3; point++)
          if (found[point * OUTCOMES] <= one.cutoffSeconds)
            shortest[point] = Math.min(shortest[point], found[point * OUTCOMES])
      }
      expect([...bestSeconds(outbound, { ...travel, longestSeconds: one.cutoffSeconds })]).toEqual(shortest)
    }),
    { numRuns: RUNS / 5 },
  )
})
