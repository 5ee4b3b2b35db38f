import { describe, expect, test } from 'vitest'
import { balancedFca } from '../../../core/access/balancedFca.ts'
import { balancingCost } from '../../../core/access/balancingCost.ts'
import { closest } from '../../../core/access/closest.ts'
import { concentration } from '../../../core/access/concentration.ts'
import { correctedConcentration } from '../../../core/access/correctedConcentration.ts'
import { cumulative } from '../../../core/access/cumulative.ts'
import * as decays from '../../../core/access/decay.ts'
import { enhancedTwoStepFca } from '../../../core/access/enhancedTwoStepFca.ts'
import { fosterGreerThorbecke } from '../../../core/access/fosterGreerThorbecke.ts'
import { gini } from '../../../core/access/gini.ts'
import { gravity } from '../../../core/access/gravity.ts'
import { palma } from '../../../core/access/palma.ts'
import { spatialAvailability } from '../../../core/access/spatialAvailability.ts'
import { theil } from '../../../core/access/theil.ts'
import { theilDecomposition } from '../../../core/access/theilDecomposition.ts'
import { threeStepFca } from '../../../core/access/threeStepFca.ts'
import { findRepeatedPair, type TravelTimeMatrix } from '../../../core/access/travelTimeMatrix.ts'
import { twoStepFca } from '../../../core/access/twoStepFca.ts'
import { matrixOfMinutes } from './matrixOfMinutes.ts'

const __ = null
const tens = (values: Float64Array) => [...values].map((value) => Number(value.toFixed(6)))

/** A hill: it is 10 minutes down the hill and 40 up, and one village is reached by nobody. */
const hill: TravelTimeMatrix = matrixOfMinutes([
  [5, 40, __],
  [10, 5, __],
])

describe('the worked numbers that stand in the files', () => {
  test('decays', () => {
    expect(decays.stepDecay(2700)(2700)).toBe(1)
    expect(decays.stepDecay(2700)(2760)).toBe(0)
    expect(decays.linearDecay(2400)(600)).toBe(0.75)
    expect(decays.linearDecay(2400)(2400)).toBe(0)
    expect(decays.exponentialDecay(0.1)(600)).toBeCloseTo(0.367879, 6)
    expect(decays.logisticDecay(1800, 300)(1800)).toBeCloseTo(0.500009, 6)
    expect(decays.logisticDecay(1800, 300)(0)).toBe(1)
    expect(decays.gaussianDecay(1200)(1200)).toBeCloseTo(0.606531, 6)
    expect(decays.powerDecay(1)(240)).toBe(0.25)
    expect(decays.powerDecay(1)(0)).toBe(1)
    const steps = decays.stepsDecay([
      { cutoffSeconds: 1200, weight: 1 },
      { cutoffSeconds: 2400, weight: 0.68 },
      { cutoffSeconds: 3600, weight: 0.22 },
    ])
    expect([0, 1200, 2400, 2460, 3600, 3601].map(steps)).toEqual([1, 1, 0.68, 0.22, 0.22, 0])
  })
  test('cumulative includes a trip of exactly the cutoff', () => {
    const matrix = matrixOfMinutes([[10, 30, 31]])
    expect([...cumulative(matrix, { opportunities: [5, 7, 9], cutoffSeconds: 1800 })]).toEqual([12])
  })
  test('gravity', () => {
    const decay = decays.exponentialDecay(0.1)
    expect(tens(gravity(matrixOfMinutes([[10, 20]]), { opportunities: [10, 10], decay }))).toEqual([5.032147])
  })
  test('closest counts a place with two schools twice, and says Infinity beyond the last', () => {
    const matrix = matrixOfMinutes([[12, 15, 1]])
    const nth = (n: number) => closest(matrix, { opportunities: [1, 2, 0], nth: n })[0]
    expect([1, 2, 3, 4].map(nth)).toEqual([720, 900, 900, Number.POSITIVE_INFINITY])
  })
  test('floating catchments', () => {
    const near = matrixOfMinutes([[0], [20]])
    const decay = decays.stepDecay(1800)
    expect(tens(twoStepFca(near, { supply: [10], demand: [20, 30], decay }))).toEqual([0.2, 0.2])
    const steps = [
      { cutoffSeconds: 1200, weight: 1 },
      { cutoffSeconds: 2400, weight: 0.68 },
    ]
    const zones = matrixOfMinutes([[15], [35]])
    expect(tens(enhancedTwoStepFca(zones, { supply: [10], demand: [10, 10], steps }))).toEqual([
      0.595238, 0.404762,
    ])
    expect(tens(threeStepFca(matrixOfMinutes([[0]]), { supply: [10], demand: [20], decay }))).toEqual([0.5])
    expect(tens(balancedFca(near, { supply: [10], demand: [20, 30], decay }))).toEqual([0.1, 0.1])
    expect(tens(spatialAvailability(near, { opportunities: [100], demand: [50, 150], decay }))).toEqual([
      25, 75,
    ])
  })
  test('balancing cost', () => {
    const matrix = matrixOfMinutes([
      [10, 12.5, 90],
      [10, 12.5, 90],
      [10, 12.5, 90],
    ])
    const result = balancingCost(matrix, { opportunities: [8, 5, 0], demand: [10, 0, 13] })
    expect([...result]).toEqual([780, 0, Number.POSITIVE_INFINITY])
  })
  test('inequality and poverty', () => {
    expect(gini([1, 3], [1, 1])).toBeCloseTo(0.25, 12)
    expect(theil([1, 3], [1, 1])).toBeCloseTo(0.130812, 6)
    expect(theil([0, 2], [1, 1])).toBeCloseTo(Math.log(2), 12)
    const ten = Array.from({ length: 10 }, (_, k) => k + 1)
    expect(
      palma(
        ten,
        ten.map(() => 1),
        ten,
      ),
    ).toBeCloseTo(4, 12)
    expect(concentration([1, 3], [1, 1], [100, 200])).toBeCloseTo(0.25, 12)
    expect(concentration([3, 1], [1, 1], [100, 200])).toBeCloseTo(-0.25, 12)
    expect(correctedConcentration([1, 3], [1, 1], [100, 200])).toBeCloseTo(1, 12)
    expect(correctedConcentration([1, 3], [1, 1], [100, 200], { least: 0, most: 10 })).toBeCloseTo(0.2, 12)
    expect(correctedConcentration([2, 2], [1, 1], [100, 200])).toBeNaN()
    const poverty = ([0, 1, 2] as const).map((alpha) =>
      fosterGreerThorbecke([5, 20], [1, 1], { povertyLine: 10, alpha }),
    )
    expect(poverty).toEqual([0.5, 0.25, 0.125])
    const parts = theilDecomposition([1, 1, 3, 3], [1, 1, 1, 1], ['a', 'a', 'b', 'b'])
    expect(parts.within).toBe(0)
    expect(parts.between).toBeCloseTo(0.130812, 6)
  })
})

