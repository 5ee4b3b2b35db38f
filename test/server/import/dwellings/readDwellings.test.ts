import { describe, expect, test } from 'vitest'
import { DWELLINGS_NOTICES } from '../../../../server/import/dwellings/notices.ts'
import { type DwellingsContext, readDwellings } from '../../../../server/import/dwellings/readDwellings.ts'
import type { DwellingsSpec } from '../../../../server/import/manifest/regionManifest.ts'
import { findRealRegion } from '../../../realRegions.ts'
import { collect, expectRefusal, listen, temporaryFolder } from '../files/importTest.ts'

const { folder, write } = temporaryFolder()
const SPEC = { lon: 'lon', lat: 'lat', area: 'da', weight: 'units' }
const REGION: DwellingsContext = { areaCodes: new Set(['A', 'B']), extent: [-80.3, 43, -79.6, 43.5] }

async function dwellings(
  content: string,
  context: DwellingsContext = REGION,
  spec: Partial<DwellingsSpec> = {},
) {
  const { report, log, codes } = listen(DWELLINGS_NOTICES)
  const rows = await collect(
    readDwellings(folder, { file: write('d.csv', content), ...SPEC, ...spec }, report, context),
  )
  return { rows, log, codes: codes() }
}

describe('readDwellings', () => {
  test('a dwelling belongs to the area of its code, and repeated points stay', async () => {
    const { rows, codes } = await dwellings(
      'lon,lat,da,units\n-79.9,43.2,A,2\n-79.9,43.2,A,2\n-79.8,43.2,B,1.5\n',
    )
    expect(rows).toEqual([
      { areaCode: 'A', lon: -79.9, lat: 43.2, weight: 2 },
      { areaCode: 'A', lon: -79.9, lat: 43.2, weight: 2 },
      { areaCode: 'B', lon: -79.8, lat: 43.2, weight: 1.5 },
    ])
    expect(codes).toEqual([])
  })

  test('without a weight column every row is one dwelling', async () => {
    const { rows } = await dwellings('lon,lat,da\n-79.9,43.2,A\n', REGION, { weight: undefined })
    expect(rows[0].weight).toBe(1)
  })

  test('every faulty row is a notice and is left out', async () => {
    const faulty = [
      '-79.9,43.2,Z,1', // another region's area
      '-79.9,43.2,,1',
      '-79.9,43.2,A,0',
      '-79.9,43.2,A,',
      '-79.9,43.2,A,-3',
      ',43.2,A,1',
      'abc,43.2,A,1',
      '595000,4789000,A,1', // metres
      '43.2,-79.9,A,1', // swapped
      '2.35,48.85,A,1', // another continent
    ]
    const { rows, codes } = await dwellings(`lon,lat,da,units\n${faulty.join('\n')}\n-79.9,43.2,A,1\n`)
    expect(rows).toHaveLength(1)
    expect(codes).toEqual([
      'dwelling_outside_region',
      'dwelling_outside_region',
      'weight_not_positive',
      'weight_not_positive',
      'weight_not_positive',
      'missing_point',
      'missing_point',
      'coordinates_out_of_range',
      'swapped_lon_lat',
      'point_far_away',
    ])
  })

  test('coordinates that are swapped throughout and missing columns are refused', async () => {
    await expectRefusal(() => dwellings('lon,lat,da,units\n43.2,-79.9,A,1\n'), 'swapped_lon_lat', /Exchange/)
    await expectRefusal(() => dwellings('x,lat,da,units\n43.2,-79.9,A,1\n'), 'missing_columns', /"lon"/)
  })
})

describe.skipIf(!findRealRegion('hamilton'))('the parcels of Hamilton', () => {
  test('139,434 of 139,444 rows are used, in about a second of computing; eight belong to Burlington', async () => {
    const hamilton = findRealRegion('hamilton')!
    const { report, log } = listen(DWELLINGS_NOTICES)
    const spec: DwellingsSpec = {
      file: 'dwellings/parcels.csv.gz',
      lon: 'lon',
      lat: 'lat',
      area: 'DAUID',
      weight: 'dwellings',
      areaCrosswalk: [
        { file: 'boundaries/da_2016.geojson', from: 'DAUID', to: 'ADAUID' },
        { file: 'census/ada_2016_2021_crosswalk.csv', from: 'ADAUID_2016', to: 'zone_id' },
      ],
    }
    const areas = new Map<string, number>()
    let rows = 0
    for await (const { areaCode, weight } of readDwellings(hamilton, spec, report, {
      extent: [-80.2485, 43.0505, -79.6221, 43.4711],
    })) {
      rows += 1
      areas.set(areaCode, (areas.get(areaCode) ?? 0) + weight)
    }
    expect(rows).toBe(139_434)
    expect(areas.size).toBe(59)
    // 214,756 dwellings in the file, one on each of the eight parcels of Burlington.
    expect([...areas.values()].reduce((sum, weight) => sum + weight, 0)).toBe(214_748)
    expect([...log.counts.values()].map(({ code, count }) => [code, count])).toEqual([
      ['dwelling_outside_region', 8],
      ['weight_not_positive', 2],
    ])
  })
})
