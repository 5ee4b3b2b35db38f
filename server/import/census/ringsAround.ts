import Flatbush from 'flatbush'
import type { Position } from 'geojson'

const METERS_PER_DEGREE = 111_195
const SMALLEST_METERS = 20
const LARGEST_METERS = 500
const CORNERS = 8

/**
 * A closed octagon around each point, half as wide as the way to the nearest other point, 20 to 500 m: a mark on the map,
 * not a border.
 */
export function ringsAround(points: readonly [lon: number, lat: number][]): Position[][] {
  if (points.length === 0) return []
  const squeeze = Math.cos((points[0][1] * Math.PI) / 180)
  const flat = points.map(([lon, lat]) => [lon * squeeze * METERS_PER_DEGREE, lat * METERS_PER_DEGREE])
  const index = new Flatbush(flat.length)
  for (const [x, y] of flat) index.add(x, y, x, y)
  index.finish()
  return points.map(([lon, lat], i) => {
    const [x, y] = flat[i]
    const apart = (other: number) => Math.hypot(flat[other][0] - x, flat[other][1] - y)
    const [nearest] = index.neighbors(x, y, 1, Infinity, (other) => other !== i && apart(other) > 0)
    const half = nearest === undefined ? LARGEST_METERS : apart(nearest) / 2
    const radius = Math.min(LARGEST_METERS, Math.max(SMALLEST_METERS, half))
    const ring: Position[] = []
    for (let corner = 0; corner <= CORNERS; corner++) {
      const angle = (2 * Math.PI * (corner % CORNERS)) / CORNERS
      const dx = (radius * Math.cos(angle)) / (METERS_PER_DEGREE * Math.cos((lat * Math.PI) / 180))
      ring.push([lon + dx, lat + (radius * Math.sin(angle)) / METERS_PER_DEGREE])
    }
    return ring
  })
}