describe('demand travels to supply: on a hill where up takes longer than down', () => {
  const demand = [10, 20]
  const supply = [6, 8, 99]
  test('two-step: the lower place is shared by both, the upper only by those who live there', () => {
    // Within 15 minutes: place 0 is reached by 0 and 1 (6 / 30), place 1 by 1 alone (8 / 20); place 2 by nobody.
    const access = twoStepFca(hill, { supply, demand, decay: decays.stepDecay(900) })
    expect(tens(access)).toEqual([0.2, 0.6])
    expect(10 * access[0] + 20 * access[1]).toBeCloseTo(14, 12)
  })
  test('supply that nobody competes for has no finite value, and where it is out of reach it adds nothing', () => {
    const matrix = matrixOfMinutes([
      [5, 5],
      [60, 5],
    ])
    const access = twoStepFca(matrix, { supply: [9, 8], demand: [0, 20], decay: decays.stepDecay(900) })
    expect([...access]).toEqual([Number.POSITIVE_INFINITY, 0.4])
  })
  test('cumulative looks along the direction of travel', () => {
    expect([...cumulative(hill, { opportunities: supply, cutoffSeconds: 900 })]).toEqual([6, 14])
  })
  test('spatial availability has no value where a reached place has no demand at all', () => {
    const result = spatialAvailability(matrixOfMinutes([[5], [5]]), {
      opportunities: [10],
      demand: [0, 0],
      decay: decays.stepDecay(900),
    })
    expect([...result]).toEqual([Number.NaN, Number.NaN])
  })
})

describe('a matrix', () => {
  test('finds a pair that stands there twice', () => {
    expect(findRepeatedPair(hill)).toBeUndefined()
    expect(findRepeatedPair({ ...hill, columns: Uint32Array.of(0, 0, 0, 1) })).toEqual([0, 0])
  })
})
