import { describe, expect, test } from 'vitest'
import { CENSUS_NOTICES } from '../../../../server/import/census/notices.ts'
import { readAreaCounts, readAreas } from '../../../../server/import/census/readAreas.ts'
import { readCounts } from '../../../../server/import/census/readCounts.ts'
import { readIndicators } from '../../../../server/import/census/readIndicators.ts'
import type { AreasSpec, Crosswalk } from '../../../../server/import/manifest/regionManifest.ts'
import type { CountRow } from '../../../../server/import/rows.ts'
import { findRealRegion } from '../../../realRegions.ts'
import { collect, listen } from '../files/importTest.ts'

const hamilton = findRealRegion('hamilton')!
const kentucky = findRealRegion('northern-kentucky')!
const portoAlegre = findRealRegion('porto-alegre')!

const ZONES: AreasSpec = {
  file: 'boundaries/ada_zones_2021.geojson',
  id: 'zone_id',
  level: 'ADA',
  mergedWhen: { field: 'zone_id', equals: 'HAM-RENUMBERED-8' },
}
const TO_ZONES: Crosswalk = {
  file: 'boundaries/ada_zones_2021.geojson',
  from: 'ADA_code_2021',
  to: 'zone_id',
}
const COUNTS = {
  file: 'census/ada_2021.csv',
  key: 'ADA_code',
  groups: {
    population: 'T1527',
    'recent-immigrants': 'T1536',
    'non-permanent-residents': 'T1537',
    immigrants: 'T1527 - T1528 - T1537',
    'refugees-since-1980': 'T1674',
  },
}
function total(rows: CountRow[], group: string): number {
  return rows.filter((row) => row.group === group).reduce((sum, row) => sum + row.value!, 0)
}

describe.skipIf(!hamilton)('the City of Hamilton', () => {
  test('59 zones with the published totals of 2021, the renumbered eight as one merged zone', async () => {
    const { report, codes } = listen(CENSUS_NOTICES)
    const areas = await collect(readAreas(hamilton, ZONES, report, 'America/Toronto'))
    expect(areas).toHaveLength(59)
    expect(
      areas.filter((area) => area.merged).map((area) => [area.code, area.geometry.coordinates.length]),
    ).toEqual([['HAM-RENUMBERED-8', 5]])
    const rows = await collect(
      readCounts(
        hamilton,
        { ...COUNTS, crosswalk: TO_ZONES },
        report,
        new Set(areas.map((area) => area.code)),
      ),
    )
    expect(rows).toHaveLength(59 * 5)
    expect(total(rows, 'population')).toBe(560_915)
    expect(total(rows, 'recent-immigrants')).toBe(20_120)
    expect(total(rows, 'non-permanent-residents')).toBe(12_650)
    const zone = Object.fromEntries(
      rows.filter((row) => row.areaCode === 'HAM-RENUMBERED-8').map((row) => [row.group, row.value]),
    )
    expect(zone).toMatchObject({
      population: 84_690,
      'recent-immigrants': 1975,
      'non-permanent-residents': 795,
    })
    expect(codes()).toEqual([])
  })

  test('with the inferred pairs all 66 areas of 2016 have counts, with the same totals', async () => {
    const { report, codes } = listen(CENSUS_NOTICES)
    const areas = await collect(
      readAreas(hamilton, { file: 'boundaries/ada_2016.geojson', id: 'ADAUID', level: 'ADA' }, report),
    )
    const crosswalk: Crosswalk = {
      file: 'census/ada_2016_2021_crosswalk.csv',
      from: ['ADA_code_2021', 'ADA_code_2021_inferred'],
      to: 'ADAUID_2016',
    }
    const rows = await collect(
      readCounts(hamilton, { ...COUNTS, crosswalk }, report, new Set(areas.map((area) => area.code))),
    )
    expect(areas).toHaveLength(66)
    expect(rows.every((row) => row.value !== null)).toBe(true)
    expect(total(rows, 'recent-immigrants')).toBe(20_120)
    expect(codes()).toEqual([])
  })

  test('the national file gives the same counts when it is cut by its census subdivision', async () => {
    const { report } = listen(CENSUS_NOTICES)
    const city = await collect(readCounts(hamilton, { ...COUNTS, crosswalk: TO_ZONES }, report))
    const keep = { field: 'CSDUID', equals: '3525005' }
    const national = await collect(
      readCounts(
        hamilton,
        { ...COUNTS, file: 'census/ada_2021_canada.csv', keep, crosswalk: TO_ZONES },
        report,
      ),
    )
    expect(national).toEqual(city)
  })

  test('area counts of Canada sum to the published figure, with 471 areas unknown', async () => {
    const { report } = listen(CENSUS_NOTICES)
    const spec = { file: 'census/ada_2021_canada.csv', key: 'ADA_code', groups: { population: 'T1527' } }
    const rows = await collect(readCounts(hamilton, spec, report))
    expect(rows).toHaveLength(5433)
    expect(rows.filter((row) => row.value === null)).toHaveLength(471)
    expect(rows.reduce((sum, row) => sum + (row.value ?? 0), 0)).toBe(36_325_185)
  })

  test('access indices hold for single areas, are blank where published so and null for the merged zone', async () => {
    const { report, codes } = listen(CENSUS_NOTICES)
    const name = { en: 'x', fr: 'x' }
    const columns = {
      'walk-groceries': { column: 'walk_gs', name },
      'transit-employment': { column: 'public_emp', name },
    }
    const spec = { file: 'census/spatial_access_2021.csv', key: 'ADA_code', crosswalk: TO_ZONES, columns }
    const rows = await collect(readIndicators(hamilton, spec, report))
    expect(rows).toHaveLength(118)
    expect(rows.filter((row) => row.missing === 'blank').map((row) => row.indicator)).toEqual([
      'walk-groceries',
      'walk-groceries',
    ])
    expect(rows.filter((row) => row.missing === 'not-available').map((row) => row.areaCode)).toEqual([
      'HAM-RENUMBERED-8',
      'HAM-RENUMBERED-8',
    ])
    expect(
      rows.find((row) => row.areaCode === '35250001' && row.indicator === 'transit-employment')?.value,
    ).toBe(0.001057059858)
    expect(codes()).toEqual(['indicator_not_summed'])
  })

  test('dissemination areas of 2016 hold 536,917 people', async () => {
    const { report } = listen(CENSUS_NOTICES)
    const spec = {
      file: 'census/da_2016.csv',
      key: 'DAUID',
      groups: { population: 'Population', 'aged-50-plus': 'age_50_plus' },
    }
    const rows = await collect(readCounts(hamilton, spec, report))
    expect(total(rows, 'population')).toBe(536_917)
    expect(rows.filter((row) => row.missing === 'blank')).toHaveLength(3)
  })
})

