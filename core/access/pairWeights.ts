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

/** For each origin: sum over the destinations of weight x value; a weight of 0 adds nothing, whatever the value. */
export function sumByOrigin(matrix: TravelTimeMatrix, weights: Float64Array, values: Values): Float64Array {
  const { rowStarts, columns } = matrix
  const sums = new Float64Array(matrix.origins.length)
  for (let o = 0; o < sums.length; o++) {
    let sum = 0
    for (let k = rowStarts[o]; k < rowStarts[o + 1]; k++) {
      if (weights[k] > 0) sum += weights[k] * values[columns[k]]
    }
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

/**
 * Supply per demand at each destination. Where no demand reaches it: Infinity if it has any supply (nobody competes for it),
 * else 0. Only an origin without people can meet that Infinity.
 */
export function supplyPerDemand(supply: Values, demand: Float64Array): Float64Array {
  return demand.map((people, d) =>
    people > 0 ? supply[d] / people : supply[d] > 0 ? Number.POSITIVE_INFINITY : 0,
  )
}
