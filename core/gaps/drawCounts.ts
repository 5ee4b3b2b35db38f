/**
 * Simulated true counts, given the published ones: for each area and draw a gamma number with the count as mean and its sampling
 * variance (the count of unsampled households, given the sampled, is negative binomial; with their sizes it is a gamma but for the
 * third moment), and a triangular one for random rounding. Without bias, so that sums over areas are without bias too; single draws
 * may be negative. Worked: 235 of the long form: mean 235, standard deviation 50.
 */
import { type CensusCount, ROUNDING_BASE, type SamplingDesign, varianceRatio } from './countInterval.ts'
import { gammaDraws } from './gammaDraws.ts'
import type { RandomNumbers } from './randomNumbers.ts'

/** All draws of the first area, then of the second. A count that is missing is drawn around `missingAs`, or is 0. */
export function drawCounts(
  counts: readonly CensusCount[],
  draws: number,
  random: RandomNumbers,
  design: SamplingDesign,
  missingAs: 'low' | 'high',
): Float64Array {
  const gamma = gammaDraws(random)
  const drawn = new Float64Array(counts.length * draws)
  counts.forEach((count, area) => {
    const people = count.people ?? count.possible?.[missingAs] ?? null
    if (people === null) return
    const ratio = varianceRatio(count, design)
    const roundings = count.published ? 0 : count.roundedFigures
    for (let k = area * draws, end = k + draws; k < end; k++) {
      const sampled = ratio > 0 ? gamma(people / ratio) * ratio : people
      drawn[k] = sampled
      for (let r = 0; r < roundings; r++) drawn[k] += ROUNDING_BASE * (random() + random() - 1)
    }
  })
  return drawn
}
