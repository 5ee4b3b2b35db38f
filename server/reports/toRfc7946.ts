/**
 * A WGS84 geometry as RFC 7946 asks: outer rings counter-clockwise, holes clockwise, two coordinates a position, at most
 * seven decimals (about a centimetre). Empty geometries stay empty.
 */
import type { Geometry, Position } from 'geojson'

const DECIMALS = 1e7

export function toRfc7946(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: position(geometry.coordinates) }
    case 'MultiPoint':
    case 'LineString':
      return { type: geometry.type, coordinates: geometry.coordinates.map(position) }
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: geometry.coordinates.map((line) => line.map(position)) }
    case 'Polygon':
      return { type: 'Polygon', coordinates: geometry.coordinates.map(ring) }
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((polygon) => polygon.map(ring)) }
    case 'GeometryCollection':
      return { type: 'GeometryCollection', geometries: geometry.geometries.map(toRfc7946) }
  }
}

function position([lon, lat]: Position): Position {
  return [Math.round(lon * DECIMALS) / DECIMALS, Math.round(lat * DECIMALS) / DECIMALS]
}

function ring(positions: Position[], index: number): Position[] {
  let twiceArea = 0
  for (let k = 1; k < positions.length; k++) {
    const [x0, y0] = positions[k - 1]
    const [x1, y1] = positions[k]
    twiceArea +=
      (x0 - positions[0][0]) * (y1 - positions[0][1]) - (x1 - positions[0][0]) * (y0 - positions[0][1])
  }
  const isOuter = index === 0
  const rounded = positions.map(position)
  return twiceArea < 0 === isOuter ? rounded.reverse() : rounded
}
