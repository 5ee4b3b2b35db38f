import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildTimetable } from '../../../core/network/buildTimetable.ts'
import { toPlatformWalks } from '../../../core/network/platformWalks.ts'
import { RaptorSearch } from '../../../core/network/raptorSearch.ts'
import { NEVER, type Timetable } from '../../../core/network/timetable.ts'
import { BruteForce, type Walk } from './bruteForceJourneys.ts'
import {
  DATE,
  DAY_BEFORE,
  type SmallCity,
  someAccess,
  someCity,
  toFoot,
  toStopWalks,
  walkBetween,
} from './smallFeeds.ts'

const RUNS = Number(process.env.FC_RUNS ?? 300)

function build({ feed, walks }: SmallCity): { timetable: Timetable; brute: BruteForce } {
  return {
    timetable: buildTimetable([feed], DATE, toFoot(feed.stops.length, walks)),
    brute: new BruteForce(feed, DATE, DAY_BEFORE, (a, b) => walkBetween(walks, a, b)),
  }
}

/** Best time by stop from a search over platforms, `none` where not reached. */
function byStop(timetable: Timetable, best: Int32Array, sign: number): number[] {
  return timetable.stops.map((_, stop) => {
    let found = NEVER
    for (let p = timetable.platformStart[stop]; p < timetable.platformStart[stop + 1]; p++)
      found = Math.min(found, best[p])
    return found === NEVER ? sign * Infinity : sign * found + 0
  })
}

const platformWalks = (timetable: Timetable, walks: Walk[]) => toPlatformWalks(timetable, toStopWalks(walks))

test('the earliest arrival at every stop is that of all journeys, one by one', () => {
  fc.assert(
    fc.property(
      someCity,
      someAccess,
      fc.nat(40),
      fc.integer({ min: 1, max: 4 }),
      (city, walks, at, maxRides) => {
        const { timetable, brute } = build(city)
        const search = new RaptorSearch(timetable.forward, maxRides)
        search.run(platformWalks(timetable, walks), at, NEVER)
        expect(byStop(timetable, search.best, 1)).toEqual(brute.earliest(walks, at, maxRides))
      },
    ),
    { numRuns: RUNS },
  )
})

test('a range of departures gives what independent searches give', () => {
  fc.assert(
    fc.property(
      someCity,
      someAccess,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 5, max: 60 }),
      (city, walks, maxRides, most) => {
        const { timetable } = build(city)
        const range = new RaptorSearch(timetable.forward, maxRides)
        const alone = new RaptorSearch(timetable.forward, maxRides)
        const access = platformWalks(timetable, walks)
        for (let at = 50; at >= -5; at -= 5) {
          range.run(access, at, at + most)
          alone.reset()
          alone.run(access, at, at + most)
          const within = (time: number) => (time > at + most ? Infinity : time)
          expect(byStop(timetable, range.best, 1).map(within)).toEqual(byStop(timetable, alone.best, 1))
        }
      },
    ),
    { numRuns: RUNS },
  )
})

test('the latest departure from every stop is that of all journeys, one by one', () => {
  fc.assert(
    fc.property(
      someCity,
      someAccess,
      fc.integer({ min: 10, max: 80 }),
      fc.integer({ min: 1, max: 4 }),
      (city, walks, deadline, maxRides) => {
        const { timetable, brute } = build(city)
        const search = new RaptorSearch(timetable.reverse, maxRides)
        search.run(platformWalks(timetable, walks), -deadline, NEVER)
        const latest = timetable.stops.map((_, stop) => {
          const from = [{ stop, seconds: 0 }]
          const leaving = brute
            .listDepartures(from)
            .filter((departure) =>
              brute
                .listAlightings(from, departure, maxRides)
                .some((end) =>
                  walks.some((walk) => walk.stop === end.stop && end.seconds + walk.seconds <= deadline),
                ),
            )
          return Math.max(-Infinity, ...leaving)
        })
        expect(byStop(timetable, search.best, -1)).toEqual(latest)
      },
    ),
    { numRuns: RUNS },
  )
})
