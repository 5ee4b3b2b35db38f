/**
 * Demand points gathered on their streets: one point for all dwellings of an area on one edge, so that whoever computes for each point and
 * service (server and page alike) has some thousands of points instead of a hundred thousand. Weights are summed exactly, so that an
 * area's sum is that of its dwellings. It stands where its middle dwelling stands: the lower weighted median along the edge.
 * Dwellings of an area without a street are one point without a street.
 * Worked: dwellings at 10, 20 and 90 m of one edge with weights 1, 1 and 3: one point at 90 m that weighs 5. Hamilton: 139,434
 * dwellings give 13,259 points.
 */
import type { Snaps } from '../network/snaps.ts'
import { type DemandPoints, exactWeights } from './demandPoints.ts'

export interface StreetPoints extends DemandPoints {
  readonly weight: Float64Array
  /** By street point: the demand point at whose place it stands. */
  readonly member: Uint32Array
  /** By demand point: its street point. */
  readonly streetPointOf: Uint32Array
}

/** In order of area, then edge. */
export function groupStreetPoints(
  points: DemandPoints,
  { edge, offsetMeters }: Pick<Snaps, 'edge' | 'offsetMeters'>,
): StreetPoints {
  const { areaIndex } = points
  if (edge.length !== areaIndex.length) throw new RangeError('these snaps are of other points')
  const weights = exactWeights(points.weight)
  const order = Uint32Array.from(areaIndex, (_, p) => p).sort(
    (a, b) => areaIndex[a] - areaIndex[b] || edge[a] - edge[b] || offsetMeters[a] - offsetMeters[b] || a - b,
  )
  const streetPointOf = new Uint32Array(areaIndex.length)
  const area: number[] = []
  const weight: number[] = []
  const member: number[] = []
  for (let from = 0, to = 0; from < order.length; from = to) {
    const first = order[from]
    let sum = 0
    for (; to < order.length; to++) {
      const p = order[to]
      if (areaIndex[p] !== areaIndex[first] || edge[p] !== edge[first]) break
      sum += weights[p]
      streetPointOf[p] = area.length
    }
    let middle = from
    for (let before = weights[first]; before * 2 < sum; before += weights[order[middle]]) middle += 1
    area.push(areaIndex[first])
    weight.push(sum)
    member.push(order[middle])
  }
  return {
    areaIndex: Uint32Array.from(area),
    weight: Float64Array.from(weight),
    member: Uint32Array.from(member),
    streetPointOf,
  }
}
