import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { balancedFca } from '../../../core/access/balancedFca.ts'
import { closest } from '../../../core/access/closest.ts'
import { concentration } from '../../../core/access/concentration.ts'
import { cumulative } from '../../../core/access/cumulative.ts'
import {
  exponentialDecay,
  logisticDecay,
  powerDecay,
  stepDecay,
  stepsDecay,
} from '../../../core/access/decay.ts'
import { enhancedTwoStepFca } from '../../../core/access/enhancedTwoStepFca.ts'
import { fosterGreerThorbecke } from '../../../core/access/fosterGreerThorbecke.ts'
import { gini } from '../../../core/access/gini.ts'
import { gravity } from '../../../core/access/gravity.ts'
import { palma } from '../../../core/access/palma.ts'
import { spatialAvailability } from '../../../core/access/spatialAvailability.ts'
import { theil } from '../../../core/access/theil.ts'
import { threeStepFca } from '../../../core/access/threeStepFca.ts'
import { twoStepFca } from '../../../core/access/twoStepFca.ts'
import { findOracles } from '../../realRegions.ts'
import { expectPublished, readBeloHorizonte } from './beloHorizonte.ts'

const folder = findOracles()

describe.skipIf(!folder)(
  'on 748,437 pairs of Belo Horizonte the measures equal the published packages',
  () => {
    const { matrix, population, jobs, schools, income, expected } = folder
      ? readBeloHorizonte(folder)
      : ({} as ReturnType<typeof readBeloHorizonte>)
    const minutes = (value: number) => value * 60
    const equals = (values: Float64Array, name: string) => expectPublished(matrix, values, expected(name))
    const single = (name: string) =>
      readFileSync(join(folder!, `exp_${name}.csv`), 'utf8')
        .trim()
        .split('\n')[1]
        .split(',')
        .map(Number)
    const near = (value: number, want: number) => expect(Math.abs(value - want) / want).toBeLessThan(1e-12)

    test('the whole matrix is read', () => {
      expect(matrix.seconds.length).toBe(748_437)
    })
    test('cumulative jobs within 30 minutes', () => {
      equals(cumulative(matrix, { opportunities: jobs, cutoffSeconds: minutes(30) }), 'cumulative_jobs_30')
    })
    test.each([1, 2])('minutes to the n-th school, n = %i', (nth) => {
      equals(
        closest(matrix, { opportunities: schools, nth }).map((seconds) => seconds / 60),
        `closest_${nth}`,
      )
    })
    test('gravity with exponential, logistic and power decay', () => {
      equals(gravity(matrix, { opportunities: schools, decay: exponentialDecay(0.1) }), 'gravity_exp_01')
      equals(
        gravity(matrix, { opportunities: schools, decay: logisticDecay(minutes(30), minutes(5)) }),
        'gravity_logistic_30_5',
      )
      equals(gravity(matrix, { opportunities: schools, decay: powerDecay(1) }), 'gravity_power_1')
    })
    test('two-step floating catchment', () => {
      equals(
        twoStepFca(matrix, { supply: jobs, demand: population, decay: stepDecay(minutes(45)) }),
        'fca_2sfca_45',
      )
    })
    test('enhanced two-step floating catchment', () => {
      const steps = [
        { cutoffSeconds: minutes(20), weight: 1 },
        { cutoffSeconds: minutes(40), weight: 0.68 },
        { cutoffSeconds: minutes(60), weight: 0.22 },
      ]
      equals(
        enhancedTwoStepFca(matrix, { supply: jobs, demand: population, steps }),
        'pysal_enhanced_2sfca_60',
      )
    })
    test('three-step floating catchment', () => {
      const decay = stepsDecay([
        { cutoffSeconds: minutes(15), weight: 1 },
        { cutoffSeconds: minutes(30), weight: 0.5 },
        { cutoffSeconds: minutes(45), weight: 0.2 },
      ])
      equals(threeStepFca(matrix, { supply: jobs, demand: population, decay }), 'pysal_three_stage_45')
    })
    test('balanced floating catchment', () => {
      equals(
        balancedFca(matrix, { supply: jobs, demand: population, decay: exponentialDecay(0.1) }),
        'fca_bfca_exp01',
      )
    })
    test('spatial availability', () => {
      const decay = exponentialDecay(0.05)
      equals(
        spatialAvailability(matrix, { opportunities: jobs, demand: population, decay }),
        'spatial_availability_exp005',
      )
    })
    test('Gini, Theil, Palma, concentration and poverty of jobs within 30 minutes', () => {
      const access = cumulative(matrix, { opportunities: jobs, cutoffSeconds: minutes(30) })
      near(gini(access, population), single('gini')[0])
      near(theil(access, population), single('theil_plain')[0])
      near(palma(access, population, income), single('palma')[0])
      near(concentration(access, population, income), single('concentration_standard')[0])
      const poverty = single('fgt_50000')
      for (const alpha of [0, 1, 2] as const) {
        near(fosterGreerThorbecke(access, population, { povertyLine: 50_000, alpha }), poverty[alpha])
      }
    })
  },
)
