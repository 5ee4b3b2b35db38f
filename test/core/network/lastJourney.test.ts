import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildTimetable } from '../../../core/network/buildTimetable.ts'
import { findJourney } from '../../../core/network/findJourney.ts'
import { lastJourney } from '../../../core/network/lastJourney.ts'
import { UNREACHED } from '../../../core/network/unreached.ts'
import { DATE, someAccess, someCity, toFeed, toFoot, toStopWalks } from './smallFeeds.ts'

const RUNS = Number(process.env.FC_RUNS ?? 200)
const drawWalk = (): [number, number][] => []
/** Trips of the small feeds are over by then, and those of the day before have begun. */
const SECONDS = Array.from({ length: 600 }, (_, i) => 400 - i)

test('no second after it has a journey that is short enough and sooner than on foot, and its own is', () => {
  let found = 0
  fc.assert(
    fc.property(
      ...[someCity, someAccess, someAccess],
      fc.integer({ min: 1, max: 120 }),
      fc.option(fc.integer({ min: 1, max: 120 }), { nil: UNREACHED }),
      ({ feed, walks }, a, b, maxSeconds, walkSeconds) => {
        const timetable = buildTimetable([feed], DATE, toFoot(feed.stops.length, walks))
        const ends = { origin: toStopWalks(a), destination: toStopWalks(b) }
        const query = { ...ends, walkSeconds, maxRides: 4, maxSeconds, drawWalk }
        const last = lastJourney(timetable, query)
        let expected: { departs: number; seconds: number } | null = null
        for (const departs of SECONDS) {
          const journey = findJourney(timetable, { ...query, walkSeconds: UNREACHED, departSeconds: departs })
          const seconds = journey ? journey.arriveSeconds - departs : Infinity
          if (seconds > maxSeconds || seconds >= walkSeconds) continue
          expected = { departs, seconds }
          break
        }
        if (expected?.departs === SECONDS[0]) throw new Error('the day is longer than was looked at')
        // Who leaves before the service date begins is not looked for.
        if (expected && expected.departs < 0) return
        // Nor are seconds of the next day tried one by one.
        if (last && last.departSeconds > SECONDS[0]) return
        expect(
          last && { departs: last.departSeconds + 0, seconds: last.arriveSeconds - last.departSeconds },
        ).toEqual(expected ?? undefined)
        if (last) found += 1
      },
    ),
    { numRuns: RUNS },
  )
  expect(found).toBeGreaterThan(RUNS / 10)
})

test('a ride home that takes too long is not the last way home', () => {
  const minutes = (clock: number) => clock * 60
  const feed = toFeed([
    {
      calls: [
        [0, minutes(1060)],
        [1, minutes(1085)],
      ],
    },
    {
      calls: [
        [0, minutes(1300)],
        [1, minutes(1430)],
      ],
    },
  ])
  const timetable = buildTimetable([feed], DATE, toFoot(2, []))
  const ends = {
    origin: toStopWalks([{ stop: 0, seconds: 0 }]),
    destination: toStopWalks([{ stop: 1, seconds: 0 }]),
  }
  const query = { ...ends, walkSeconds: UNREACHED, maxRides: 2, maxSeconds: minutes(60), drawWalk }
  expect(lastJourney(timetable, query)).toMatchObject({
    departSeconds: minutes(1060),
    arriveSeconds: minutes(1085),
  })
  expect(lastJourney(timetable, { ...query, maxSeconds: minutes(10) })).toBeUndefined()
})
