import proj4 from 'proj4'
import { describe, expect, test } from 'vitest'
import { FILE_NOTICES } from '../../../../server/import/files/notices.ts'
import { type FeatureOptions, readFeatures } from '../../../../server/import/files/readFeatures.ts'
import { openSource } from '../../../../server/import/files/sourceFile.ts'
import { findRealRegion } from '../../../realRegions.ts'
import { collect, expectRefusal, listen, temporaryFolder } from './importTest.ts'
import { makeDbf, makeShp } from './makeShapefile.ts'
import { makeZip } from './makeZip.ts'

const { folder, write } = temporaryFolder()

async function features(name: string, content: string | Buffer, options: FeatureOptions = {}) {
  const { report, log, codes } = listen(FILE_NOTICES)
  const rows = await collect(readFeatures(await openSource(folder, write(name, content)), options, report))
  return { rows, log, codes: codes() }
}
const point = (lon: number, lat: number, properties: object = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [lon, lat] },
})
const collection = (list: object[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features: list })

/** A point downtown, and the same in NAD83 / UTM zone 17N by Snyder's series (USGS Professional Paper 1395, p. 61), to the metre. */
const HALL: [number, number] = [-79.8737, 43.2558]
const HALL_UTM: [number, number] = [591_421, 4_789_837]

