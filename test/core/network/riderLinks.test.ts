import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildTimetable } from '../../../core/network/buildTimetable.ts'
import { toPlatformWalks } from '../../../core/network/platformWalks.ts'
import { PointSearch } from '../../../core/network/pointSearch.ts'
import { linkRiders, type RiderLinks } from '../../../core/network/riderLinks.ts'
import type { StopLinks } from '../../../core/network/stopLinks.ts'
import type { RideRows, Timetable } from '../../../core/network/timetable.ts'
import { DATE, someAccess, someCity, toFeed, toFoot, toStopLinks, toStopWalks } from './smallFeeds.ts'

const RUNS = Number(process.env.FC_RUNS ?? 300)

/** Every walk from every position, for everybody. */
function linkAll(rows: RideRows, { platformStop }: Timetable, links: StopLinks): RiderLinks {
  const start = [0]
  const point: number[] = []
  const seconds: number[] = []
  for (const platform of rows.platformAt) {
    const stop = platformStop[platform]
    for (let at = links.start[stop]; at < links.start[stop + 1]; at++) {
      point.push(links.point[at])
      seconds.push(links.seconds[at])
    }
    start.push(point.length)
  }
  return {
    pointCount: links.pointCount,
    start: Int32Array.from(start),
    point: Int32Array.from(point),
    seconds: Uint16Array.from(seconds),
    boarding: new Uint16Array(point.length),
  }
}

test('with the walks that are worth making, every departure arrives when it would with all of them', () => {
  fc.assert(
    fc.property(
      someCity,
      someAccess,
      fc.array(someAccess, { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 1, max: 4 }),
      (city, root, access, maxRides) => {
        const timetable = buildTimetable([city.feed], DATE, toFoot(city.feed.stops.length, city.walks))
        const links = toStopLinks(timetable.stops.length, access)
        const walks = toPlatformWalks(timetable, toStopWalks(root))
        for (const direction of ['forward', 'reverse'] as const) {
          const rows = timetable[direction]
          const few = new PointSearch(rows, linkRiders(rows, timetable.platformStop, links), maxRides)
          const all = new PointSearch(rows, linkAll(rows, timetable, links), maxRides)
          for (let time = 30; time >= 0; time -= 3) {
            const departure = direction === 'forward' ? time : time - 60
            few.run(walks, departure, departure + 40)
            all.run(walks, departure, departure + 40)
            expect([...few.time]).toEqual([...all.time])
          }
        }
      },
    ),
    { numRuns: RUNS },
  )
})

test('of three stops on the way past a point, the nearest is left for all, the one behind it for those who board there', () => {
  const feed = toFeed([
    {
      calls: [
        [0, 0, 0],
        [1, 60, 60],
        [2, 120, 120],
        [3, 180, 180],
      ],
    },
  ])
  const timetable = buildTimetable([feed], DATE, toFoot(4, []))
  const links = toStopLinks(4, [
    [
      { stop: 1, seconds: 300 },
      { stop: 2, seconds: 100 },
      { stop: 3, seconds: 200 },
    ],
  ])
  const found = linkRiders(timetable.forward, timetable.platformStop, links)
  expect([...found.start]).toEqual([0, 0, 0, 1, 2])
  expect([...found.seconds]).toEqual([100, 200])
  expect([...found.boarding]).toEqual([0, 2])
})
