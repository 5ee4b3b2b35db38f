import { describe, expect, test } from 'vitest'
import { CONTEXT_NOTICES } from '../../../../server/import/context/notices.ts'
import { readContext } from '../../../../server/import/context/readContext.ts'
import type { ContextSpec } from '../../../../server/import/manifest/regionManifest.ts'
import { findRealRegion } from '../../../realRegions.ts'
import { collect, expectRefusal, listen, temporaryFolder } from '../files/importTest.ts'

const { folder, write } = temporaryFolder()

async function context(
  shapes: { properties?: object; type: string; coordinates: unknown }[],
  spec: Omit<ContextSpec, 'file'>,
) {
  const { report, codes } = listen(CONTEXT_NOTICES)
  const features = shapes.map(({ properties, ...geometry }) => ({
    type: 'Feature',
    properties: properties ?? {},
    geometry,
  }))
  const file = write('layer.geojson', JSON.stringify({ type: 'FeatureCollection', features }))
  return { rows: await collect(readContext(folder, { file, ...spec }, report)), codes: codes() }
}
const square = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
  ],
}
const line = {
  type: 'LineString',
  coordinates: [
    [0, 0],
    [1, 1],
  ],
}
const point = { type: 'Point', coordinates: [0, 0] }

describe('readContext', () => {
  test('parks are surfaces with names in both languages', async () => {
    const { rows, codes } = await context(
      [
        { properties: { N: 'Gage Park', F: '' }, ...square },
        { properties: { N: ' ', F: null }, ...square },
      ],
      {
        kind: 'park',
        name: 'N',
        nameFr: 'F',
      },
    )
    expect(rows.map(({ kind, name, geometry }) => [kind, name, geometry.type])).toEqual([
      ['park', { en: 'Gage Park', fr: 'Gage Park' }, 'MultiPolygon'],
      ['park', null, 'MultiPolygon'],
    ])
    expect(codes).toEqual([])
  })

  test('water may be lines, places may be points; what does not fit is a notice', async () => {
    expect((await context([line, square], { kind: 'water' })).rows.map((row) => row.geometry.type)).toEqual([
      'LineString',
      'MultiPolygon',
    ])
    const places = await context([point, line], { kind: 'place' })
    expect([places.rows.length, places.codes]).toEqual([1, ['unfit_shape']])
    const wards = await context([point, square], { kind: 'ward' })
    expect([wards.rows.length, wards.codes]).toEqual([1, ['not_an_outline']])
  })

  test('a name column that is not there is refused with those that are', async () => {
    await expectRefusal(
      () => context([{ properties: { WARD: '1' }, ...square }], { kind: 'ward', name: 'NAME' }),
      'missing_columns',
      /"WARD"/,
    )
  })
})

describe.skipIf(!findRealRegion('hamilton'))('the background layers of Hamilton', () => {
  test.each([
    ['boundaries/parks.geojson', 'park', 'NAME', 617],
    ['boundaries/wards.geojson', 'ward', 'WARD', 15],
    ['boundaries/city.geojson', 'boundary', 'CSDNAME', 1],
    ['boundaries/city_municipal_limit.geojson', 'municipal-limit', 'name', 1],
  ] as const)('%s is read whole', async (file, kind, name, count) => {
    const { report, log } = listen(CONTEXT_NOTICES)
    const rows = await collect(readContext(findRealRegion('hamilton')!, { file, kind, name }, report))
    expect(rows).toHaveLength(count)
    expect(log.count('error')).toBe(0)
  })
})
