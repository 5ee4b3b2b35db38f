/** Hands over the straight pieces of an edge between two places along it, in degrees; a single position twice where they are equal. */
import { groundDistanceMeters } from './groundDistance.ts'
import { POSITION_SCALE, type StreetNetwork } from './streetNetwork.ts'

export type VisitPiece = (lon1: number, lat1: number, lon2: number, lat2: number) => void

/** @param from and @param to in metres from the edge's `edgeFrom`, from <= to. */
export function cutStreet(
  network: StreetNetwork,
  edge: number,
  from: number,
  to: number,
  visit: VisitPiece,
): void {
  const { shapeStart, shapePositions: xy } = network
  const last = shapeStart[edge + 1] - 1
  let begun = 0
  for (let p = shapeStart[edge]; p < last; p++) {
    const lon = xy[2 * p] / POSITION_SCALE
    const lat = xy[2 * p + 1] / POSITION_SCALE
    const toLon = xy[2 * p + 2] / POSITION_SCALE
    const toLat = xy[2 * p + 3] / POSITION_SCALE
    const length = groundDistanceMeters(lon, lat, toLon, toLat)
    const isLast = p === last - 1
    if (to < begun) return
    if (from <= begun + length || isLast) {
      const a = Math.max(0, Math.min(1, (from - begun) / length))
      const b = Math.max(a, Math.min(1, (to - begun) / length))
      visit(
        lon + a * (toLon - lon),
        lat + a * (toLat - lat),
        lon + b * (toLon - lon),
        lat + b * (toLat - lat),
      )
    }
    begun += length
  }
}