describe('GeoJSON', () => {
  test('collections, with every awkward character inside strings', async () => {
    const odd = point(1, 2, {
      name: 'a ] } [ { " \\ "features":[',
      nested: { features: [1, [2]] },
      list: ['x', 'y'],
    })
    const { rows, codes } = await features('odd.geojson', collection([odd, point(3, 4)]))
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([1, 2])
    expect(rows[0].properties).toEqual(odd.properties)
    expect(rows[1].geometry).toEqual({ type: 'Point', coordinates: [3, 4] })
    expect(codes).toEqual([])
  })

  test('text that arrives in pieces of any size gives the same features', async () => {
    const { JsonSplitter } = await import('../../../../server/import/files/jsonSplitter.ts')
    const text = ` {"name":"features\\"","features" : [ {"a":"]}\\\\"}, {"b":[{}]} ], "crs": {"x":[1]}}\n`
    for (let size = 1; size <= text.length; size++) {
      const elements: string[] = []
      const values: string[] = []
      const splitter = new JsonSplitter({
        onElement: (e) => elements.push(e),
        onValue: (v) => values.push(v),
      })
      for (let at = 0; at < text.length; at += size) splitter.push(text.slice(at, at + size))
      splitter.end()
      expect(elements).toEqual(['{"a":"]}\\\\"}', '{"b":[{}]}'])
      expect(values.map((value) => JSON.parse(value))).toEqual([
        { name: 'features"', features: [], crs: { x: [1] } },
      ])
    }
  })

  test('one feature, newline-delimited features, a bare array and a bare geometry', async () => {
    expect((await features('one.json', JSON.stringify(point(1, 2)))).rows).toHaveLength(1)
    const lines = await features(
      'lines.ndjson',
      `${JSON.stringify(point(1, 2, { n: 1 }))}\n\n\x1e${JSON.stringify(point(1, 2, { n: 2 }))}\n`,
    )
    expect(lines.rows.map((row) => row.properties.n)).toEqual([1, 2])
    expect((await features('bare.json', JSON.stringify([point(1, 2), point(1, 2)]))).rows).toHaveLength(2)
    expect(
      (await features('geometry.json', '{"type":"Point","coordinates":[1,2]}')).rows[0].geometry?.type,
    ).toBe('Point')
  })

  test('a member id becomes a property', async () => {
    const { rows } = await features('id.json', collection([{ ...point(1, 2), id: 7 }]))
    expect(rows[0].properties.id).toBe(7)
  })

  test('a file that is cut off is refused before any feature is handed out', async () => {
    const text = collection(Array.from({ length: 50_000 }, (_, i) => point(1, 2, { i })))
    const source = await openSource(folder, write('cut.geojson', text.slice(0, -3000)))
    const seen: unknown[] = []
    await expectRefusal(
      async () => {
        for await (const row of readFeatures(source, {}, () => {})) seen.push(row)
      },
      'broken_json',
      /cut off/,
    )
    expect(seen).toEqual([])
  })

  test('what is not GeoJSON is refused in words', async () => {
    await expectRefusal(() => features('config.json', '{"a": 1}'), 'not_geojson', /no features/)
    await expectRefusal(
      () => features('topo.json', '{"type":"Topology","objects":{}}'),
      'not_geojson',
      /Topology/,
    )
    await expectRefusal(() => features('rows.json', '[{"Type":{"en":"x"}}]'), 'not_geojson')
    await expectRefusal(() => features('words.json', 'hello'), 'broken_json')
    await expectRefusal(
      () => features('comma.json', '{"type":"FeatureCollection","features":[{"type":"Feature",}]}'),
      'broken_json',
    )
  })

  test.each(['before', 'after'])('the crs member is respected, %s the features', async (place) => {
    const crs = { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::26917' } } }
    const text =
      place === 'before'
        ? collection([point(...HALL_UTM)], crs)
        : JSON.stringify({ type: 'FeatureCollection', features: [point(...HALL_UTM)], ...crs })
    const { rows, codes } = await features('crs.json', text)
    const [lon, lat] = (rows[0].geometry as { coordinates: number[] }).coordinates
    expect(lon).toBeCloseTo(HALL[0], 4)
    expect(lat).toBeCloseTo(HALL[1], 4)
    expect(codes).toEqual([])
  })

  test('metres in a file that should be degrees: a notice each, and a refusal when nothing is left', async () => {
    const mixed = await features('mixed.json', collection([point(...HALL_UTM), point(...HALL)]))
    expect(mixed.rows.map((row) => row.geometry?.type)).toEqual([undefined, 'Point'])
    expect(mixed.log.notices).toMatchObject([
      { code: 'coordinates_out_of_range', rowNumber: 1, value: '591421, 4789837' },
    ])
    await expectRefusal(
      () => features('metres.json', collection([point(...HALL_UTM)])),
      'wrong_crs',
      /metres/,
    )
    const stated = await features('stated.json', collection([point(...HALL_UTM)]), { crs: 'EPSG:26917' })
    expect(stated.rows[0].geometry).not.toBeNull()
    await expectRefusal(
      () => features('unknown.json', collection([point(1, 2)]), { crs: 'EPSG:99999' }),
      'unknown_crs',
      /PROJ string/,
    )
  })

  test('polygons come out two-dimensional, closed and right-handed', async () => {
    const clockwise = [
      [0, 0, 9],
      [0, 1, 9],
      [1, 1, 9],
      [1, 0, 9],
    ]
    const hole = [
      [0.2, 0.2],
      [0.4, 0.2],
      [0.4, 0.4],
      [0.2, 0.4],
      [0.2, 0.2],
    ]
    const { rows, codes } = await features(
      'rings.json',
      collection([
        { type: 'Feature', properties: null, geometry: { type: 'Polygon', coordinates: [clockwise, hole] } },
      ]),
    )
    expect(rows[0].geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
          [0, 0],
        ],
        [
          [0.2, 0.2],
          [0.2, 0.4],
          [0.4, 0.4],
          [0.4, 0.2],
          [0.2, 0.2],
        ],
      ],
    })
    expect(codes).toEqual(['unclosed_ring'])
  })

  test('collections nested without end are notices, too', async () => {
    const deep = `${'{"type":"GeometryCollection","geometries":['.repeat(50_000)}${']}'.repeat(50_000)}`
    const { rows, codes } = await features(
      'deep.json',
      `{"type":"Feature","properties":{},"geometry":${deep}}`,
    )
    expect([rows[0].geometry, codes]).toEqual([null, ['broken_geometry']])
  })

  test('shapes that cannot be read are notices, never a crash', async () => {
    const geometries: unknown[] = [
      null,
      { type: 'Point', coordinates: ['a', 1] },
      { type: 'Point', coordinates: [] },
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 1],
          ],
        ],
      },
      { type: 'Polygon', coordinates: 5 },
      { type: 'Blob' },
      { type: 'Polygon', coordinates: [] },
    ]
    const { rows, codes } = await features(
      'broken.json',
      collection(geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry }))),
    )
    expect(rows.map((row) => row.geometry)).toEqual(geometries.map(() => null))
    expect(codes).toEqual([
      'missing_geometry',
      'broken_geometry',
      'missing_geometry',
      'unclosed_ring',
      'empty_outline',
      'broken_geometry',
      'broken_geometry',
      'missing_geometry',
    ])
  })
})