describe.skipIf(!kentucky)('Northern Kentucky', () => {
  test('3,114 blocks without identifiers hold 227,919 people', async () => {
    const { report, codes } = listen(CENSUS_NOTICES)
    const spec: AreasSpec = {
      file: 'block_groups.geojson',
      level: 'block',
      groups: { population: 'people', hispanics: 'hispanics' },
    }
    const areas = await collect(readAreas(kentucky, spec, report, 'America/New_York'))
    expect(new Set(areas.map((area) => area.code)).size).toBe(3114)
    const rows = await collect(readAreaCounts(kentucky, spec, report))
    expect(total(rows, 'population')).toBe(227_919)
    expect(new Set(rows.map((row) => row.areaCode))).toEqual(new Set(areas.map((area) => area.code)))
    expect(codes()).toEqual(['code_generated'])
  })
})

describe.skipIf(!portoAlegre)('Porto Alegre', () => {
  test('1,227 hexagons hold 812,935 people, and their outlines hold their published centres', async () => {
    const { report, log } = listen(CENSUS_NOTICES)
    const spec: AreasSpec = {
      file: 'poa_hexgrid.csv',
      format: 'h3',
      id: 'id',
      level: 'H3-9',
      groups: { population: 'population', jobs: 'jobs' },
    }
    const areas = await collect(readAreas(portoAlegre, spec, report, 'America/Sao_Paulo'))
    const rows = await collect(readAreaCounts(portoAlegre, spec, report))
    expect(areas).toHaveLength(1227)
    expect(total(rows, 'population')).toBe(812_935)
    expect(rows.filter((row) => row.group === 'jobs' && row.missing === 'blank')).toHaveLength(5)
    const first = areas.find((area) => area.code === '89a901291abffff')!.geometry.coordinates[0][0]
    const middle = [0, 1].map(
      (axis) => first.slice(0, -1).reduce((sum, corner) => sum + corner[axis], 0) / (first.length - 1),
    )
    expect(middle[0]).toBeCloseTo(-51.1582459466033, 5)
    expect(middle[1]).toBeCloseTo(-30.0538460280879, 5)
    expect(log.count('error')).toBe(0)
  })
})
