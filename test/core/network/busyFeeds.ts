/**
 * Small random feeds with much to choose from: few stops, lines with several runs, many changes. Where a bound on waiting or walking decides,
 * it does so here.
 */
import fc from 'fast-check'
import type { TransitTransfer } from '../../../core/network/transitFeed.ts'
import { type Call, type FootWalk, type SmallCity, type SmallTrip, toFeed } from './smallFeeds.ts'

const STOPS = 5
const someStop = fc.nat(STOPS - 1)

const someLine = fc
  .record({
    stops: fc.uniqueArray(someStop, { minLength: 2, maxLength: 4 }),
    rides: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 }),
    starts: fc.array(fc.nat(30), { minLength: 2, maxLength: 4 }),
  })
  .map(({ stops, rides, starts }) =>
    starts.map((start): SmallTrip => {
      let time = start
      return {
        calls: stops.map((stop, i): Call => {
          if (i > 0) time += rides[i]
          return [stop, time]
        }),
      }
    }),
  )

const someWalks = fc
  .array(fc.tuple(someStop, someStop, fc.integer({ min: 1, max: 6 })), { maxLength: 4 })
  .map((walks): FootWalk[] => walks.filter(([a, b]) => a !== b))

const someRules: fc.Arbitrary<Partial<TransitTransfer>[]> = fc.array(
  fc.record({
    fromStop: someStop,
    toStop: someStop,
    type: fc.constantFrom(2, 2, 3),
    minSeconds: fc.constantFrom(1, 3),
  }),
  { maxLength: 2 },
)

export const someBusyCity: fc.Arbitrary<SmallCity> = fc
  .record({
    lines: fc.array(someLine, { minLength: 4, maxLength: 6 }),
    walks: someWalks,
    transfers: someRules,
  })
  .map(({ lines, walks, transfers }) => ({
    walks,
    feed: toFeed(
      lines.flatMap((trips, route) => trips.map((trip) => ({ ...trip, route }))),
      { stops: STOPS, transfers },
    ),
  }))
