/**
 * Spatial availability (Soukhov et al. 2023, PLoS ONE 18(1)): the opportunities that fall to an origin when each
 * destination's are divided among origins by people and by travel time: V_i = sum_j O_j P_i f(t_ij) / sum_i P_i f(t_ij).
 * Unit: opportunities; they add up to all opportunities that any demand reaches. NaN (no value) for an origin that reaches
 * a destination that no demand reaches: its opportunities cannot be divided.
 * Worked: 100 jobs, origins of 50 and 150 people at equal time: 25 and 75 jobs.
 */
import { pairWeights, sumByDestination, type Values } from './pairWeights.ts'
import type { TravelTimeMatrix } from './travelTimeMatrix.ts'
import type { FcaInput } from './twoStepFca.ts'

export function spatialAvailability(
  matrix: TravelTimeMatrix,
  { opportunities, demand, decay }: { opportunities: Values; demand: Values; decay: FcaInput['decay'] },
): Float64Array {
  const weights = pairWeights(matrix, decay)
  const competing = sumByDestination(matrix, weights, demand)
  const result = new Float64Array(matrix.origins.length)
  for (let o = 0; o < result.length; o++) {
    let sum = 0
    for (let k = matrix.rowStarts[o]; k < matrix.rowStarts[o + 1]; k++) {
      const d = matrix.columns[k]
      if (weights[k] > 0) sum += (opportunities[d] * weights[k] * demand[o]) / competing[d]
    }
    result[o] = sum
  }
  return result
}
