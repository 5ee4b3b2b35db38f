/**
 * Each entry's weight over the sum of its row (origin) or of its column (destination): how an origin's people divide among
 * destinations, and a destination's supply among origins. 0 where the sum is 0.
 * Worked: an origin with weights 1 and 3 has row shares 0.25 and 0.75.
 */
import { sumByDestination, sumByOrigin } from './pairWeights.ts'
import type { TravelTimeMatrix } from './travelTimeMatrix.ts'

export function rowShares(matrix: TravelTimeMatrix, weights: Float64Array): Float64Array {
  const sums = sumByOrigin(matrix, weights, new Float64Array(matrix.destinations.length).fill(1))
  const shares = new Float64Array(weights.length)
  for (let o = 0; o < sums.length; o++) {
    if (sums[o] === 0) continue
    for (let k = matrix.rowStarts[o]; k < matrix.rowStarts[o + 1]; k++) shares[k] = weights[k] / sums[o]
  }
  return shares
}

export function columnShares(matrix: TravelTimeMatrix, weights: Float64Array): Float64Array {
  const sums = sumByDestination(matrix, weights, new Float64Array(matrix.origins.length).fill(1))
  return weights.map((weight, k) => (weight > 0 ? weight / sums[matrix.columns[k]] : 0))
}
