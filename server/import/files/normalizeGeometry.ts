import type { Geometry, Position } from 'geojson'
import type { ReportNotice } from '../notice.ts'
import type { ToWgs84 } from './crs.ts'

/** Collections within collections beyond this are an attack, not data. */
const DEEPEST_COLLECTION = 8

/**
 * A shape as the product wants it: WGS84, two dimensions, closed rings, outer rings counter-clockwise and holes clockwise
 * (RFC 7946). What cannot be used is left out with a notice; null when nothing is left.
 */
export function normalizeGeometry(
  raw: unknown,
  toWgs84: ToWgs84 | null,
  rowNumber: number,
  report: ReportNotice,
): Geometry | null {
  const once = new Set<string>()
  const complain = (code: string, position?: Position) => {
    if (once.has(code)) return
    once.add(code)
    report(code, { rowNumber, lon: position?.[0] ?? null, lat: position?.[1] ?? null })
  }
  if (raw === null || raw === undefined) {
    complain('missing_geometry')
    return null
  }
  try {
    const geometry = convert(raw as Geometry)
    if (!geometry && once.size === 0) complain('missing_geometry')
    return geometry
  } catch (error) {
    if (error instanceof OutOfRange)
      report('coordinates_out_of_range', { rowNumber, value: `${error.x}, ${error.y}` })
    else if (error instanceof NotCoordinates) complain('broken_geometry')
    else throw error
    return null
  }

  function convert(geometry: Geometry, depth = 0): Geometry | null {
    if (depth > DEEPEST_COLLECTION) throw new NotCoordinates()
    switch (geometry.type) {
      case 'Point':
        return Array.isArray(geometry.coordinates) && geometry.coordinates.length === 0
          ? null
          : { type: 'Point', coordinates: point(geometry.coordinates) }
      case 'MultiPoint':
        return some({ type: 'MultiPoint', coordinates: list(geometry.coordinates).map(point) })
      case 'LineString':
        return some({ type: 'LineString', coordinates: line(geometry.coordinates) })
      case 'MultiLineString':
        return some({
          type: 'MultiLineString',
          coordinates: list(geometry.coordinates).map(line).filter(notEmpty),
        })
      case 'Polygon':
        return some({ type: 'Polygon', coordinates: polygon(geometry.coordinates) })
      case 'MultiPolygon':
        return some({
          type: 'MultiPolygon',
          coordinates: list(geometry.coordinates).map(polygon).filter(notEmpty),
        })
      case 'GeometryCollection': {
        const geometries = list(geometry.geometries)
          .map((part) => convert(part, depth + 1))
          .filter((part) => part !== null)
        return geometries.length > 0 ? { type: 'GeometryCollection', geometries } : null
      }
      default:
        throw new NotCoordinates()
    }
  }

  function point(position: unknown): Position {
    const [x, y] = list(position as unknown[])
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
      throw new NotCoordinates()
    const [lon, lat] = toWgs84 ? toWgs84(x, y) : [x, y]
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) throw new OutOfRange(x, y)
    return [lon, lat]
  }

  function line(positions: unknown): Position[] {
    const points = list(positions as unknown[]).map(point)
    return points.length > 1 ? points : []
  }

  function polygon(rings: unknown): Position[][] {
    const sound: Position[][] = []
    for (const [index, raw] of list(rings as unknown[]).entries()) {
      const ring = list(raw as unknown[]).map(point)
      const [first, last] = [ring[0], ring[ring.length - 1]]
      if (first && (first[0] !== last[0] || first[1] !== last[1])) {
        complain('unclosed_ring', first)
        ring.push([...first])
      }
      if (ring.length < 4) {
        complain('empty_outline', first)
        if (index === 0) return []
        continue
      }
      if (signedArea(ring) > 0 !== (index === 0)) ring.reverse()
      sound.push(ring)
    }
    return sound
  }
}

class NotCoordinates extends Error {}
class OutOfRange extends Error {
  readonly x: number
  readonly y: number
  constructor(x: number, y: number) {
    super()
    this.x = x
    this.y = y
  }
}

function list<T>(value: T[]): T[] {
  if (!Array.isArray(value)) throw new NotCoordinates()
  return value
}

function notEmpty(part: unknown[]): boolean {
  return part.length > 0
}

function some<T extends Geometry & { coordinates: unknown[] }>(geometry: T): T | null {
  return geometry.coordinates.length > 0 ? geometry : null
}

/** Twice the area of a ring, positive when it runs counter-clockwise; relative to its first corner, against cancellation. */
function signedArea(ring: Position[]): number {
  const [x0, y0] = ring[0]
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    sum += (ring[i - 1][0] - x0) * (ring[i][1] - y0) - (ring[i][0] - x0) * (ring[i - 1][1] - y0)
  }
  return sum
}
