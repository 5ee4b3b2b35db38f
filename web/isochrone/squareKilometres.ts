import type { MultiPolygon, Polygon, Position } from 'geojson'

const EARTH_RADIUS_KM = 6371.0088
const RADIANS = Math.PI / 180

/**
 * Area of polygons on the sphere, holes left out (Chamberlain and Duquette, "Some Algorithms for Polygons on a Sphere", JPL 2007, eq. 7). A
 * square of 0.01 degrees at the equator has 1.236 km2.
 */
export function squareKilometres(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  let sum = 0
  for (const [outside, ...holes] of polygons) {
    sum += ringArea(outside)
    for (const hole of holes) sum -= ringArea(hole)
  }
  return sum
}

function ringArea(ring: readonly Position[]): number {
  let sum = 0
  for (let i = 0; i < ring.length - 1; i++) {
    const [[lon, lat], [nextLon, nextLat]] = [ring[i], ring[i + 1]]
    sum += (nextLon - lon) * RADIANS * (2 + Math.sin(lat * RADIANS) + Math.sin(nextLat * RADIANS))
  }
  return Math.abs((sum * EARTH_RADIUS_KM * EARTH_RADIUS_KM) / 2)
}
