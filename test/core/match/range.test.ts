import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isEmptyRange, rangesOverlap, withinRange } from '../../../core/match/range.ts'

const end = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null })
const range = fc.record({ from: end, to: end }).filter((each) => !isEmptyRange(each))
const holds = (value: number, { from, to }: { from: number | null; to: number | null }) =>
  (from === null || value >= from) && (to === null || value <= to)
const values = Array.from({ length: 20 }, (_, k) => k - 5)

it('says what trying every value says', () => {
  fc.assert(
    fc.property(range, range, (known, limits) => {
      const inside = values.filter((value) => holds(value, known)).map((value) => holds(value, limits))
      const expected = inside.every(Boolean) ? 'yes' : inside.some(Boolean) ? 'unknown' : 'no'
      expect(withinRange(known, limits)).toBe(expected)
      expect(rangesOverlap(known, limits)).toBe(inside.some(Boolean))
    }),
    { numRuns: 1000 },
  )
})

it('knows nothing of an unknown value unless there are no limits', () => {
  expect(withinRange<number>(null, { from: 18, to: null })).toBe('unknown')
  expect(withinRange<number>(null, { from: null, to: null })).toBe('yes')
  expect(withinRange({ from: 16, to: 40 }, { from: 18, to: null })).toBe('unknown')
})
