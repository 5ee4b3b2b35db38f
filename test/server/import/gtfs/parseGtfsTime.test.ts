import { expect, test } from 'vitest'
import { BLANK_TIME, INVALID_TIME, parseGtfsTime } from '../../../../server/import/gtfs/parseGtfsTime.ts'

test.each([
  ['00:00:00', 0],
  ['7:05:09', 25_509],
  ['07:05:09', 25_509],
  ['23:59:59', 86_399],
  ['24:00:00', 86_400],
  ['25:10:00', 90_600],
  ['100:00:00', 360_000],
  ['168:00:00', 604_800],
])('"%s" is %i seconds', (text, seconds) => {
  expect(parseGtfsTime(text)).toBe(seconds)
})

test('blank is blank', () => {
  expect(parseGtfsTime('')).toBe(BLANK_TIME)
})

test.each([
  '8:00',
  '08:60:00',
  '08:00:60',
  '-1:00:00',
  '1000:00:00',
  '169:00:00',
  '08.00.00',
  '8h05',
  ':00:00',
  'ab:cd:ef',
  '08:0x:00',
  '08:00:00 AM',
])('"%s" is no time', (text) => {
  expect(parseGtfsTime(text)).toBe(INVALID_TIME)
})
