import { cellToBoundary, latLngToCell } from 'h3-js'
import { describe, expect, test } from 'vitest'
import { CENSUS_NOTICES } from '../../../../server/import/census/notices.ts'
import { readAreaCounts, readAreas } from '../../../../server/import/census/readAreas.ts'
import type { AreasSpec } from '../../../../server/import/manifest/regionManifest.ts'
import { collect, expectRefusal, listen, temporaryFolder } from '../files/importTest.ts'

const { folder, write } = temporaryFolder()

/** A square of 0.01 degrees with its corner at the point. */
function square(properties: object, lon = -79.9, lat = 43.2): object {
  const ring = [
    [lon, lat],
    [lon + 0.01, lat],
    [lon + 0.01, lat + 0.01],
    [lon, lat + 0.01],
    [lon, lat],
  ]
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } }
}
const collection = (features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })

async function areas(content: string, spec: Partial<AreasSpec>, timeZone?: string, file = 'areas.geojson') {
  const { report, log, codes } = listen(CENSUS_NOTICES)
  const rows = await collect(
    readAreas(folder, { file: write(file, content), level: 'DA', ...spec }, report, timeZone),
  )
  return { rows, log, codes: codes() }
}

describe('readAreas', () => {
  test('reads codes, bilingual names and merged zones', async () => {
    const content = collection([
      square({ code: 35250001, en: 'Dundas', fr: 'Dondas' }),
      square({ code: 'M', en: 'Rest', fr: '' }),
    ])
    const { rows, codes } = await areas(content, {
      id: 'code',
      name: 'en',
      nameFr: 'fr',
      mergedWhen: { field: 'code', equals: ['M'] },
    })
    expect(rows.map(({ code, name, merged, level }) => ({ code, name, merged, level }))).toEqual([
      { code: '35250001', name: { en: 'Dundas', fr: 'Dondas' }, merged: false, level: 'DA' },
      { code: 'M', name: { en: 'Rest', fr: 'Rest' }, merged: true, level: 'DA' },
    ])
    expect(rows[0].geometry.type).toBe('MultiPolygon')
    expect(codes).toEqual([])
  })

  test('names come from a table of names where the file has none', async () => {
    write('names.csv', 'code,name\nA,Alpha\n')
    const { rows, codes } = await areas(collection([square({ id: 'A' }), square({ id: 'B' })]), {
      id: 'id',
      names: { file: 'names.csv', key: 'code', name: 'name' },
    })
    expect(rows.map((row) => row.name.en)).toEqual(['Alpha', 'B'])
    expect(codes).toEqual(['missing_name'])
  })

  test('a code that stands twice is a notice, and the first row is kept', async () => {
    const { rows, log } = await areas(
      collection([square({ id: 'A', n: 1 }), square({ id: 'A', n: 2 }), square({ id: ' ' })]),
      { id: 'id' },
    )
    expect(rows).toHaveLength(1)
    expect(log.notices).toMatchObject([
      { code: 'duplicate_code', rowNumber: 2, value: 'A' },
      { code: 'missing_code', rowNumber: 3 },
    ])
  })

  test('without a code column codes are made from row and file, the same every time', async () => {
    const content = collection([square({}), square({})])
    const first = await areas(content, {})
    const second = await areas(content, {})
    expect(first.rows[0].code).toMatch(/^[0-9a-f]{8}-1$/)
    expect(first.rows.map((row) => row.code)).toEqual(second.rows.map((row) => row.code))
    expect(first.codes).toEqual(['code_generated'])
    const other = await areas(`${content} `, {})
    expect(other.rows[0].code).not.toBe(first.rows[0].code)
  })

  test('self-crossing outlines are kept with a notice, rows without outline are left out', async () => {
    const bowTie = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [2, 2],
          [2, 0],
          [0, 2],
          [0, 0],
        ],
      ],
    }
    const { rows, codes } = await areas(
      collection([
        { type: 'Feature', properties: { id: 'A' }, geometry: bowTie },
        { type: 'Feature', properties: { id: 'B' }, geometry: null },
        { type: 'Feature', properties: { id: 'C' }, geometry: { type: 'Point', coordinates: [0, 0] } },
      ]),
      { id: 'id' },
    )
    expect(rows.map((row) => row.code)).toEqual(['A'])
    expect(codes).toEqual([
      'self_crossing',
      'missing_geometry',
      'area_without_outline',
      'not_an_outline',
      'area_without_outline',
    ])
  })

  test('swapped coordinates and another continent are recognised by the time zone', async () => {
    await expectRefusal(
      () => areas(collection([square({ id: 'A' }, 43.2, -79.9)]), { id: 'id' }, 'America/Toronto'),
      'swapped_lon_lat',
    )
    const far = await areas(
      collection([square({ id: 'A' }), square({ id: 'B' }, 2.3, 48.8)]),
      { id: 'id' },
      'America/Toronto',
    )
    expect(far.log.notices).toMatchObject([{ code: 'point_far_away', rowNumber: 2, value: 'B' }])
    expect(far.rows).toHaveLength(2)
  })

  test('a wrong code column, a file without areas and a table without format are refused', async () => {
    await expectRefusal(
      () => areas(collection([square({ code: 'A' })]), { id: 'DAUID' }),
      'missing_columns',
      /"code"/,
    )
    await expectRefusal(() => areas(collection([]), { id: 'id' }), 'no_areas')
    await expectRefusal(() => areas('id\nA\n', { id: 'id' }, undefined, 'a.csv'), 'missing_format', /h3/)
  })

  test('H3 cells get the outline of their cell; what is none is a notice', async () => {
    const cell = latLngToCell(43.25, -79.87, 9)
    const { rows, codes } = await areas(
      `id,population\n${cell},5\nnonsense,6\n`,
      { format: 'h3', id: 'id' },
      'America/Toronto',
      'h3.csv',
    )
    expect(rows.map((row) => row.code)).toEqual([cell])
    expect(rows[0].geometry.coordinates[0][0]).toEqual(cellToBoundary(cell, true))
    expect(codes).toEqual(['not_an_h3_cell'])
  })

  test('points get rings that do not overlap, 20 to 500 m wide', async () => {
    const { rows, codes } = await areas(
      'id,x,y\na,-79.87,43.25\nb,-79.869,43.25\nc,-79.8,43.3\nd,,43\n',
      { format: 'points', id: 'id', lon: 'x', lat: 'y' },
      undefined,
      'points.csv',
    )
    expect(rows.map((row) => row.code)).toEqual(['a', 'b', 'c'])
    const radius = (index: number) => {
      const ring = rows[index].geometry.coordinates[0][0]
      return ((ring[0][0] - ring[4][0]) / 2) * 111_195 * Math.cos((ring[0][1] * Math.PI) / 180)
    }
    expect(radius(0)).toBeCloseTo(0.0005 * 111_195 * Math.cos((43.25 * Math.PI) / 180), 0)
    expect(radius(2)).toBeCloseTo(500, 0)
    expect(codes).toEqual(['coordinates_out_of_range', 'outline_made', 'area_without_outline'])
    await expectRefusal(
      () => areas('id\na\n', { format: 'points' }, undefined, 'p.csv'),
      'missing_setting',
      /lon/,
    )
  })

  test('counts in the same file carry the same codes, generated ones too', async () => {
    const content = collection([square({ people: 76, males: 24 }), square({ people: null, males: 3 })])
    const spec: AreasSpec = {
      file: write('blocks.geojson', content),
      level: 'block',
      groups: { population: 'people', females: 'people - males' },
    }
    const { report } = listen(CENSUS_NOTICES)
    const codes = (await collect(readAreas(folder, spec, report))).map((row) => row.code)
    expect(await collect(readAreaCounts(folder, spec, report))).toEqual([
      { areaCode: codes[0], group: 'population', value: 76, missing: null },
      { areaCode: codes[0], group: 'females', value: 52, missing: null },
      { areaCode: codes[1], group: 'population', value: null, missing: 'blank' },
      { areaCode: codes[1], group: 'females', value: null, missing: 'blank' },
    ])
  })
})
