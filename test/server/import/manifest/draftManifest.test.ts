import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { draftManifest } from '../../../../server/import/manifest/draftManifest.ts'
import { parseManifest } from '../../../../server/import/manifest/readManifest.ts'
import type { RegionManifest } from '../../../../server/import/manifest/regionManifest.ts'
import { findRealRegion } from '../../../realRegions.ts'
import { expectRefusal, temporaryFolder } from '../files/importTest.ts'
import { makeDbf, makeShp } from '../files/makeShapefile.ts'
import { makeZip } from '../files/makeZip.ts'

const { folder, write } = temporaryFolder()

function features(list: object[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features: list })
}
function square(properties: object, index: number): object {
  const lon = -79.9 + index / 100
  const ring = [
    [lon, 43.2],
    [lon + 0.01, 43.2],
    [lon + 0.01, 43.21],
    [lon, 43.21],
    [lon, 43.2],
  ]
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } }
}

/** Fills what a person would fill in. */
function fill(manifest: Record<string, unknown>): RegionManifest {
  const filled = structuredClone(manifest) as unknown as RegionManifest
  filled.timeZone = 'America/Toronto'
  for (const source of Object.values(filled.sources!)) Object.assign(source, { publisher: 'A', licence: 'B' })
  filled.areas.level ||= 'area'
  for (const service of filled.services ?? []) if (service.serviceType === '') service.serviceType = 'other'
  return parseManifest('region.json', JSON.stringify(filled))
}

describe('draftManifest', () => {
  test('the sample region: area names, counts by their census codes, house numbers, services of all lists', async () => {
    const sample = join(import.meta.dirname, '..', '..', '..', '..', 'data', 'sample')
    const { manifest } = await draftManifest(sample)
    expect(manifest).toMatchObject({
      areas: { file: 'boundaries/areas_2021.geojson', id: 'zone_id', name: 'name' },
      counts: [{ groups: { population: 'T1527', 'recent-immigrants': 'T1536' } }],
      streets: { mapping: { leftNumbers: 'LEFT', rightNumbers: 'RIGHT', community: 'COMMUNITY' } },
    })
    const files = (manifest.services as { file: string }[]).map((spec) => spec.file)
    expect(files).toEqual(
      expect.arrayContaining(['hsds', 'services/county_facilities.geojson', 'services/services.csv']),
    )
  })

  test('HSDS is known in a folder of tables, in a zip of them and as JSON; other JSON is not', async () => {
    const mixed = mkdtempSync(join(tmpdir(), 'draft-'))
    mkdirSync(join(mixed, 'lists'))
    const put = (name: string, content: string | Buffer) => writeFileSync(join(mixed, name), content)
    put('lists/services.csv', 'id,name\ns,Class\n')
    put('lists/service_at_locations.csv', 'id,service_id,location_id\nx,s,l\n')
    put('lists/locations.csv', 'id,latitude,longitude\nl,43,-80\n')
    put('lists/clinics.csv', 'id,name,lat,lon\n1,Clinic,43,-80\n')
    put(
      'tables.zip',
      makeZip([
        { name: 'a/service.csv', data: 'id,name\n' },
        { name: 'a/service_at_location.csv', data: 'id\n' },
      ]),
    )
    put(
      'page.json',
      '{"contents": [{"id": "s", "name": "Class", "organization": {"id": "o"}}], "total_pages": 1}',
    )
    put('other.json', '{"contents": []}')
    const { manifest, notes } = await draftManifest(mixed)
    const services = manifest.services as { file: string; format: string }[]
    expect(services.map(({ file, format }) => `${file} ${format}`).toSorted()).toEqual([
      'lists hsds',
      'lists/clinics.csv csv',
      'page.json hsds',
      'tables.zip hsds',
    ])
    expect(notes.join('\n')).toMatch(/Left out, "other\.json"/)
    expect(notes.filter((note) => note.includes('serviceTypeBy'))).toHaveLength(3)
  })

  test('a folder with areas, counts, dwellings, streets, services and more gives a draft that needs only its blanks', async () => {
    mkdirSync(join(folder, 'data'))
    const codes = Array.from({ length: 20 }, (_, index) => `3525${String(index + 100)}`)
    write(
      'data/da.geojson',
      features(codes.map((code, index) => square({ DAUID: code, ZONE: `Z${index % 4}` }, index))),
    )
    write('data/county_boundary.geojson', features([square({ NAME: 'County' }, 0)]))
    write('data/census.csv', `DAUID,Population,T1536\n${codes.map((code) => `${code},500,25`).join('\n')}\n`)
    write(
      'data/parcels.csv',
      `lon,lat,DAUID,dwellings\n${codes.map((code) => `-79.9,43.2,${code},3`).join('\n')}\n`,
    )
    write('data/libraries.csv', 'NAME,ADDRESS,longitude,latitude\nCentral,55 York Blvd,-79.87,43.26\n')
    write(
      'data/tfwp_2019q4_positive_en.csv',
      'Employers who were issued a positive Labour Market Impact Assessment,,\nProvince,Stream,Employer\n',
    )
    const line: [number, number][] = [
      [-79.9, 43.2],
      [-79.8, 43.2],
    ]
    const members = {
      'roads.shp': makeShp('line', [[line]]),
      'roads.dbf': makeDbf(['FULL_NAME', 'ROAD_CLASS', 'ONE_WAY'], [['King St', 'Local', 'N']]),
    }
    write('data/roads.zip', makeZip(Object.entries(members).map(([name, data]) => ({ name, data }))))
    write(
      'data/gtfs.zip',
      makeZip([
        { name: 'stop_times.txt', data: 'trip_id' },
        { name: 'stops.txt', data: 'stop_id' },
      ]),
    )
    write('data/broken.zip', 'not a zip')
    write('data/readme.csv', 'x')

    const { manifest, notes } = await draftManifest(join(folder, 'data'))
    await expectRefusal(
      async () => parseManifest('region.json', JSON.stringify(manifest)),
      'invalid_manifest',
      /timeZone: is blank.*licence: is blank/s,
    )
    const filled = fill(manifest)
    expect(filled).toMatchObject({
      id: 'data',
      areas: { file: 'da.geojson', id: 'DAUID', level: 'DA' },
      counts: [
        {
          file: 'census.csv',
          key: 'DAUID',
          groups: { population: 'Population', 'recent-immigrants': 'T1536' },
        },
      ],
      dwellings: { file: 'parcels.csv', lon: 'lon', lat: 'lat', area: 'DAUID', weight: 'dwellings' },
      streets: {
        file: 'roads.zip',
        format: 'centreline',
        mapping: { name: 'FULL_NAME', class: 'ROAD_CLASS', oneWay: 'ONE_WAY' },
      },
      services: [
        {
          file: 'libraries.csv',
          format: 'csv',
          serviceType: 'library',
          mapping: { name: 'NAME', address: 'ADDRESS', lon: 'longitude', lat: 'latitude' },
        },
      ],
      employers: [{ file: 'tfwp_2019q4_positive_en.csv', quarter: '2019Q4' }],
      context: [{ file: 'county_boundary.geojson', kind: 'boundary', name: 'NAME' }],
      transit: [{ file: 'gtfs.zip' }],
    })
    expect(notes.join('\n')).toMatch(/"broken\.zip" cannot be unpacked/)
  })

  test('a folder without areas and streets says so, and an empty one is refused', async () => {
    mkdirSync(join(folder, 'poor'))
    write('poor/table.csv', 'a,b\n1,2\n')
    const { notes } = await draftManifest(join(folder, 'poor'))
    expect(notes.filter((note) => /^(areas|streets|Not used)/.test(note))).toHaveLength(3)
    mkdirSync(join(folder, 'empty'))
    await expectRefusal(() => draftManifest(join(folder, 'empty')), 'empty_folder')
    await expectRefusal(() => draftManifest(join(folder, 'nowhere')), 'missing_folder')
  })
})

