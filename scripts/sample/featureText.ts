/** GeoJSON text with one feature on a line, WGS84, six decimals. */
import type { Feature } from 'geojson'
import { type Meters, toLonLat } from './lattice.ts'

export function featureText(features: readonly Feature[]): string {
  return `{"type":"FeatureCollection","features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`
}

export function polygonFeature(properties: Feature['properties'], polygons: readonly Meters[][][]): Feature {
  const rings = polygons.map((polygon) => polygon.map((ring) => ring.map(toLonLat)))
  const geometry =
    rings.length === 1
      ? ({ type: 'Polygon', coordinates: rings[0] } as const)
      : ({ type: 'MultiPolygon', coordinates: rings } as const)
  return { type: 'Feature', properties, geometry }
}

export function pointFeature(properties: Feature['properties'], at: Meters): Feature {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: toLonLat(at) } }
}
