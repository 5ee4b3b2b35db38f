import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { buildStreetNetwork } from '../../../../core/network/buildStreetNetwork.ts'
import { EDGE_USE } from '../../../../core/network/streetNetwork.ts'
import type { StreetSegment } from '../../../../core/network/streetSegment.ts'
import { CENTRELINE_NOTICES } from '../../../../server/import/centreline/notices.ts'
import { readCentreline } from '../../../../server/import/centreline/readCentreline.ts'
import { openSource } from '../../../../server/import/files/sourceFile.ts'
import type { StreetsSpec } from '../../../../server/import/manifest/regionManifest.ts'
import { NoticeLog } from '../../../../server/import/notice.ts'
import { HAMILTON_STREETS } from '../../../hamiltonStreets.ts'
import { findRealRegion } from '../../../realRegions.ts'

const folder = mkdtempSync(join(tmpdir(), 'within-reach-centreline-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SPEC: StreetsSpec = {
  file: 'streets.geojson',
  format: 'centreline',
  mapping: {
    id: 'KEY',
    name: 'NAME',
    class: 'CLASS',
    oneWay: 'ONEWAY',
    leftNumbers: ['L_FROM', 'L_TO'],
    rightNumbers: 'R_RANGE',
    community: 'TOWN',
    bridgeOrTunnel: ['BRIDGE', 'TUNNEL'],
    speed: 'KMH',
  },
  classes: { Street: 'residential', Freeway: 'motorway' },
  noWalkWhen: [{ field: 'CLASS', equals: 'Ramp' }],
  noCarWhen: [{ field: 'TOWN', equals: ['Island'] }],
  skipWhen: [{ field: 'STATE', equals: ['planned', 'built soon'] }],
}
const ROW = {
  KEY: 1,
  NAME: 'King Street',
  CLASS: 'Street',
  ONEWAY: 'FT',
  L_FROM: 1,
  L_TO: 9,
  R_RANGE: '2-10',
  TOWN: 'Dundas',
  BRIDGE: 'No',
  TUNNEL: 'No',
  KMH: 50,
  STATE: null as string | null,
}
const LINE: GeoJSON.Geometry = {
  type: 'LineString',
  coordinates: [
    [-79.9, 43.2],
    [-79.91, 43.2],
  ],
}

async function read(rows: { properties: object; geometry: GeoJSON.Geometry | null }[], spec = SPEC) {
  const features = rows.map((row) => ({ type: 'Feature', ...row }))
  writeFileSync(join(folder, spec.file), JSON.stringify({ type: 'FeatureCollection', features }))
  return readFile(folder, spec)
}

async function readFile(from: string, spec: StreetsSpec) {
  const log = new NoticeLog()
  const segments: StreetSegment[] = []
  const source = await openSource(from, spec.file)
  for await (const segment of readCentreline(source, spec, log.reporter(spec.file, CENTRELINE_NOTICES))) {
    segments.push(segment)
  }
  return { segments, codes: [...log.counts.values()].map(({ code, count }) => `${code} ${count}`), log }
}

describe('reading centrelines by the mapping of a manifest', () => {
  test('every column goes to its place', async () => {
    const { segments, codes } = await read([{ properties: ROW, geometry: LINE }])
    expect(codes).toEqual([])
    expect(segments).toEqual([
      {
        id: '1',
        coordinates: [
          [-79.9, 43.2],
          [-79.91, 43.2],
        ],
        name: 'King Street',
        streetClass: 'residential',
        oneWay: 1,
        walk: true,
        bicycle: true,
        car: true,
        bridgeOrTunnel: false,
        maxSpeedKmh: 50,
        leftNumbers: [1, 9],
        rightNumbers: [2, 10],
        community: 'Dundas',
      },
    ])
  })

  test('conditions close streets to people or cars, or leave them out', async () => {
    const { segments, codes } = await read([
      { properties: { ...ROW, KEY: 1, CLASS: 'Freeway' }, geometry: LINE },
      { properties: { ...ROW, KEY: 2, CLASS: 'Ramp' }, geometry: LINE },
      { properties: { ...ROW, KEY: 3, TOWN: 'Island', TUNNEL: 'Yes' }, geometry: LINE },
      { properties: { ...ROW, KEY: 4, STATE: 'built soon' }, geometry: LINE },
    ])
    expect(segments.map(({ id, walk, car, bridgeOrTunnel }) => [id, walk, car, bridgeOrTunnel])).toEqual([
      ['1', false, true, false],
      ['2', false, true, false],
      ['3', true, false, true],
    ])
    expect(codes.sort()).toEqual(['street_class_unknown 1', 'street_skipped 1'])
  })

  test('faults of a row are notices, and the row is kept where it can be', async () => {
    const { segments, codes } = await read([
      {
        properties: {
          ...ROW,
          CLASS: 'Cowpath',
          ONEWAY: 'maybe',
          KMH: 'fast',
          R_RANGE: 'x-y',
          L_FROM: 9,
          L_TO: 1,
        },
        geometry: LINE,
      },
      { properties: ROW, geometry: LINE },
      { properties: { ...ROW, KEY: '****' }, geometry: LINE },
      { properties: { ...ROW, KEY: 5 }, geometry: { type: 'Point', coordinates: [-79.9, 43.2] } },
      {
        properties: { ...ROW, KEY: 6 },
        geometry: {
          type: 'LineString',
          coordinates: [
            [-79.9, 43.2],
            [-79.90000001, 43.2],
          ],
        },
      },
      {
        properties: { ...ROW, KEY: 7 },
        geometry: {
          type: 'LineString',
          coordinates: [
            [-79.9, 43.2],
            [12, 50],
          ],
        },
      },
      { properties: { ...ROW, KEY: 8 }, geometry: null },
    ])
    expect(segments.map(({ id, streetClass, maxSpeedKmh }) => [id, streetClass, maxSpeedKmh])).toEqual([
      ['1', 'road', null],
      ['1#2', 'residential', 50],
      ['row 3', 'residential', 50],
    ])
    expect(codes.sort()).toEqual([
      'missing_geometry 1',
      'street_class_unknown 1',
      'street_id_duplicate 1',
      'street_id_missing 1',
      'street_jump 1',
      'street_not_a_line 1',
      'street_numbers_downwards 1',
      'street_numbers_unreadable 1',
      'street_one_way_unknown 1',
      'street_speed_unreadable 1',
      'street_too_short 1',
    ])
  })

  test('a line of several parts becomes several streets without house numbers', async () => {
    const geometry: GeoJSON.Geometry = {
      type: 'MultiLineString',
      coordinates: [
        [
          [-79.9, 43.2],
          [-79.91, 43.2],
        ],
        [
          [-79.92, 43.2],
          [-79.93, 43.2],
        ],
      ],
    }
    const { segments, codes } = await read([{ properties: ROW, geometry }])
    expect(segments.map(({ id, leftNumbers }) => [id, leftNumbers])).toEqual([
      ['1-1', null],
      ['1-2', null],
    ])
    expect(codes).toEqual(['street_in_parts 1'])
  })

  test('a column that the manifest misspells is told once', async () => {
    const spec = { ...SPEC, mapping: { ...SPEC.mapping, name: 'STREET_NAME' } }
    const { segments, codes, log } = await read(
      [
        { properties: ROW, geometry: LINE },
        { properties: { ...ROW, KEY: 2 }, geometry: LINE },
      ],
      spec,
    )
    expect(segments[0].name).toBeNull()
    expect(codes).toEqual(['street_column_absent 1'])
    expect(log.notices[0]).toMatchObject({ severity: 'error', value: 'STREET_NAME' })
  })

  test('ends that are equal to 0.1 m are one junction; ends that nearly meet are not', async () => {
    const network = async (lon: number) => {
      const { segments } = await read([
        { properties: ROW, geometry: LINE },
        {
          properties: { ...ROW, KEY: 2 },
          geometry: {
            type: 'LineString',
            coordinates: [
              [lon, 43.2],
              [-79.92, 43.2],
            ],
          },
        },
      ])
      return buildStreetNetwork(segments)
    }
    expect((await network(-79.91000004)).walkComponents).toHaveLength(1)
    expect((await network(-79.91001)).walkComponents).toHaveLength(2)
  })
})

const hamilton = findRealRegion('hamilton')
describe.skipIf(!hamilton)('the street centrelines of Hamilton', () => {
  test('give the graph that the description of the data states', async () => {
    // Without ramps and divided provincial highways, but with the two divided parkways and streets under construction.
    const described: StreetsSpec = {
      ...HAMILTON_STREETS,
      classes: { ...HAMILTON_STREETS.classes, 'Parkway/Divided': 'secondary' },
      noWalkWhen: [{ field: 'ROAD_TYPE', equals: 'Access Ramp' }],
      skipWhen: [],
    }
    const { segments, codes } = await readFile(hamilton!, described)
    expect(segments).toHaveLength(19_396)
    const network = buildStreetNetwork(segments)
    expect(network.edgeUse.filter((use) => use & EDGE_USE.walk)).toHaveLength(18_906)
    expect(network.walkComponentOfNode.filter((component) => component >= 0)).toHaveLength(14_147)
    expect(network.walkComponents).toHaveLength(9)
    expect(network.walkComponents[0].nodes / 14_147).toBeCloseTo(0.995, 3)
    const kilometres = network.walkComponents.reduce((sum, { lengthMeters }) => sum + lengthMeters / 1000, 0)
    expect(Math.abs(kilometres - 3434)).toBeLessThan(2)
    expect(network.edgeLengthMeters.reduce((sum, meters) => sum + meters / 1000, 0)).toBeCloseTo(3638, 0)
    expect(codes).toEqual(['street_numbers_downwards 5'])
  })

  test('carry one-way, bridges, communities and house numbers', async () => {
    const { segments, codes } = await readFile(hamilton!, HAMILTON_STREETS)
    expect(codes.sort()).toEqual(['street_numbers_downwards 5', 'street_skipped 19'])
    const count = (test: (segment: StreetSegment) => boolean) => segments.filter(test).length
    expect(count(({ oneWay }) => oneWay === 1)).toBe(1158)
    expect(count(({ oneWay }) => oneWay === -1)).toBe(432)
    expect(count(({ bridgeOrTunnel }) => bridgeOrTunnel)).toBe(310)
    expect(new Set(segments.map(({ community }) => community)).size).toBe(17)
    // Of 12,080 left and 12,218 right ranges a few belong to streets under construction.
    expect(count(({ leftNumbers }) => leftNumbers !== null)).toBeGreaterThan(12_050)
    expect(count(({ rightNumbers }) => rightNumbers !== null)).toBeGreaterThan(12_190)
    const fairridge = segments.find(({ id }) => id === '3125')!
    expect([fairridge.name, fairridge.leftNumbers, fairridge.rightNumbers]).toEqual([
      'Fairridge Road',
      [231, 267],
      [238, 256],
    ])
  })
})
