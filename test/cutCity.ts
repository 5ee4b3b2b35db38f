/**
 * A city of 24 by 14 blocks of half a kilometre whose every corner is an area of 100 recent immigrants, a class in its far east, and a bus along
 * its middle street; and the same city cut: only its west is loaded, up to column `columns`, though the bus drives on. What the whole
 * city knows, the cut one cannot.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { collection, feature, latOf, lonOf, miniManifest } from './miniRegion.ts'

export const COLUMNS = 24
export const ROWS = 14
export const CLASS_COLUMN = 16
export const BUS_ROW = 7
const HALF_LON = 0.003
const HALF_LAT = 0.00225

export const cornerId = (column: number, row: number) => `c${column}r${row}`

export function cutCityFiles(id: string, columns: number, manifest: Record<string, unknown> = {}) {
  const corners = Array.from({ length: (columns + 1) * (ROWS + 1) }, (_, i): [number, number] => [
    i % (columns + 1),
    Math.floor(i / (columns + 1)),
  ])
  const squares = corners.map(([column, row]) => {
    const [west, east] = [lonOf(column) - HALF_LON, lonOf(column) + HALF_LON]
    const [south, north] = [latOf(row) - HALF_LAT, latOf(row) + HALF_LAT]
    return feature({ code: cornerId(column, row), name: cornerId(column, row) }, 'Polygon', [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ])
  })
  const streets = corners.flatMap(([column, row]) => {
    const line = (name: string, toColumn: number, toRow: number) =>
      feature({ name, class: 'residential' }, 'LineString', [
        [lonOf(column), latOf(row)],
        [lonOf(toColumn), latOf(toRow)],
      ])
    return [
      ...(column < columns ? [line(`Row ${row}`, column + 1, row)] : []),
      ...(row < ROWS ? [line(`Column ${column}`, column, row + 1)] : []),
    ]
  })
  const lines = (of: (corner: [number, number]) => string) => corners.map(of).join('\n')
  return {
    'region.json': JSON.stringify({
      ...miniManifest(),
      id,
      beyondEdge: 'unknown',
      transit: [{ file: 'gtfs' }],
      ...manifest,
    }),
    'areas.geojson': collection(squares),
    'counts.csv': `code,T1,T1536\n${lines(([column, row]) => `${cornerId(column, row)},1000,100`)}\n`,
    'dwellings.csv': `lon,lat,area,dwellings\n${lines(([column, row]) => `${lonOf(column)},${latOf(row)},${cornerId(column, row)},1`)}\n`,
    'streets.geojson': collection(streets),
    'services.csv': `id,name,type,address,city,lon,lat\nclass,Evening class,language-training,,Mini,${lonOf(CLASS_COLUMN)},${latOf(BUS_ROW)}\n`,
  }
}

/** A bus every ten minutes of the day along the whole middle street, both ways, a minute a block. */
export function writeCutCityTransit(folder: string): void {
  const feed = join(folder, 'gtfs')
  mkdirSync(feed, { recursive: true })
  const write = (name: string, rows: string[]) =>
    writeFileSync(join(feed, `${name}.txt`), `${rows.join('\n')}\n`)
  const columns = Array.from({ length: COLUMNS + 1 }, (_, column) => column)
  write('agency', [
    'agency_id,agency_name,agency_url,agency_timezone',
    'm,Mini,https://example.org,America/Toronto',
  ])
  write('routes', ['route_id,agency_id,route_short_name,route_type', 'r,m,1,3'])
  write('stops', [
    'stop_id,stop_name,stop_lat,stop_lon',
    ...columns.map((column) => `s${column},Stop ${column},${latOf(BUS_ROW)},${lonOf(column)}`),
  ])
  write('calendar', [
    'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date',
    'w,1,1,1,1,1,1,1,20260901,20260930',
  ])
  const trips: string[] = []
  const times: string[] = []
  for (let minute = 6 * 60; minute <= 23 * 60; minute += 10)
    for (const [name, order] of [
      ['east', columns],
      ['west', columns.toReversed()],
    ] as const) {
      trips.push(`r,w,${name}${minute}`)
      for (const [sequence, column] of order.entries()) {
        const at = minute + sequence
        const time = `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}:00`
        times.push(`${name}${minute},${time},${time},s${column},${sequence + 1}`)
      }
    }
  write('trips', ['route_id,service_id,trip_id', ...trips])
  write('stop_times', ['trip_id,arrival_time,departure_time,stop_id,stop_sequence', ...times])
}
