/**
 * Gaps as one GeoJSON FeatureCollection (RFC 7946): a feature an area, in the order of the result, with the columns of the
 * CSV as properties. What the result rests on (standard, total, vintages, parameters) travels along as foreign members.
 */
import type { Geometry } from 'geojson'
import type { GapResult } from '../../core/gaps/gapResult.ts'
import { GAP_COLUMNS } from './gapsToCsv.ts'
import { toRfc7946 } from './toRfc7946.ts'

/** `geometryOf` gives the WGS84 geometry of an area id, or null (the feature then has no geometry, and is still there). */
export function gapsToGeoJson(result: GapResult, geometryOf: (id: string) => Geometry | null): string {
  const features = result.areas.map((area) => {
    const geometry = geometryOf(area.id)
    return JSON.stringify({
      type: 'Feature',
      id: area.id,
      geometry: geometry && toRfc7946(geometry),
      properties: Object.fromEntries(GAP_COLUMNS.map(([name, value]) => [name, value(area)])),
    })
  })
  const { region, access, standard, total, vintages, parameters } = result
  const head = JSON.stringify({
    type: 'FeatureCollection',
    region,
    access,
    standard,
    total,
    vintages,
    parameters,
  })
  return `${head.slice(0, -1)},"features":[\n${features.join(',\n')}\n]}\n`
}
