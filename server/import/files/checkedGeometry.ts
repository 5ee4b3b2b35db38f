import type { Geometry, MultiPolygon, Position } from 'geojson'
import type { ReportNotice } from '../notice.ts'
import { findSelfCrossing } from './findSelfCrossing.ts'

/**
 * A shape of `readFeatures` as an outline: a MultiPolygon, or null with a notice where it is none. An outline that crosses
 * itself is reported once with the point and handed on: the store repairs it.
 */
export function checkedGeometry(
  geometry: Geometry | null,
  rowNumber: number,
  report: ReportNotice,
): MultiPolygon | null {
  if (!geometry) return null
  const polygons = collectPolygons(geometry)
  if (polygons.length === 0) {
    report('not_an_outline', { rowNumber, value: geometry.type })
    return null
  }
  for (const rings of polygons) {
    const point = findSelfCrossing(rings)
    if (!point) continue
    report('self_crossing', { rowNumber, lon: point[0], lat: point[1] })
    break
  }
  return { type: 'MultiPolygon', coordinates: polygons }
}

function collectPolygons(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates]
  if (geometry.type === 'MultiPolygon') return geometry.coordinates
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(collectPolygons)
  return []
}
