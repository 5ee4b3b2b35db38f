import { expect, test } from 'vitest'
import {
  dayOfIsoDate,
  parseGtfsDate,
  toIsoDate,
  weekdayOf,
} from '../../../../server/import/gtfs/calendarDays.ts'

test('days count from 1 January 1970, a Thursday', () => {
  expect(parseGtfsDate('19700101')).toBe(0)
  expect(parseGtfsDate('20260715')).toBe(20_649)
  expect(toIsoDate(20_649)).toBe('2026-07-15')
  expect(dayOfIsoDate('2026-07-15')).toBe(20_649)
  expect(weekdayOf(0)).toBe(3)
})

test('weekdays agree with the calendar for a leap cycle', () => {
  for (let day = parseGtfsDate('20240101')!; day <= parseGtfsDate('20281231')!; day++)
    expect(weekdayOf(day)).toBe((new Date(day * 86_400_000).getUTCDay() + 6) % 7)
})

test.each([
  '',
  '20260229',
  '20261301',
  '2026-07-15',
  '20260700',
  '1969123',
  '19691231',
  '22010101',
  'tomorrow',
])('"%s" is no date', (text) => {
  expect(parseGtfsDate(text)).toBeUndefined()
})
