/**
 * The kernels that the gravity and floating catchment measures share: a weight for each entry of a matrix, and weighted
 * sums along its rows (per origin) and columns (per destination). Entries keep the order of the matrix.
 */
import type { Decay } from './decay.ts'
import type { TravelTimeMatrix } from './travelTimeMatrix.ts'

/** One number an origin or a destination, in the order of the matrix's ids. */
export type Values = Float64Array | readonly number[]

/** decay(seconds) of each entry. */
export function pairWeights(matrix: TravelTimeMatrix, decay: Decay): Float64Array {
  const { seconds } = matrix
  const weights = new Float64Array(seconds.length)
  for (let k = 0; k < weights.length; k++) weights[k] = decay(seconds[k])
  return weights
}

/** For each origin: sum over the destinations of weight x value. */
export function sumByOrigin(matrix: TravelTimeMatrix, weights: Float64Array, values: Values): Float64Array {
  const { rowStarts, columns } = matrix
  const sums = new Float64Array(matrix.origins.length)
  for (let o = 0; o < sums.length; o++) {
    let sum = 0
    for (let k = rowStarts[o]; k < rowStarts[o + 1]; k++) sum += weights[k] * values[columns[k]]
    sums[o] = sum
  }
  return sums
}

/** For each destination: sum over the origins of weight x value. */
export function sumByDestination(
  matrix: TravelTimeMatrix,
  weights: Float64Array,
  values: Values,
): Float64Array {
  const { rowStarts, columns } = matrix
  const sums = new Float64Array(matrix.destinations.length)
  for (let o = 0; o < matrix.origins.length; o++) {
    const value = values[o]
    for (let k = rowStarts[o]; k < rowStarts[o + 1]; k++) sums[columns[k]] += weights[k] * value
  }
  return sums
}

/** numerator / denominator, and 0 where the denominator is 0: supply that no demand reaches serves nobody. */
export function ratios(numerators: Values, denominators: Float64Array): Float64Array {
  return denominators.map((denominator, index) => (denominator > 0 ? numerators[index] / denominator : 0))
}
