import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { chooseServiceDate } from '../../../../server/import/gtfs/chooseServiceDate.ts'
import { describeServiceDates } from '../../../../server/import/gtfs/describeServiceDates.ts'
import { readFeed, timetable } from './feedTables.ts'

test('the timetable of the sample region is sound: no notice, eight routes, thin on Sundays', async () => {
  const { feed, codes } = await readFeed(
    resolve(import.meta.dirname, '../../../../data/sample'),
    'transit/tamarisk_gtfs.zip',
    { today: '2026-09-01' },
  )
  expect(codes).toEqual([])
  expect(feed.routes).toHaveLength(8)
  expect(chooseServiceDate([feed])?.date).toBe('2026-09-01')
  const trips = new Map(describeServiceDates([feed]).map((each) => [each.date, each.trips]))
  expect(trips.get('2026-09-06')).toBeLessThan(trips.get('2026-09-05')!)
  expect(trips.get('2026-09-05')).toBeLessThan(trips.get('2026-09-03')!)
  // Labour Day runs as a Sunday
  expect(trips.get('2026-09-07')).toBe(trips.get('2026-09-06'))
  expect(timetable(feed, '1-weekday-0-0610').slice(0, 2)).toEqual(['S1001 06:10:00', 'S1002 06:12:00'])
})
