/**
 * Which share of each area's demand points is covered: the nearest service is within the cutoff, inclusive. Computed point
 * by point; `coverageIndex` gives the same digits faster when only the cutoff changes.
 * Worked: an area with 3 dwellings at 600 s and 1 at 1,200 s, cutoff 900 s: weight 4, covered 3, median 600 s.
 */
import { type DemandPoints, exactWeights, type NearestSeconds, unreachedOf } from './demandPoints.ts'

/** One entry an area. Weights are sums without rounding error (see `exactWeights`). */
export interface AreaShares {
  readonly cutoffSeconds: number
  /** Of all demand points; 0 = the area has none, so nothing is known of its travel times. */
  readonly weight: Float64Array
  readonly covered: Float64Array
  /** Of points from which no service is reached at all, within the limit of the search. */
  readonly unreached: Float64Array
  /** Travel time of the middle person (lower weighted median); NaN = no points, or the middle person reaches none. */
  readonly medianSeconds: Float64Array
}

export function coverage(
  points: DemandPoints,
  nearestSeconds: NearestSeconds,
  areaCount: number,
  cutoffSeconds: number,
): AreaShares {
  const unreachedValue = unreachedOf(nearestSeconds)
  const weights = exactWeights(points.weight)
  const weight = new Float64Array(areaCount)
  const covered = new Float64Array(areaCount)
  const unreached = new Float64Array(areaCount)
  const members: number[][] = Array.from({ length: areaCount }, () => [])
  for (let p = 0; p < weights.length; p++) {
    const area = points.areaIndex[p]
    weight[area] += weights[p]
    if (nearestSeconds[p] === unreachedValue) unreached[area] += weights[p]
    else if (nearestSeconds[p] <= cutoffSeconds) covered[area] += weights[p]
    members[area].push(p)
  }
  const medianSeconds = Float64Array.from(members, (inArea, area) => {
    inArea.sort((a, b) => nearestSeconds[a] - nearestSeconds[b])
    let before = 0
    for (const p of inArea) {
      before += weights[p]
      if (before > 0 && before * 2 >= weight[area]) {
        return nearestSeconds[p] === unreachedValue ? Number.NaN : nearestSeconds[p]
      }
    }
    return Number.NaN
  })
  return { cutoffSeconds, weight, covered, unreached, medianSeconds }
}
