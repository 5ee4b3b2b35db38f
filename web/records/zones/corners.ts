/** Corners of an outline that somebody draws: longitude and latitude in degrees, the last one joined to the first. Pure. */
import type { FeatureCollection } from 'geojson'
import type { Zone } from '../recordRequests.ts'

export type Corner = readonly [lon: number, lat: number]
/** About a metre. */
const DIGITS = 5

const rounded = (value: number) => Number(value.toFixed(DIGITS))

export const cornerAt = (lon: number, lat: number): Corner => [rounded(lon), rounded(lat)]

/** Of the outer ring, without the last position, which repeats the first. */
export function cornersOf({ polygon: [outer = [] as number[][]] }: Pick<Zone, 'polygon'>): Corner[] {
  return outer.slice(0, -1).map(([lon, lat]) => [lon, lat])
}

/** The zone with another outline; what is left out of it stays out. Three corners are four positions. */
export function withCorners(zone: Zone, corners: readonly Corner[]): Zone {
  const ring = corners.length === 0 ? [] : [...corners, corners[0]].map((corner) => [...corner])
  return { ...zone, polygon: [ring, ...zone.polygon.slice(1)] }
}

/** A corner more, some hundred metres east of the last one, to be moved; the first one is in the middle. */
export function withAnotherCorner(corners: readonly Corner[], middle: Corner): Corner[] {
  const last = corners.at(-1) ?? middle
  return [...corners, corners.length === 0 ? last : cornerAt(last[0] + 0.005, last[1])]
}

export function zoneFeatures(zones: readonly Zone[], language: 'en' | 'fr'): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: zones.map(({ polygon, name }) => ({
      type: 'Feature',
      properties: { name: name[language] },
      geometry: { type: 'Polygon', coordinates: polygon as number[][][] },
    })),
  }
}

/** The outline under way: its ground from three corners up, its line, and each corner. */
export function sketchFeatures(corners: readonly Corner[], drawing: boolean): FeatureCollection {
  const positions = corners.map((corner) => [...corner])
  const ring = [...positions, ...positions.slice(0, 1)]
  const features: FeatureCollection['features'] = positions.map((coordinates, k) => ({
    type: 'Feature',
    properties: { last: drawing && k === positions.length - 1 },
    geometry: { type: 'Point', coordinates },
  }))
  if (positions.length > 1)
    features.unshift({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates: drawing ? positions : ring },
    })
  if (positions.length > 2)
    features.unshift({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [ring] },
    })
  return { type: 'FeatureCollection', features }
}
