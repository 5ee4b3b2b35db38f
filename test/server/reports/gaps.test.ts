import { parse } from 'csv-parse/sync'
import type { Geometry, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { coverage } from '../../../core/gaps/coverage.ts'
import { findGaps } from '../../../core/gaps/findGaps.ts'
import { gapsToCsv } from '../../../server/reports/gapsToCsv.ts'
import { gapsToGeoJson } from '../../../server/reports/gapsToGeoJson.ts'
import { gapsToJson } from '../../../server/reports/gapsToJson.ts'
import { gapsToTable } from '../../../server/reports/gapsToTable.ts'
import { toRfc7946 } from '../../../server/reports/toRfc7946.ts'

const points = { areaIndex: Uint16Array.of(0, 0, 0, 1, 2), weight: Float32Array.of(1, 1, 1, 1, 1) }
const result = findGaps({
  region: 'lake-county',
  access: 'owner',
  standard: {
    serviceType: 'language-training',
    demandGroup: 'recent-immigrants',
    mode: 'walk',
    cutoffSeconds: 1800,
    target: 0.9,
  },
  areas: [
    {
      id: '=1',
      name: { en: 'North, shore', fr: 'Rive nord' },
      merged: false,
      people: 100,
      missing: null,
      referencePeople: 300,
    },
    {
      id: 'b',
      name: { en: 'South', fr: 'Sud' },
      merged: true,
      people: 20,
      missing: null,
      referencePeople: 200,
    },
    {
      id: 'c',
      name: { en: 'East', fr: 'Est' },
      merged: false,
      people: null,
      missing: 'withheld',
      referencePeople: 500,
    },
  ],
  shares: coverage(points, Uint16Array.of(600, 630, 3600, 65535, 60), 3, 1800),
  referenceGroup: 'population',
  services: { counted: 7, doubtfulPoints: 2, unplaced: 1, unreachable: 0 },
  vintages: [{ file: 'census.csv', vintage: '2021' }],
  parameters: { walkKmh: 4.8 },
})

describe('gaps as files', () => {
  test('CSV: one line an area in order of rank, minutes, empty where unknown, no formulas', () => {
    const rows: Record<string, string>[] = parse(gapsToCsv(result), { columns: true })
    expect(
      rows.map((row) => [row.rank, row.id, row.people, row.shortfall, row.median_minutes, row.unknown]),
    ).toEqual([
      ['1', "'=1", '100', String(100 - 100 * (2 / 3)), '10.5', ''],
      ['', 'b', '20', '20', '', ''],
      ['', 'c', '', '', '1', 'no-count'],
    ])
    expect(rows[0].name_fr).toBe('Rive nord')
  })
  test('the same result gives the same bytes, and JSON reads back as it was', () => {
    expect(JSON.parse(gapsToJson(result))).toEqual(result)
    expect(gapsToJson(structuredClone(result))).toBe(gapsToJson(result))
  })
  test('GeoJSON: a feature an area, without geometry where there is none, and what it rests on', () => {
    const square: Geometry = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [0, 1],
          [1, 1],
          [1, 0],
          [0, 0],
        ],
      ],
    }
    const collection = JSON.parse(gapsToGeoJson(result, (id) => (id === 'b' ? null : square)))
    expect(collection.type).toBe('FeatureCollection')
    expect(collection.crs).toBeUndefined()
    expect(collection.total.shortfall).toBe(result.total.shortfall)
    expect(collection.vintages).toEqual(result.vintages)
    expect(collection.features.map((feature: { id: string }) => feature.id)).toEqual(['=1', 'b', 'c'])
    expect(collection.features[1].geometry).toBeNull()
    expect(collection.features[0].properties).toMatchObject({
      rank: 1,
      people: 100,
      name: 'North, shore',
      gap: true,
    })
    expect(collection.features[0].geometry.coordinates[0]).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ])
  })
  test('the table says who is short, and what rests on missing counts and doubtful points', () => {
    const text = gapsToTable(result)
    expect(text).toContain(
      'recent-immigrants within 30 minutes of language-training, walk: 67 of 120 people covered (55.6 %), 53 short.',
    )
    expect(text).toContain('Unknown counts: 1 of 3 areas (33.3 %), where 50.0 % of population live.')
    expect(text).toContain(
      'Services counted: 7, of which on a doubtful point: 2; without a point: 1; near no street and out of reach: 0.',
    )
    expect(text).toMatch(/merged\s+b\s+South\s+20\s+0\s+20\s+0\.0 %\s+-/)
  })
})

describe('a geometry for RFC 7946', () => {
  const signedArea = (ring: Position[]) =>
    ring.slice(1).reduce((sum, [x, y], k) => sum + ring[k][0] * y - x * ring[k][1], 0)
  const clockwise: Position[] = [
    [-79.9, 43.2, 75],
    [-79.9, 43.3, 75],
    [-79.8, 43.3, 75],
    [-79.8, 43.2, 75],
    [-79.9, 43.2, 75],
  ]
  const hole: Position[] = [
    [-79.87, 43.23],
    [-79.83, 43.23],
    [-79.83, 43.27],
    [-79.87, 43.27],
    [-79.87, 43.23],
  ]
  test('outer rings run counter-clockwise and holes clockwise, however they came', () => {
    for (const rings of [
      [clockwise, hole],
      [clockwise.toReversed(), hole.toReversed()],
    ]) {
      const geometry = toRfc7946({ type: 'MultiPolygon', coordinates: [rings] })
      if (geometry.type !== 'MultiPolygon') throw new Error('another type')
      const [outer, inner] = geometry.coordinates[0]
      expect(signedArea(outer)).toBeGreaterThan(0)
      expect(signedArea(inner)).toBeLessThan(0)
      expect(outer[0]).toEqual([-79.9, 43.2])
    }
  })
  test('positions have two coordinates of at most seven decimals, in every type', () => {
    const at: Position = [-79.123456789, 43.000000004, 12]
    const rounded = [-79.1234568, 43]
    const geometry = toRfc7946({
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: at },
        { type: 'LineString', coordinates: [at, at] },
        { type: 'MultiPoint', coordinates: [at] },
        { type: 'MultiLineString', coordinates: [[at, at]] },
      ],
    })
    expect(geometry).toEqual({
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: rounded },
        { type: 'LineString', coordinates: [rounded, rounded] },
        { type: 'MultiPoint', coordinates: [rounded] },
        { type: 'MultiLineString', coordinates: [[rounded, rounded]] },
      ],
    })
  })
})
