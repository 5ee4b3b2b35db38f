/**
 * An area of possible points: the street points among which a site lies that is known only by a place name or a forward
 * sortation area. It is covered if every one of its points is, not covered if none is, else unknown.
 */
import { distanceMeters } from '../addresses/alongLine.ts'

export interface Extent {
  name: string
  /** Longitude and latitude of the ends of streets. */
  points: [number, number][]
  /** The street point nearest to the middle of all: where a map may write the name. Never the place of a site. */
  label: [number, number]
}

/** `points` must not be empty. */
export function toExtent(name: string, points: [number, number][]): Extent {
  const middle: [number, number] = [
    points.reduce((sum, point) => sum + point[0], 0) / points.length,
    points.reduce((sum, point) => sum + point[1], 0) / points.length,
  ]
  let label = points[0]
  for (const point of points) if (distanceMeters(point, middle) < distanceMeters(label, middle)) label = point
  return { name, points, label }
}

/** Distance in metres from a position to the nearest point of the extent. */
export function distanceToExtent(extent: Extent, position: [number, number]): number {
  let best = Number.POSITIVE_INFINITY
  for (const point of extent.points) best = Math.min(best, distanceMeters(point, position))
  return best
}
