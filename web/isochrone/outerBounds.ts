import { bbox } from '@turf/bbox'
import type { Isochrones } from './isochrone.ts'

/** West, south, east, north of all bands; null where nothing is reached. */
export function outerBounds(isochrones: Isochrones): [number, number, number, number] | null {
  const [west, south, east, north] = bbox(isochrones)
  return Number.isFinite(west) && west <= east ? [west, south, east, north] : null
}
