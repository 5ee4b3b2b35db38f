import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { findServiceType, SERVICE_ATTRIBUTES } from '../../../core/match/serviceTypes.ts'
import { ServicesSpec } from '../../../server/import/manifest/regionManifest.ts'
import { serviceNotices } from '../../../server/import/readServices.ts'
import { requireDistinctSources } from '../../../server/import/serviceRow/requireDistinctSources.ts'
import { findRealRegion } from '../../realRegions.ts'
import { collectFrom, collectServices } from './collectServices.ts'
import { HAMILTON_SERVICES } from './hamiltonServices.ts'

const FORMATS = ['ircc', 'odhf', 'odcaf', 'moh', 'csv', 'xlsx', 'geojson', 'shapefile'] as const

describe('the formats of services', () => {
  it.each(FORMATS)('%s has a notice for every fault, in two languages', (format) => {
    const notices = Object.entries(serviceNotices(format))
    expect(notices.length).toBeGreaterThan(20)
    for (const [code, { en, fr, severity }] of notices) {
      expect(code).toMatch(/^[a-z_]+$/)
      expect(['error', 'warning', 'info']).toContain(severity)
      expect(en).toMatch(/\.$/)
      expect(fr).toMatch(/\.$/)
      expect(fr).not.toBe(en)
    }
  })

  it('take entries of a manifest that its schema accepts', () => {
    for (const spec of Object.values(HAMILTON_SERVICES)) expect(Value.Errors(ServicesSpec, spec)).toEqual([])
  })
})

describe('a shelter', () => {
  it.each([
    [
      'odcaf',
      'Index,Facility_Name,Source_Facility_Type,ODCAF_Facility_Type,City,Prov_Terr,Latitude,Longitude,Street_No,Street_Name,Postal_Code\n1,Interval House Gallery,gallery,gallery,Hamilton,on,43.25,-79.87,12,Hush Lane,L8P 1A1\n',
    ],
    ['csv', "id,name,address,lon,lat\n1,Women's shelter,12 Hush Lane,-79.87,43.25\n"],
  ] as const)('has no place in whatever format it comes: %s', async (format, content) => {
    const spec = { file: 'places.csv', format, source: 'test', ...TABLE[format] } as ServicesSpec
    const { rows, log, count } = await collectFrom(content, spec)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ sensitive: true, address: null, postalCode: null, lon: null, lat: null })
    expect(count('sensitive_site')).toBe(1)
    expect(JSON.stringify([rows, log.notices])).not.toContain('Hush')
  })
})

const TABLE = {
  odcaf: {},
  csv: {
    mapping: { id: 'id', name: 'name', address: 'address', lon: 'lon', lat: 'lat' },
    serviceType: 'housing',
  },
}

const hamilton = findRealRegion('hamilton')
describe.skipIf(!hamilton)('all service files of Hamilton', () => {
  it('give keys that are unique, types and attributes that exist, and no address or point of a sensitive site', async () => {
    const { irccScript: _, ...files } = HAMILTON_SERVICES
    requireDistinctSources(Object.values(files))
    const keys = new Set<string>()
    let rows = 0
    for (const spec of Object.values(files)) {
      for (const row of (await collectServices(hamilton as string, spec)).rows) {
        rows += 1
        keys.add(`${row.source}:${row.recordId}`)
        expect(row.serviceTypes.length).toBeGreaterThan(0)
        for (const slug of row.serviceTypes) expect(findServiceType(slug), slug).toBeDefined()
        for (const slug of row.attributes)
          expect(SERVICE_ATTRIBUTES.some((attribute) => attribute.slug === slug)).toBe(true)
        expect(row.name.en.length * row.name.fr.length).toBeGreaterThan(0)
        expect(row.postalCode ?? 'A1A 1A1').toMatch(/^[A-Z]\d[A-Z] \d[A-Z]\d$/)
        if (row.sensitive)
          expect([row.address, row.postalCode, row.lon, row.lat, row.note]).toEqual([
            null,
            null,
            null,
            null,
            null,
          ])
      }
    }
    expect(rows).toBe(1262 + 7033 + 7972 + 668 + 58 + 25 + 234 + 20 + 30 + 9 + 6 + 356 + 3 + 68)
    expect(keys.size).toBe(rows)
  })
})
