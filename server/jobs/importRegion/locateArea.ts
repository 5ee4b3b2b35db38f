import bbox from '@turf/bbox'
import booleanPointInPolygon from '@turf/boolean-point-in-polygon'
import Flatbush from 'flatbush'
import type { AreaRow } from '../../import/rows.ts'

export interface AreaLocator {
  /** west, south, east, north of all areas, in degrees. */
  extent: [number, number, number, number]
  /** Index of the area that holds a point, or -1. */
  find(lon: number, lat: number): number
}

/** Finds areas by point: a box index, then the exact outline. */
export function locateArea(areas: AreaRow[]): AreaLocator {
  const index = new Flatbush(areas.length)
  const extent: [number, number, number, number] = [180, 90, -180, -90]
  for (const area of areas) {
    const [west, south, east, north] = bbox(area.geometry)
    index.add(west, south, east, north)
    extent[0] = Math.min(extent[0], west)
    extent[1] = Math.min(extent[1], south)
    extent[2] = Math.max(extent[2], east)
    extent[3] = Math.max(extent[3], north)
  }
  index.finish()
  return {
    extent,
    find(lon, lat) {
      for (const candidate of index.search(lon, lat, lon, lat))
        if (booleanPointInPolygon([lon, lat], areas[candidate].geometry)) return candidate
      return -1
    },
  }
}

/** An extent grown by some metres on every side, generously. */
export function growExtent(
  [west, south, east, north]: [number, number, number, number],
  meters: number,
): [number, number, number, number] {
  const lat = meters / 110_000
  const lon = lat / Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180)
  return [west - lon, south - lat, east + lon, north + lat]
}

export function isInside(
  lon: number,
  lat: number,
  [west, south, east, north]: [number, number, number, number],
): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north
}
