import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSmallCount } from '../../../core/privacy/isSmallCount.ts'
import { roundToFive } from '../../../core/privacy/roundToFive.ts'

test('people are rounded to the nearest 5, halves up, and rounding again changes nothing', () => {
  expect([0, 2.4, 2.5, 12.4, 12.5, 4693].map(roundToFive)).toEqual([0, 0, 5, 10, 15, 4695])
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), (people) => {
      const rounded = roundToFive(people)
      expect(rounded % 5).toBe(0)
      expect(Math.abs(rounded - people)).toBeLessThanOrEqual(2.5)
      expect(roundToFive(rounded)).toBe(rounded)
    }),
  )
})
test('1 to 4 are fewer than five; nobody is not', () => {
  expect([0, 1, 4, 4.9, 5].map((people) => isSmallCount(people))).toEqual([false, true, true, true, false])
})
