import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balancedFca } from '../../../core/access/balancedFca.ts'
import { closest } from '../../../core/access/closest.ts'
import { correctedConcentration } from '../../../core/access/correctedConcentration.ts'
import { cumulative } from '../../../core/access/cumulative.ts'
import * as decays from '../../../core/access/decay.ts'
import { gini } from '../../../core/access/gini.ts'
import { gravity } from '../../../core/access/gravity.ts'
import { spatialAvailability } from '../../../core/access/spatialAvailability.ts'
import { theil } from '../../../core/access/theil.ts'
import { theilDecomposition } from '../../../core/access/theilDecomposition.ts'
import { threeStepFca } from '../../../core/access/threeStepFca.ts'
import { twoStepFca } from '../../../core/access/twoStepFca.ts'
import { matrixOfMinutes } from './matrixOfMinutes.ts'

/** Times there and back are drawn apart, so nearly all of these matrices are asymmetric. */
const minutes = fc.option(fc.integer({ min: 0, max: 120 }), { nil: null, freq: 4 })
const region = fc
  .record({ origins: fc.integer({ min: 1, max: 7 }), destinations: fc.integer({ min: 1, max: 7 }) })
  .chain(({ origins, destinations }) =>
    fc.record({
      rows: fc.array(fc.array(minutes, { minLength: destinations, maxLength: destinations }), {
        minLength: origins,
        maxLength: origins,
      }),
      demand: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: origins, maxLength: origins }),
      supply: fc.array(fc.integer({ min: 0, max: 500 }), {
        minLength: destinations,
        maxLength: destinations,
      }),
    }),
  )
const decay = fc.constantFrom(
  decays.stepDecay(3600),
  decays.linearDecay(5400),
  decays.exponentialDecay(0.05),
  decays.logisticDecay(2700, 600),
  decays.gaussianDecay(1800),
  decays.powerDecay(0.5),
  decays.stepsDecay([
    { cutoffSeconds: 1200, weight: 1 },
    { cutoffSeconds: 4800, weight: 0.3 },
  ]),
)

type Region = { rows: (number | null)[][]; demand: number[]; supply: number[] }
/** Supply at places that some person reaches with a weight above 0. */
const reachedSupply = ({ rows, demand, supply }: Region, weight: decays.Decay) =>
  supply.reduce((sum, amount, d) => {
    const reached = rows.some((row, o) => row[d] !== null && demand[o] > 0 && weight(row[d] * 60) > 0)
    return reached ? sum + amount : sum
  }, 0)
const weighted = (values: Float64Array, by: number[]) =>
  values.reduce((sum, value, o) => (by[o] === 0 ? sum : sum + value * by[o]), 0)
const nearly = (value: number, want: number) =>
  expect(Math.abs(value - want)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(want)))

