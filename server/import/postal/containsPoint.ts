/** Whether a position lies in any of a region's areas; boxes are looked at first. */

import bbox from '@turf/bbox'
import booleanPointInPolygon from '@turf/boolean-point-in-polygon'
import type { MultiPolygon, Polygon } from 'geojson'

export function containsPoint(
  areas: readonly (Polygon | MultiPolygon)[],
): (lon: number, lat: number) => boolean {
  const boxed = areas.map((area) => ({ area, box: bbox(area) }))
  return (lon, lat) =>
    boxed.some(
      ({ area, box }) =>
        lon >= box[0] &&
        lat >= box[1] &&
        lon <= box[2] &&
        lat <= box[3] &&
        booleanPointInPolygon([lon, lat], area),
    )
}