describe('shapefiles', () => {
  const UTM17 =
    'PROJCS["NAD_1983_UTM_Zone_17N",GEOGCS["GCS_North_American_1983",DATUM["D_North_American_1983",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",-81.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]'
  const shp = makeShp('point', [[[HALL_UTM]]])
  const dbf = makeDbf(['NAME', 'VILLE'], [['City hall', 'Montr\xe9al']])
  const zip = (members: Record<string, string | Buffer>) =>
    makeZip(Object.entries(members).map(([name, data]) => ({ name, data })))

  test('a zipped one in a folder is reprojected by its .prj', async () => {
    const { rows, codes } = await features(
      'utm.zip',
      zip({ 'sub dir/a.SHP': shp, 'sub dir/a.dbf': dbf, 'sub dir/a.prj': UTM17 }),
    )
    const [lon, lat] = (rows[0].geometry as { coordinates: number[] }).coordinates
    expect([lon, lat].map((value) => value.toFixed(4))).toEqual(HALL.map((value) => value.toFixed(4)))
    expect(rows[0].properties).toEqual({ NAME: 'City hall', VILLE: 'Montréal' })
    expect(codes).toEqual(['encoding_guessed'])
  })

  test('.cpg and UTF-8 names are understood', async () => {
    const utf8 = makeDbf(['VILLE'], [['Montréal']], 'utf8')
    const named = await features(
      'cpg.zip',
      zip({ 'a.shp': shp, 'a.dbf': utf8, 'a.prj': UTM17, 'a.cpg': 'UTF-8\r\n' }),
    )
    expect([named.rows[0].properties.VILLE, named.codes]).toEqual(['Montréal', []])
    const found = await features('nocpg.zip', zip({ 'a.shp': shp, 'a.dbf': utf8, 'a.prj': UTM17 }))
    expect(found.rows[0].properties.VILLE).toBe('Montréal')
    const wrong = await features(
      'wrongcpg.zip',
      zip({ 'a.shp': shp, 'a.dbf': dbf, 'a.prj': UTM17, 'a.cpg': 'UTF-8' }),
    )
    expect([wrong.rows[0].properties.VILLE, wrong.codes]).toEqual(['Montréal', ['encoding_wrong']])
  })

  test('without a .prj: the manifest, else degrees with a notice, else a refusal', async () => {
    const parts = { 'a.shp': shp, 'a.dbf': dbf }
    expect((await features('stated.zip', zip(parts), { crs: 'EPSG:26917' })).rows[0].geometry).not.toBeNull()
    await expectRefusal(() => features('noprj.zip', zip(parts)), 'missing_crs', /591421/)
    const degrees = await features('degrees.zip', zip({ 'a.shp': makeShp('point', [[[HALL]]]) }))
    expect([degrees.rows[0].geometry, degrees.codes]).toEqual([
      { type: 'Point', coordinates: HALL },
      ['crs_guessed'],
    ])
  })

  test('metres under a .prj of degrees are refused', async () => {
    const geographic =
      'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
    await expectRefusal(() => features('lies.zip', zip({ 'a.shp': shp, 'a.prj': geographic })), 'wrong_crs')
  })

  test('outer rings and holes keep their roles and turn the right way', async () => {
    const outer: [number, number][] = [
      [0, 0],
      [0, 10],
      [10, 10],
      [10, 0],
      [0, 0],
    ]
    const hole: [number, number][] = [
      [2, 2],
      [4, 2],
      [4, 4],
      [2, 4],
      [2, 2],
    ]
    const second: [number, number][] = [
      [20, 0],
      [20, 1],
      [21, 1],
      [21, 0],
      [20, 0],
    ]
    const { rows } = await features(
      'rings.zip',
      zip({ 'a.shp': makeShp('polygon', [[outer, hole, second]]) }),
    )
    expect(rows[0].geometry).toEqual({
      type: 'MultiPolygon',
      coordinates: [[[...outer].reverse(), [...hole].reverse()], [[...second].reverse()]],
    })
  })

  test('deleted rows are left out with a notice; the larger of two layers is read', async () => {
    const two = makeShp('point', [[[[1, 2]]], [[[3, 4]]]])
    const table = makeDbf(['N'], [['a'], ['b']], 'latin1', [0])
    const { rows, codes } = await features(
      'two.zip',
      zip({ 'b.shp': two, 'b.dbf': table, 'a.shp': makeShp('point', [[[[5, 6]]]]) }),
    )
    expect(rows.map((row) => [row.rowNumber, row.properties.N])).toEqual([[2, 'b']])
    expect(codes).toEqual(['several_layers', 'crs_guessed', 'deleted_record'])
  })

  test('damaged parts are refused', async () => {
    await expectRefusal(
      () => features('cutshp.zip', zip({ 'a.shp': shp.subarray(0, shp.length - 4) })),
      'broken_shapefile',
      /cut off/,
    )
    await expectRefusal(
      () =>
        features(
          'cutdbf.zip',
          zip({ 'a.shp': shp, 'a.dbf': dbf.subarray(0, dbf.length - 30), 'a.prj': UTM17 }),
        ),
      'broken_shapefile',
      /\.dbf/,
    )
    await expectRefusal(
      () => features('noshp.zip', zip({ 'readme.txt': 'x' })),
      'no_shapefile',
      /readme\.txt/,
    )
    await expectRefusal(() => features('x.kml', '<kml/>'), 'unsupported_format')
  })
})

