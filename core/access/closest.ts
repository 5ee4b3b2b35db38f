/**
 * Travel time in seconds to the n-th nearest opportunity; a place with k opportunities counts k times. Infinity where fewer
 * than n can be reached: callers show it as "not reached", never as a number. Fractions of opportunities add up.
 * Worked: a place with 1 school at 12 minutes and one with 2 at 15; the 1st is at 720 s, the 2nd and 3rd at 900 s.
 */
import type { Values } from './pairWeights.ts'
import type { TravelTimeMatrix } from './travelTimeMatrix.ts'

export function closest(
  matrix: TravelTimeMatrix,
  { opportunities, nth = 1 }: { opportunities: Values; nth?: number },
): Float64Array {
  const { rowStarts, columns, seconds } = matrix
  const result = new Float64Array(matrix.origins.length)
  for (let o = 0; o < result.length; o++) {
    const entries: number[] = []
    for (let k = rowStarts[o]; k < rowStarts[o + 1]; k++) if (opportunities[columns[k]] > 0) entries.push(k)
    entries.sort((a, b) => seconds[a] - seconds[b])
    let found = 0
    let at = 0
    while (at < entries.length && found < nth) found += opportunities[columns[entries[at++]]]
    result[o] = found >= nth && at > 0 ? seconds[entries[at - 1]] : Number.POSITIVE_INFINITY
  }
  return result
}
