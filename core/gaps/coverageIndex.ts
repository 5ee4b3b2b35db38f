/**
 * Demand points sorted by area and travel time, so that a change of the cutoff is one binary search an area. The answers
 * are those of `coverage`, digit for digit. Build once for a region, service type and mode.
 */
import type { AreaShares } from './coverage.ts'
import { type DemandPoints, exactWeights, type NearestSeconds, unreachedOf } from './demandPoints.ts'

/**
 * Entries `areaStarts[a]` up to, but not including, `areaStarts[a + 1]` of `seconds` are the different travel times of area
 * `a`, rising, without points that reach nothing; `covered` is the weight up to and with each.
 */
export interface CoverageIndex {
  readonly areaStarts: Uint32Array
  readonly seconds: Uint32Array
  readonly covered: Float64Array
  readonly weight: Float64Array
  readonly unreached: Float64Array
  readonly medianSeconds: Float64Array
}

/** Room for the position of a point within its area, beside its seconds, in the 53 bits of one number. */
const POSITIONS = 2 ** 21

export function buildCoverageIndex(
  points: DemandPoints,
  nearestSeconds: NearestSeconds,
  areaCount: number,
): CoverageIndex {
  const unreachedValue = unreachedOf(nearestSeconds)
  const weights = exactWeights(points.weight)
  const pointStarts = new Uint32Array(areaCount + 1)
  for (const area of points.areaIndex) pointStarts[area + 1]++
  for (let area = 0; area < areaCount; area++) pointStarts[area + 1] += pointStarts[area]
  const next = pointStarts.slice(0, areaCount)
  const byArea = new Uint32Array(weights.length)
  for (let p = 0; p < weights.length; p++) byArea[next[points.areaIndex[p]]++] = p

  const areaStarts = new Uint32Array(areaCount + 1)
  const seconds = new Uint32Array(weights.length)
  const covered = new Float64Array(weights.length)
  const weight = new Float64Array(areaCount)
  const unreached = new Float64Array(areaCount)
  const medianSeconds = new Float64Array(areaCount).fill(Number.NaN)
  let entry = 0
  for (let area = 0; area < areaCount; area++) {
    const inArea = byArea.subarray(pointStarts[area], pointStarts[area + 1])
    if (inArea.length > POSITIONS)
      throw new RangeError(`area ${area} has more than ${POSITIONS} demand points`)
    const keys = new Float64Array(inArea.length)
    for (let k = 0; k < keys.length; k++) keys[k] = nearestSeconds[inArea[k]] * POSITIONS + k
    keys.sort()
    let sum = 0
    for (const key of keys) {
      const time = Math.floor(key / POSITIONS)
      const own = weights[inArea[key - time * POSITIONS]]
      if (time === unreachedValue) {
        unreached[area] += own
        continue
      }
      sum += own
      if (entry === areaStarts[area] || seconds[entry - 1] !== time) seconds[entry++] = time
      covered[entry - 1] = sum
    }
    weight[area] = sum + unreached[area]
    areaStarts[area + 1] = entry
    for (let k = areaStarts[area]; k < entry; k++) {
      if (covered[k] > 0 && covered[k] * 2 >= weight[area]) {
        medianSeconds[area] = seconds[k]
        break
      }
    }
  }
  return {
    areaStarts,
    seconds: seconds.slice(0, entry),
    covered: covered.slice(0, entry),
    weight,
    unreached,
    medianSeconds,
  }
}

/** The shares of each area at a cutoff: microseconds, not milliseconds. */
export function sharesWithin(index: CoverageIndex, cutoffSeconds: number): AreaShares {
  const { areaStarts, seconds } = index
  const covered = index.weight.map((_, area) => {
    let low = areaStarts[area]
    let high = areaStarts[area + 1]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (seconds[middle] <= cutoffSeconds) low = middle + 1
      else high = middle
    }
    return low === areaStarts[area] ? 0 : index.covered[low - 1]
  })
  const { weight, unreached, medianSeconds } = index
  return { cutoffSeconds, weight, covered, unreached, medianSeconds }
}
