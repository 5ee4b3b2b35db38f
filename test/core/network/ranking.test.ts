import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Ranking } from '../../../core/network/ranking.ts'

test('each rank holds what it holds after sorting, reading after reading', () => {
  const travel = fc.oneof(
    fc.integer({ min: 0, max: 65_534 }),
    fc.integer({ min: 0, max: 300 }),
    fc.constant(65_535),
  )
  fc.assert(
    fc.property(
      fc.array(fc.array(travel, { minLength: 12, maxLength: 12 }), { maxLength: 4 }),
      (readings) => {
        const ranking = new Ranking(12)
        const values = Uint16Array.from(readings.flat())
        readings.forEach((reading, i) => {
          ranking.read(values, i * 12)
          const sorted = [...reading].sort((a, b) => a - b)
          expect(sorted.map((_, rank) => ranking.at(rank))).toEqual(sorted)
        })
      },
    ),
    { numRuns: 1000 },
  )
})
