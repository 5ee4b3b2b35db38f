import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildTimetable } from '../../../core/network/buildTimetable.ts'
import { openTimetable, serializeTimetable } from '../../../core/network/serializeTimetable.ts'
import { DATE, someCity, toFoot } from './smallFeeds.ts'

test('a timetable written and opened is the same timetable, and the same feeds give the same bytes', () => {
  fc.assert(
    fc.property(someCity, ({ feed, walks }) => {
      const build = () => buildTimetable([feed], DATE, toFoot(feed.stops.length, walks))
      const bytes = serializeTimetable(build())
      expect(serializeTimetable(build())).toEqual(bytes)
      const shared = new SharedArrayBuffer(bytes.length)
      new Uint8Array(shared).set(bytes)
      expect(openTimetable(shared)).toEqual(build())
    }),
    { numRuns: 50 },
  )
})

test('bytes that are not a timetable are refused', () => {
  const feed = toFeedBytes()
  expect(() => openTimetable(feed.subarray(0, 10))).toThrow('not a WRTIMETB file')
  expect(() => openTimetable(feed.subarray(0, feed.length - 8))).toThrow('cut short')
})

function toFeedBytes(): Uint8Array {
  const [{ feed, walks }] = fc.sample(someCity, { numRuns: 1, seed: 1 })
  return serializeTimetable(buildTimetable([feed], DATE, toFoot(feed.stops.length, walks)))
}
