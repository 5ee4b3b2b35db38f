/**
 * A region small enough for arithmetic, written as files: four square areas of four blocks, streets every 500 m, a
 * dwelling on every corner, one language class in the south-west corner. Walking times are the sum of block lengths.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { groundDistanceMeters } from '../core/network/groundDistance.ts'
import { orderAlongCurve } from '../core/network/orderAlongCurve.ts'

export const WEST = -80
export const SOUTH = 43
const LON_STEP = 0.006
const LAT_STEP = 0.0045
/** Corners a side: 0 to 4. */
export const CORNERS = 5

export const lonOf = (column: number) => Number((WEST + column * LON_STEP).toFixed(6))
export const latOf = (row: number) => Number((SOUTH + row * LAT_STEP).toFixed(6))

/** Metres on foot from one corner to another: along the streets, every way round is equally long but for the latitude. */
export function walkMeters(fromColumn: number, fromRow: number, toColumn: number, toRow: number): number {
  const north = groundDistanceMeters(lonOf(0), latOf(fromRow), lonOf(0), latOf(toRow))
  // The shortest way goes along the northernmost of the two rows, where blocks are a little narrower.
  const row = Math.max(fromRow, toRow)
  return north + groundDistanceMeters(lonOf(fromColumn), latOf(row), lonOf(toColumn), latOf(row))
}

/** Columns and rows of the dwellings in the order of the demand points: along a curve over the ground (orderAlongCurve.ts). */
export function cornersOfDemandPoints(): [column: number, row: number][] {
  const corners = Array.from({ length: CORNERS * CORNERS }, (_, i): [number, number] => [
    i % CORNERS,
    Math.floor(i / CORNERS),
  ])
  const positions = corners.flatMap(([column, row]) => [lonOf(column), latOf(row)])
  const order = orderAlongCurve(Int32Array.from(positions, (degrees) => Math.round(degrees * 1e7)))
  return Array.from(order, (corner) => corners[corner])
}

/** Area of a corner: south-west, south-east, north-west or north-east; the middle row and column belong to the south and west. */
export function areaOf(column: number, row: number): string {
  return `${row <= 2 ? 'S' : 'N'}${column <= 2 ? 'W' : 'E'}`
}

export const PEOPLE: Record<string, number> = { SW: 900, SE: 300, NW: 300, NE: 400 }

type Files = Record<string, string | Buffer>

export function miniManifest(): Record<string, unknown> & { services: Record<string, unknown>[] } {
  return {
    id: 'mini',
    name: { en: 'Mini', fr: 'Mini' },
    madeUp: true,
    timeZone: 'America/Toronto',
    province: 'ON',
    serviceBufferKm: 1,
    beyondEdge: 'nothing',
    sources: { test: { publisher: 'Made up', licence: 'CC0-1.0' } },
    areas: { file: 'areas.geojson', id: 'code', name: 'name', level: 'TEST', vintage: 2021, source: 'test' },
    counts: [
      {
        file: 'counts.csv',
        key: 'code',
        vintage: 2021,
        source: 'test',
        groups: { population: 'T1', 'recent-immigrants': 'T1536' },
      },
    ],
    dwellings: {
      file: 'dwellings.csv',
      lon: 'lon',
      lat: 'lat',
      area: 'area',
      weight: 'dwellings',
      source: 'test',
    },
    streets: {
      file: 'streets.geojson',
      format: 'centreline',
      mapping: { name: 'name', class: 'class' },
      source: 'test',
    },
    services: [
      {
        file: 'services.csv',
        format: 'csv',
        source: 'test',
        vintage: '2026-01-15',
        mapping: { id: 'id', name: 'name', address: 'address', city: 'city', lon: 'lon', lat: 'lat' },
        serviceTypeBy: { field: 'type' },
      },
    ],
  }
}

export function miniFiles(): Files {
  const areas = [0, 1].flatMap((north) =>
    [0, 1].map((east) => {
      const [west, south] = [
        WEST - LON_STEP / 2 + east * 3 * LON_STEP,
        SOUTH - LAT_STEP / 2 + north * 3 * LAT_STEP,
      ]
      const [right, top] = [
        east ? west + 2 * LON_STEP : west + 3 * LON_STEP,
        north ? south + 2 * LAT_STEP : south + 3 * LAT_STEP,
      ]
      const code = `${north ? 'N' : 'S'}${east ? 'E' : 'W'}`
      return feature({ code, name: `Area ${code}` }, 'Polygon', [
        [
          [west, south],
          [right, south],
          [right, top],
          [west, top],
          [west, south],
        ],
      ])
    }),
  )
  const streets: unknown[] = []
  const corners: [number, number][] = []
  for (let row = 0; row < CORNERS; row++) {
    for (let column = 0; column < CORNERS; column++) {
      corners.push([column, row])
      const here = [lonOf(column), latOf(row)]
      if (column + 1 < CORNERS)
        streets.push(
          feature({ name: `Row ${row}`, class: 'residential' }, 'LineString', [
            here,
            [lonOf(column + 1), latOf(row)],
          ]),
        )
      if (row + 1 < CORNERS)
        streets.push(
          feature({ name: `Column ${column}`, class: 'residential' }, 'LineString', [
            here,
            [lonOf(column), latOf(row + 1)],
          ]),
        )
    }
  }
  const dwellings = corners.map(([column, row]) => `${lonOf(column)},${latOf(row)},${areaOf(column, row)},1`)
  return {
    'region.json': JSON.stringify(miniManifest(), null, 2),
    'areas.geojson': collection(areas),
    'counts.csv': `code,T1,T1536\n${Object.entries(PEOPLE)
      .map(([code, people]) => `${code},${people * 10},${people}`)
      .join('\n')}\n`,
    'dwellings.csv': `lon,lat,area,dwellings\n${dwellings.join('\n')}\n`,
    'streets.geojson': collection(streets),
    'services.csv': `id,name,type,address,city,lon,lat\nclass,Evening class,language-training,1 Row 0,Mini,${lonOf(0)},${latOf(0)}\nclinic,Clinic,primary-care,,Mini,${lonOf(4)},${latOf(4)}\n`,
  }
}

/** Writes the region, with some files changed; null leaves a file out. @returns the folder */
export function writeMiniRegion(
  folder: string,
  changes: Record<string, string | Buffer | null> = {},
): string {
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries({ ...miniFiles(), ...changes }))
    if (content !== null) writeFileSync(join(folder, name), content)
  return folder
}

export function feature(properties: Record<string, unknown>, type: string, coordinates: unknown): unknown {
  return { type: 'Feature', properties, geometry: { type, coordinates } }
}

export function collection(features: unknown[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features })
}
