/**
 * Cumulative opportunities: the opportunities within a cutoff, inclusive. Unit: that of the opportunities. An origin that
 * reaches nothing has 0. Hansen 1959 in its simplest form; Wachs and Kumagai 1973.
 * Worked: places with 5, 7 and 9 jobs at 10, 30 and 31 minutes; within 30 minutes: 12 jobs.
 */
import { stepDecay } from './decay.ts'
import { gravity } from './gravity.ts'
import type { Values } from './pairWeights.ts'
import type { TravelTimeMatrix } from './travelTimeMatrix.ts'

export function cumulative(
  matrix: TravelTimeMatrix,
  { opportunities, cutoffSeconds }: { opportunities: Values; cutoffSeconds: number },
): Float64Array {
  return gravity(matrix, { opportunities, decay: stepDecay(cutoffSeconds) })
}
