/**
 * Gravity access (Hansen 1959): the sum over destinations of opportunities x decay(travel time). Unit: that of the
 * opportunities, weighted. An origin that reaches nothing has 0.
 * Worked: 10 schools at 10 minutes and 10 at 20, decay exp(-0.1 t): 10 e^-1 + 10 e^-2 = 5.032147.
 */
import type { Decay } from './decay.ts'
import { pairWeights, sumByOrigin, type Values } from './pairWeights.ts'
import type { TravelTimeMatrix } from './travelTimeMatrix.ts'

export function gravity(
  matrix: TravelTimeMatrix,
  { opportunities, decay }: { opportunities: Values; decay: Decay },
): Float64Array {
  return sumByOrigin(matrix, pairWeights(matrix, decay), opportunities)
}
