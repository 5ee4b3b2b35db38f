import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RefusedInput } from '../../../../server/errors.ts'
import { temporaryFolder } from '../files/importTest.ts'
import { lines, readFeed, smallFeed, type Tables, writeTables } from './feedTables.ts'

const { folder } = temporaryFolder()
const WHOLE: Tables = smallFeed({
  'calendar_dates.txt': lines('service_id,date,exception_type', 'W,20260603,2', 'E,20260620,1'),
  'frequencies.txt': lines(
    'trip_id,start_time,end_time,headway_secs,exact_times',
    '1,06:00:00,09:30:00,900,0',
  ),
  'transfers.txt': lines('from_stop_id,to_stop_id,transfer_type,min_transfer_time', 'A,B,2,60', 'B,C,0,'),
  'feed_info.txt': lines('feed_publisher_name,feed_start_date,feed_end_date', 'P,20260601,20260630'),
})
const NASTY = [
  '"',
  ',',
  '\n',
  '\r',
  '',
  '0',
  '-',
  '999999999999',
  '\ufeff',
  ' ',
  'A',
  '\u0000',
  'é',
  '::',
  'NaN',
  'Infinity',
]

test('a feed with anything put anywhere is read with notices or refused, and what is read holds together', async () => {
  const table = fc.constantFrom(...Object.keys(WHOLE))
  const damage = fc.tuple(table, fc.nat(), fc.nat(12), fc.constantFrom(...NASTY))
  let read = 0
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
      const tables = { ...WHOLE }
      for (const [name, at, length, text] of damages) {
        const from = at % (tables[name].length + 1)
        tables[name] = tables[name].slice(0, from) + text + tables[name].slice(from + length)
      }
      writeTables(folder, 'damaged', tables)
      const result = await readFeed(folder, 'damaged').catch((error) => error)
      if (result instanceof RefusedInput) return
      if (result instanceof Error) throw result
      read += 1
      const { feed } = result
      expect(feed.tripStart).toHaveLength(feed.trips.length + 1)
      expect(feed.tripStart.at(-1)).toBe(feed.stopOfTime.length)
      for (const trip of feed.trips) {
        expect(feed.routes[trip.route]).toBeDefined()
        expect(feed.services[trip.service]).toBeDefined()
      }
      for (const stop of feed.stopOfTime) expect(feed.stops[stop]).toBeDefined()
      for (let trip = 0; trip < feed.trips.length; trip++) {
        let clock = 0
        for (let i = feed.tripStart[trip]; i < feed.tripStart[trip + 1]; i++) {
          expect(feed.arrivalSeconds[i]).toBeGreaterThanOrEqual(clock)
          expect(feed.departureSeconds[i]).toBeGreaterThanOrEqual(feed.arrivalSeconds[i])
          clock = feed.departureSeconds[i]
        }
      }
      for (const { trip, headwaySeconds } of feed.frequencies) {
        expect(feed.trips[trip]).toBeDefined()
        expect(headwaySeconds).toBeGreaterThan(0)
      }
      for (const { lon, lat, parent } of feed.stops) {
        expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90).toBe(true)
        expect(parent).toBeLessThan(feed.stops.length)
      }
    }),
    { numRuns: 400 },
  )
  expect(read).toBeGreaterThan(100)
}, 60_000)