test('the built-in EPSG codes agree with the UTM and Lambert definitions of Statistics Canada', async () => {
  const { parseCrs } = await import('../../../../server/import/files/crs.ts')
  const utm = proj4('+proj=utm +zone=17 +datum=WGS84').forward(HALL)
  const [lon, lat] = parseCrs('EPSG:26917', 'x').toWgs84!(utm[0], utm[1])
  expect([lon, lat].map((value) => value.toFixed(8))).toEqual(HALL.map((value) => value.toFixed(8)))
  // False origin of Statistics Canada's Lambert: latitude 63 23' 26.43" N, longitude 91 52' W, at 6,200,000 m and 3,000,000 m.
  const origin = parseCrs('3347', 'x').toWgs84!(6_200_000, 3_000_000)
  expect(origin[0]).toBeCloseTo(-91.8666667, 6)
  expect(origin[1]).toBeCloseTo(63.390675, 6)
  expect(parseCrs('urn:ogc:def:crs:OGC:1.3:CRS84', 'x').toWgs84).toBeNull()
  expect(parseCrs('EPSG:4269', 'x').toWgs84).toBeNull()
  expect(parseCrs('+proj=longlat +datum=NAD27', 'x').oldDatum).toBe(true)
})

describe.skipIf(!findRealRegion('hamilton'))('the real shapefiles of Hamilton', () => {
  test.each(['arenas', 'hospitals', 'fire_stations', 'police_stations'])(
    '%s: the reprojected points are those of the columns in degrees',
    async (name) => {
      const { report } = listen(FILE_NOTICES)
      const source = await openSource(findRealRegion('hamilton')!, `services/city/${name}.zip`)
      for (const { properties, geometry } of await collect(readFeatures(source, {}, report))) {
        const [lon, lat] = (geometry as { coordinates: number[] }).coordinates
        expect(Math.abs(lon - Number(properties.LONGITUDE))).toBeLessThan(2e-5)
        expect(Math.abs(lat - Number(properties.LATITUDE))).toBeLessThan(2e-5)
      }
    },
  )
})
