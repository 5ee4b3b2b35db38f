import type { DemandPoints } from '../../../core/gaps/demandPoints.ts'

/** People by unit of weight, by area; 0 where the count is unknown. */
export function countPeopleOfWeight(
  { areaIndex, weight }: DemandPoints,
  counts: readonly { value: number | null }[],
): Float64Array {
  const sums = new Float64Array(counts.length)
  for (let p = 0; p < areaIndex.length; p++) sums[areaIndex[p]] += weight[p]
  return sums.map((sum, area) => (sum > 0 ? (counts[area].value ?? 0) / sum : 0))
}