describe('laws of the measures on drawn, asymmetric matrices', () => {
  test('two- and three-step catchments hand out all supply that demand reaches, no more and no less', () => {
    fc.assert(
      fc.property(region, decay, (drawn, weight) => {
        const matrix = matrixOfMinutes(drawn.rows)
        const input = { supply: drawn.supply, demand: drawn.demand, decay: weight }
        const want = reachedSupply(drawn, weight)
        nearly(weighted(twoStepFca(matrix, input), drawn.demand), want)
        nearly(weighted(threeStepFca(matrix, input), drawn.demand), want)
      }),
    )
  })
  test('spatial availability adds up to the opportunities that demand reaches, and is people times two-step access', () => {
    fc.assert(
      fc.property(region, decay, (drawn, weight) => {
        const demand = drawn.demand.map((people) => people + 1)
        const matrix = matrixOfMinutes(drawn.rows)
        const available = spatialAvailability(matrix, { opportunities: drawn.supply, demand, decay: weight })
        nearly(
          weighted(
            available,
            demand.map(() => 1),
          ),
          reachedSupply({ ...drawn, demand }, weight),
        )
        const access = twoStepFca(matrix, { supply: drawn.supply, demand, decay: weight })
        available.forEach((value, o) => {
          nearly(value, access[o] * demand[o])
        })
      }),
    )
  })
  test('balanced catchments: access of origins adds up to the supply per person of destinations', () => {
    fc.assert(
      fc.property(region, decay, (drawn, weight) => {
        const access = balancedFca(matrixOfMinutes(drawn.rows), {
          supply: drawn.supply,
          demand: drawn.demand.map((people) => people + 1),
          decay: weight,
        })
        const rowSum = drawn.rows.map((row) =>
          row.reduce<number>((sum, t) => sum + (t === null ? 0 : weight(t * 60)), 0),
        )
        const perPerson = drawn.supply.map((amount, d) => {
          const demand = drawn.rows.reduce((sum, row, o) => {
            const t = row[d]
            return t === null || rowSum[o] === 0
              ? sum
              : sum + ((drawn.demand[o] + 1) * weight(t * 60)) / rowSum[o]
          }, 0)
          return demand > 0 ? amount / demand : 0
        })
        nearly(
          weighted(
            access,
            drawn.demand.map(() => 1),
          ),
          perPerson.reduce((sum, value) => sum + value, 0),
        )
      }),
    )
  })
  test('a longer cutoff never reaches less, and every decay only falls', () => {
    fc.assert(
      fc.property(region, decay, fc.nat(130), fc.nat(60), (drawn, weight, cutoff, more) => {
        const matrix = matrixOfMinutes(drawn.rows)
        const within = (limit: number) =>
          cumulative(matrix, { opportunities: drawn.supply, cutoffSeconds: limit * 60 })
        const wider = within(cutoff + more)
        within(cutoff).forEach((value, o) => {
          expect(wider[o]).toBeGreaterThanOrEqual(value)
        })
        expect(weight(cutoff * 60)).toBeGreaterThanOrEqual(weight((cutoff + more) * 60))
        expect(weight(0)).toBeCloseTo(1, 12)
      }),
    )
  })
  test('closest is the brute-force n-th entry of the list in which a place stands once an opportunity', () => {
    const small = region.map((drawn) => ({ ...drawn, supply: drawn.supply.map((amount) => amount % 4) }))
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 6 }), (drawn, nth) => {
        const result = closest(matrixOfMinutes(drawn.rows), { opportunities: drawn.supply, nth })
        drawn.rows.forEach((row, o) => {
          const list = row.flatMap((t, d) => (t === null ? [] : Array<number>(drawn.supply[d]).fill(t * 60)))
          list.sort((a, b) => a - b)
          expect(result[o]).toBe(list[nth - 1] ?? Number.POSITIVE_INFINITY)
        })
      }),
    )
  })
  test('gravity equals the double loop', () => {
    fc.assert(
      fc.property(region, decay, (drawn, weight) => {
        const result = gravity(matrixOfMinutes(drawn.rows), { opportunities: drawn.supply, decay: weight })
        drawn.rows.forEach((row, o) => {
          nearly(
            result[o],
            row.reduce<number>((sum, t, d) => sum + (t === null ? 0 : drawn.supply[d] * weight(t * 60)), 0),
          )
        })
      }),
    )
  })
  test('the corrected concentration index is the same for lack of access, turned, and whatever everybody has in common', () => {
    const cells = fc.array(
      fc.record({ access: fc.nat(100), people: fc.integer({ min: 1, max: 500 }), income: fc.nat(9) }),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(cells, fc.nat(50), (drawn, common) => {
        const people = drawn.map((cell) => cell.people)
        const income = drawn.map((cell) => cell.income)
        const of = (access: number[], least: number, most: number) =>
          correctedConcentration(access, people, income, { least, most })
        const access = drawn.map((cell) => cell.access + 1)
        const index = of(access, 0, 200)
        expect(
          of(
            access.map((value) => 200 - value),
            0,
            200,
          ),
        ).toBeCloseTo(-index, 9)
        expect(
          of(
            access.map((value) => value + common),
            common,
            200 + common,
          ),
        ).toBeCloseTo(index, 9)
        expect(Math.abs(index)).toBeLessThanOrEqual(1)
      }),
    )
  })
  test('Gini and Theil do not change when a cell is split or all access doubles, and Theil adds up over groups', () => {
    const cells = fc.array(
      fc.record({
        access: fc.integer({ min: 1, max: 1000 }),
        people: fc.integer({ min: 1, max: 500 }),
        group: fc.constantFrom('a', 'b', 'c'),
      }),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(cells, (drawn) => {
        const access = drawn.map((cell) => cell.access)
        const people = drawn.map((cell) => cell.people)
        const double = access.map((value) => value * 2)
        const halves = drawn.flatMap((cell) => [cell, cell])
        for (const measure of [gini, theil]) {
          const value = measure(access, people)
          expect(value).toBeGreaterThanOrEqual(-1e-12)
          nearly(measure(double, people), value)
          nearly(
            measure(
              halves.map((cell) => cell.access),
              halves.map((cell) => cell.people / 2),
            ),
            value,
          )
        }
        const parts = theilDecomposition(
          access,
          people,
          drawn.map((cell) => cell.group),
        )
        nearly(parts.total, theil(access, people))
      }),
    )
  })
})
