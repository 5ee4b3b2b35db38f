import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AreaToEstimate, answerIntervals } from '../../../core/gaps/answerIntervals.ts'
import { DEFAULT_UNCERTAINTY } from '../../../core/gaps/uncertainty.ts'

const LONG_FORM = { sampled: true, roundedFigures: 1 }
const area = (people: number | null, more: Partial<AreaToEstimate> = {}): AreaToEstimate => ({
  people,
  merged: false,
  missing: people === null ? 'suppressed' : null,
  residents: null,
  share: { lower: 0.25, upper: 0.5 },
  ...more,
})
const few = { ...DEFAULT_UNCERTAINTY, draws: 50 }

test('worked: 235 people, a quarter covered for certain, half perhaps', () => {
  const { areas } = answerIntervals([area(235)], LONG_FORM, false, DEFAULT_UNCERTAINTY)
  const [{ people, covered, shortfall, rank, tiedWith }] = areas
  expect([people!.low, people!.high].map(Math.round)).toEqual([147, 356])
  expect([covered!.low, covered!.high].map(Math.round)).toEqual([37, 178])
  expect([shortfall!.low, shortfall!.high].map(Math.round)).toEqual([110, 267])
  expect(rank).toEqual({ low: 1, high: 1 })
  expect(tiedWith).toBe(0)
})

test('areas of like shortfall are a tie, one far above is not', () => {
  const { areas } = answerIntervals([area(3000), area(235), area(240)], LONG_FORM, false, DEFAULT_UNCERTAINTY)
  expect(areas.map(({ tiedWith }) => tiedWith)).toEqual([0, 1, 1])
  expect(areas[1].rank).toEqual({ low: 2, high: 3 })
})

test('public intervals end on multiples of 5 and hold the owner’s, and a count that was exact is a multiple too', () => {
  const counts = fc.array(fc.nat(400), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(counts, fc.boolean(), (people, sampled) => {
      const areas = people.map((count) => area(count * 5))
      const sampling = { sampled, roundedFigures: sampled ? 1 : 0 }
      const own = answerIntervals(areas, sampling, false, few)
      const shown = answerIntervals(areas, sampling, true, few)
      for (const [k, each] of shown.areas.entries())
        for (const name of ['people', 'covered', 'shortfall'] as const) {
          const { low, high } = each[name]!
          expect([low % 5, high % 5]).toEqual([0, 0])
          expect(low).toBeLessThanOrEqual(own.areas[k][name]!.low)
          expect(high).toBeGreaterThanOrEqual(own.areas[k][name]!.high)
        }
    }),
    { numRuns: 50 },
  )
})

test('a withheld count is between nobody and everybody in the total, and has no rank', () => {
  const known = area(100)
  const withheld = area(null, { residents: 640 })
  const { areas, total } = answerIntervals([known, withheld], LONG_FORM, false, DEFAULT_UNCERTAINTY)
  expect(areas[1].rank).toBeNull()
  expect(total.people.high).toBeGreaterThan(640)
  const unknown = answerIntervals([known, area(null)], LONG_FORM, false, DEFAULT_UNCERTAINTY)
  expect(unknown.areas[1].people).toBeNull()
  expect(unknown.total).toMatchObject({ peopleLeftOut: 1, shortfallLeftOut: 1 })
})
