/**
 * Enhanced two-step floating catchment area (Luo and Qi 2009, Health and Place 15): the two steps of `twoStepFca`, with a
 * weight for each travel zone in both. Unit: supply per unit of demand.
 * Worked: 10 seats; 10 people at 15 minutes (weight 1) and 10 at 35 (0.68): R = 10 / 16.8; A = 0.595238 and 0.404762.
 */
import { type DecayStep, stepsDecay } from './decay.ts'
import type { Values } from './pairWeights.ts'
import type { TravelTimeMatrix } from './travelTimeMatrix.ts'
import { twoStepFca } from './twoStepFca.ts'

export function enhancedTwoStepFca(
  matrix: TravelTimeMatrix,
  { supply, demand, steps }: { supply: Values; demand: Values; steps: readonly DecayStep[] },
): Float64Array {
  return twoStepFca(matrix, { supply, demand, decay: stepsDecay(steps) })
}
