import type { Geometry, Position } from 'geojson'
import { parseCrs } from '../files/crs.ts'
import { readFeatures } from '../files/readFeatures.ts'
import { readTable } from '../files/readTable.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import type { ServicesSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import type { PublishedPoint } from '../serviceRow/readPoint.ts'
import { requireColumns } from './requireColumns.ts'

export interface ServiceRecord {
  rowNumber: number
  cells: Record<string, unknown>
  point: PublishedPoint
}

const LON = ['lon', 'lng', 'long', 'longitude', 'x']
const LAT = ['lat', 'latitude', 'y']

/**
 * Records of a table (csv, xlsx) or of features (geojson, shapefile). The point of a feature is its geometry, whatever its
 * columns say (they may be metres); without a geometry, the columns of the mapping. Throws RefusedInput `missing_columns`.
 */
export async function* readRecords(
  source: SourceFile,
  spec: ServicesSpec,
  report: ReportNotice,
): AsyncGenerator<ServiceRecord> {
  let columns: { lon?: string; lat?: string } | undefined
  const toWgs84 = spec.crs ? parseCrs(spec.crs, source.name).toWgs84 : null
  const find = (cells: Record<string, unknown>) => {
    if (!columns) {
      requireColumns(source, spec, Object.keys(cells))
      columns = {
        lon: spec.mapping?.lon ?? findColumn(cells, LON),
        lat: spec.mapping?.lat ?? findColumn(cells, LAT),
      }
    }
    return { lon: cells[columns.lon ?? ''], lat: cells[columns.lat ?? ''] }
  }
  if (spec.format === 'csv' || spec.format === 'xlsx') {
    for await (const { rowNumber, cells } of readTable(
      source,
      { encoding: spec.encoding, delimiter: spec.delimiter },
      report,
    )) {
      yield { rowNumber, cells, point: project(find(cells), toWgs84) }
    }
    return
  }
  for await (const { rowNumber, properties, geometry } of readFeatures(
    source,
    { crs: spec.crs, encoding: spec.encoding },
    report,
  )) {
    const point = find(properties)
    yield { rowNumber, cells: properties, point: geometry ? toPoint(geometry, rowNumber, report) : point }
  }
}

function findColumn(cells: Record<string, unknown>, names: readonly string[]): string | undefined {
  return Object.keys(cells).find((name) => names.includes(name.trim().toLowerCase()))
}

function project(
  point: PublishedPoint,
  toWgs84: ((x: number, y: number) => [number, number]) | null,
): PublishedPoint {
  if (!toWgs84) return point
  const [x, y] = [Number(point.lon), Number(point.lat)]
  if (!point.lon || !point.lat || !Number.isFinite(x) || !Number.isFinite(y)) return point
  const [lon, lat] = toWgs84(x, y)
  return { lon, lat }
}

/** The point itself, the first of several, or the middle of a shape's extent (with a notice). */
function toPoint(geometry: Geometry, rowNumber: number, report: ReportNotice): PublishedPoint {
  if (geometry.type === 'Point') return { lon: geometry.coordinates[0], lat: geometry.coordinates[1] }
  const positions = listPositions(geometry)
  if (positions.length === 0) return { lon: null, lat: null }
  if (positions.length > 1) report('shape_instead_of_point', { rowNumber, value: geometry.type })
  const middle = (axis: 0 | 1) => {
    const values = positions.map((position) => position[axis])
    return (values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))) / 2
  }
  return { lon: middle(0), lat: middle(1) }
}

function listPositions(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(listPositions)
  return (geometry.coordinates as unknown[])
    .flat(Number.POSITIVE_INFINITY)
    .reduce<Position[]>((positions, value, index) => {
      if (index % 2 === 0) positions.push([value as number, 0])
      else positions[positions.length - 1][1] = value as number
      return positions
    }, [])
}
