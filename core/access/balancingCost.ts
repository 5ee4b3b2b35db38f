/**
 * Balancing cost (Barboza et al. 2021, Journal of Transport Geography 94, "balancing time"): the travel time in seconds, in
 * whole increments, within which an origin reaches more opportunities than it has people. 0 for an origin without
 * people; Infinity where it never does.
 * Worked: 10 people; 8 jobs at 10 minutes and 5 at 12.5: 13 minutes = 780 s.
 */
import type { Values } from './pairWeights.ts'
import type { TravelTimeMatrix } from './travelTimeMatrix.ts'

export function balancingCost(
  matrix: TravelTimeMatrix,
  {
    opportunities,
    demand,
    incrementSeconds = 60,
  }: { opportunities: Values; demand: Values; incrementSeconds?: number },
): Float64Array {
  const { rowStarts, columns, seconds } = matrix
  let longest = 0
  for (let k = 0; k < seconds.length; k++) if (seconds[k] > longest) longest = seconds[k]
  const result = new Float64Array(matrix.origins.length)
  for (let o = 0; o < result.length; o++) {
    if (demand[o] === 0) continue
    const entries = Array.from({ length: rowStarts[o + 1] - rowStarts[o] }, (_, k) => rowStarts[o] + k)
    entries.sort((a, b) => seconds[a] - seconds[b])
    let reached = 0
    result[o] = Number.POSITIVE_INFINITY
    for (const k of entries) {
      reached += opportunities[columns[k]]
      if (reached > demand[o]) {
        const cost = Math.ceil(seconds[k] / incrementSeconds) * incrementSeconds
        if (cost <= longest) result[o] = cost
        break
      }
    }
  }
  return result
}
