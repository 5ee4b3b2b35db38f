/** Access measures on the Belo Horizonte matrix of 748,437 pairs (test data of the R package `accessibility`). */
import { join } from 'node:path'
import { stepDecay, stepsDecay } from '../../core/access/decay.ts'
import { enhancedTwoStepFca } from '../../core/access/enhancedTwoStepFca.ts'
import { threeStepFca } from '../../core/access/threeStepFca.ts'
import { twoStepFca } from '../../core/access/twoStepFca.ts'
import { readLandUse } from '../../server/cli/measure/readLandUse.ts'
import { readMatrix } from '../../server/cli/measure/readMatrix.ts'
import { findOracles } from '../realRegions.ts'
import { cpuMilliseconds, type Measurement, median } from './bench.ts'

const ROUNDS = 9

export default async function benchMeasures(): Promise<Measurement[] | 'skipped'> {
  const folder = findOracles()
  if (!folder) return 'skipped'
  const land = await readLandUse(join(folder, 'bho_land_use.csv'), {
    opportunities: 'jobs',
    demand: 'population',
  })
  const { matrix } = await readMatrix(join(folder, 'bho_travel_matrix.csv.gz'), land.ids)
  const supply = land.opportunities
  const demand = land.demand!
  const steps = [
    { cutoffSeconds: 1200, weight: 1 },
    { cutoffSeconds: 2400, weight: 0.68 },
    { cutoffSeconds: 3600, weight: 0.22 },
  ]
  const two: number[] = []
  const enhanced: number[] = []
  const three: number[] = []
  const decay = stepsDecay([
    { cutoffSeconds: 900, weight: 1 },
    { cutoffSeconds: 1800, weight: 0.5 },
    { cutoffSeconds: 2700, weight: 0.2 },
  ])
  for (let round = 0; round < ROUNDS; round++) {
    two.push(await cpuMilliseconds(() => twoStepFca(matrix, { supply, demand, decay: stepDecay(2700) })))
    three.push(await cpuMilliseconds(() => threeStepFca(matrix, { supply, demand, decay })))
    enhanced.push(await cpuMilliseconds(() => enhancedTwoStepFca(matrix, { supply, demand, steps })))
  }
  const pairs = matrix.seconds.length
  return [
    {
      name: 'Two-step floating catchment (2SFCA)',
      value: median(two),
      unit: 'ms CPU',
      bar: { atMost: 50 },
      detail: { pairs, pysalMs: 240 },
    },
    {
      name: 'Enhanced two-step floating catchment',
      value: median(enhanced),
      unit: 'ms CPU',
      bar: { atMost: 100 },
      detail: { pairs, pysalMs: 1170 },
    },
    {
      name: 'Three-step floating catchment (3SFCA)',
      value: median(three),
      unit: 'ms CPU',
      bar: { atMost: 150 },
      detail: { pairs, pysalMs: 1290 },
    },
  ]
}