describe('the folders of the real regions', () => {
  test.skipIf(!findRealRegion('hamilton'))(
    'Hamilton: zones, counts of immigrants, parcels, centreline and 13 lists of services',
    async () => {
      const { manifest } = await draftManifest(findRealRegion('hamilton')!)
      const filled = fill(manifest)
      expect(filled.areas).toMatchObject({
        file: 'boundaries/ada_zones_2021.geojson',
        id: 'zone_id',
        level: 'ADA',
      })
      expect(filled.counts).toMatchObject([
        {
          file: 'census/ada_2021.csv',
          key: 'ADA_code',
          groups: { population: 'T1527', 'recent-immigrants': 'T1536' },
        },
      ])
      expect(filled.dwellings).toMatchObject({
        area: 'DAUID',
        areaCrosswalk: { file: 'boundaries/da_2016.geojson', from: 'DAUID', to: 'ADAUID' },
      })
      expect(filled.streets.format).toBe('centreline')
      expect(filled.services?.map(({ format }) => format).toSorted()).toEqual(
        ['csv', 'ircc', 'moh', 'odcaf', 'odhf', ...Array(8).fill('shapefile')].toSorted(),
      )
      expect(filled.employers).toHaveLength(13)
      expect(filled.transit).toHaveLength(2)
    },
  )

  test.skipIf(!findRealRegion('porto-alegre'))(
    'Porto Alegre: hexagons with people, OpenStreetMap',
    async () => {
      const filled = fill((await draftManifest(findRealRegion('porto-alegre')!)).manifest)
      expect(filled.areas).toMatchObject({
        file: 'poa_hexgrid.csv',
        format: 'h3',
        id: 'id',
        groups: { population: 'population' },
      })
      expect(filled.streets).toMatchObject({ file: 'poa_osm.pbf', format: 'osm' })
    },
  )

  test.skipIf(!findRealRegion('northern-kentucky'))('Northern Kentucky: blocks without codes', async () => {
    const filled = fill((await draftManifest(findRealRegion('northern-kentucky')!)).manifest)
    expect(filled.areas).toMatchObject({ file: 'block_groups.geojson', groups: { population: 'people' } })
    expect(filled.areas.id).toBeUndefined()
    expect(filled.services).toMatchObject([{ file: 'hospitals.csv', serviceType: 'hospital' }])
  })
})
