import { describe, expect, it } from 'vitest'
import type { ServicesSpec } from '../../../../server/import/manifest/regionManifest.ts'
import { findRealRegion } from '../../../realRegions.ts'
import { collectFrom, collectServices, countTypes } from '../collectServices.ts'
import { HAMILTON_SERVICES, keepInCity } from '../hamiltonServices.ts'

const SPEC: ServicesSpec = {
  file: 'services.csv',
  format: 'csv',
  vintage: '2026-03',
  serviceTypeBy: { field: 'type', values: { Clinic: ['primary-care', 'mental-health'] }, otherwise: 'other' },
  sensitiveWhen: [{ field: 'hidden', equals: ['yes', 'oui'] }],
  skipWhen: [{ field: 'status', equals: 'closed' }],
  mapping: {
    id: 'id',
    name: 'name',
    nameFr: 'nom',
    address: 'address',
    city: 'city',
    postalCode: 'postal',
    lon: 'lon',
    lat: 'lat',
    languages: 'languages',
    attributes: 'for',
    openingHours: 'hours',
    verifiedDate: 'verified',
    siteConfirmed: 'confirmed',
    capacity: 'seats',
    phone: 'phone',
  },
}
const HEADER =
  'id,name,nom,address,city,postal,lon,lat,languages,for,hours,verified,confirmed,seats,phone,type,hidden,status'
const read = (...lines: string[]) => collectFrom([HEADER, ...lines].join('\n'), SPEC)

describe('a table with a column mapping', () => {
  it('gives every field that a service can have', async () => {
    const { rows, log } = await read(
      '7,Clinic A,Clinique A,1 Main St,Port,L8P1A1,-79.9,43.2,English; français;yue,women; Aînés,Mo-Fr 09:00-17:00,2026-02-01,oui,30,905-555-0100,clinic,,open',
    )
    expect(rows).toEqual([
      {
        source: 'services',
        recordId: '7',
        rowNumber: 2,
        organization: null,
        name: { en: 'Clinic A', fr: 'Clinique A' },
        serviceTypes: ['primary-care', 'mental-health'],
        attributes: ['women', 'seniors'],
        sourceKind: null,
        address: '1 Main St',
        city: 'Port',
        province: 'ON',
        postalCode: 'L8P 1A1',
        lon: -79.9,
        lat: 43.2,
        phone: '905-555-0100',
        website: null,
        note: null,
        languages: ['eng', 'fra', 'yue'],
        openingHours: 'Mo-Fr 09:00-17:00',
        listDate: '2026-03',
        verifiedDate: '2026-02-01',
        siteConfirmed: true,
        capacity: 30,
        sensitive: false,
      },
    ])
    expect([...log.counts.values()].map(({ code }) => code)).toEqual(['normalised_postal_code'])
  })

  it('leaves out what it cannot understand, each with a notice', async () => {
    const { rows, count } = await read(
      '1,A,,,,x,-79.9,43.2,Klingonese,aliens,,31/01/2026,perhaps,many,,,,',
      '1,B,,,,,,,,,,,,,,"food;dental",,',
    )
    expect(rows.map((row) => [row.recordId, row.serviceTypes])).toEqual([
      ['1', ['other']],
      ['1-2', ['food', 'dental']],
    ])
    expect(rows[0]).toMatchObject({
      languages: [],
      attributes: [],
      verifiedDate: null,
      siteConfirmed: null,
      capacity: null,
      postalCode: null,
    })
    const codes = [
      'unknown_language',
      'unknown_attribute',
      'invalid_date',
      'invalid_postal_code',
      'duplicate_id',
      'missing_point',
    ]
    expect(codes.map(count)).toEqual([1, 1, 1, 1, 1, 1])
    expect(count('invalid_value')).toBe(2)
  })

  it('skips rows by a condition and hides sensitive ones', async () => {
    const { rows, log } = await read(
      '1,Closed,,,,,-79.9,43.2,,,,,,,,food,,closed',
      '2,Home,,9 Hidden Rd,Port,L8P 1A1,-79.9,43.2,,,,,,,905,housing,oui,',
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      sensitive: true,
      city: 'Port',
      phone: '905',
      address: null,
      postalCode: null,
      lon: null,
      lat: null,
    })
    expect(JSON.stringify([rows, log.notices])).not.toMatch(/Hidden|79\.9/)
  })

  it('never imports a column on religion, even if the manifest names it', async () => {
    const { rows, count } = await collectFrom('name,DENOMINATI,x,y\nHall,Baptist,-79.9,43.2\n', {
      file: 'halls.csv',
      format: 'csv',
      serviceType: 'worship',
      mapping: { name: 'name', kind: 'DENOMINATI', note: 'DENOMINATI' },
    })
    expect(JSON.stringify(rows)).not.toContain('Baptist')
    expect(rows[0]).toMatchObject({ lon: -79.9, lat: 43.2, serviceTypes: ['worship'] })
    expect(count('religion_ignored')).toBe(2)
  })

  it('projects columns of metres where the manifest names their coordinate system', async () => {
    const { rows } = await collectFrom('name,x,y\nGarth,589194.234117017,4787027.25122533\n', {
      file: 'utm.csv',
      format: 'csv',
      crs: 'EPSG:26917',
      serviceType: 'emergency',
      mapping: { lon: 'x', lat: 'y' },
    })
    // EMS station 3 and fire station 11 stand at 965 Garth Street; the latter is published at -79.901589, 43.230767.
    expect(rows[0].lon).toBeCloseTo(-79.901589, 3)
    expect(rows[0].lat).toBeCloseTo(43.230767, 3)
  })

  it('takes the middle of a shape, and the geometry before columns', async () => {
    const polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [-80, 43],
          [-79, 43],
          [-79, 44],
          [-80, 44],
          [-80, 43],
        ],
      ],
    }
    const feature = (geometry: unknown, properties: object) => ({
      type: 'Feature',
      geometry,
      properties: { name: 'Park', ...properties },
    })
    const { rows, count } = await collectFrom(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          feature(polygon, {}),
          feature({ type: 'Point', coordinates: [-79.5, 43.5] }, { lon: 589194, lat: 4787027 }),
          feature(null, {}),
        ],
      }),
      { file: 'parks.geojson', format: 'geojson', serviceType: 'recreation' },
    )
    expect(rows.map((row) => [row.lon, row.lat])).toEqual([
      [-79.5, 43.5],
      [-79.5, 43.5],
      [null, null],
    ])
    expect(count('shape_instead_of_point')).toBe(1)
    expect(count('missing_point')).toBe(1)
  })

  it('refuses a manifest that names a column or a service type that does not exist, saying what there is', async () => {
    const spec: ServicesSpec = {
      file: 'a.csv',
      format: 'csv',
      serviceType: 'food',
      mapping: { name: 'Nams' },
    }
    await expect(collectFrom('Name,lon,lat\nA,1,1\n', spec)).rejects.toThrow(
      /"Nams" \(did you mean "Name"\?\).*"lon"/,
    )
    await expect(collectFrom('Name\nA\n', { ...spec, mapping: {}, serviceType: 'foood' })).rejects.toThrow(
      /"foood".*not a service type/,
    )
    await expect(collectFrom('Name\nA\n', { ...spec, mapping: {}, serviceType: undefined })).rejects.toThrow(
      /serviceTypeBy/,
    )
  })
})

const hamilton = findRealRegion('hamilton')
describe.skipIf(!hamilton)("the City of Hamilton's facilities", () => {
  const folder = hamilton as string

  it.each([
    ['arenas', 25, { recreation: 25 }],
    ['ems', 20, { emergency: 20 }],
    ['fire', 30, { emergency: 26, other: 4 }],
    ['hospitals', 9, { hospital: 9, 'mental-health': 1 }],
    ['municipal', 6, { municipal: 6 }],
    ['worship', 356, { worship: 356 }],
    ['police', 3, { emergency: 3 }],
    ['recreation', 68, { recreation: 68 }],
  ] as const)('%s: %i, all in the city', async (name, total, types) => {
    const { rows } = await collectServices(folder, HAMILTON_SERVICES[name])
    expect(rows).toHaveLength(total)
    expect(keepInCity(folder, rows)).toHaveLength(total)
    expect(countTypes(rows)).toEqual(types)
  })

  it('schools: 234, of which 17 treatment and custody programs lose their address', async () => {
    const { rows } = await collectServices(folder, HAMILTON_SERVICES.schools)
    expect(countTypes(rows)).toEqual({ school: 214, 'adult-education': 13, other: 7 })
    expect(rows.filter((row) => row.sensitive)).toHaveLength(17)
    expect(keepInCity(folder, rows)).toHaveLength(217)
  })

  it('have no word of a denomination column, only names', async () => {
    const { rows } = await collectServices(folder, HAMILTON_SERVICES.worship)
    for (const row of rows) expect([row.sourceKind, row.note, row.organization]).toEqual([null, null, null])
  })

  it('food: 58 at 44 places; one name holds its address, one meal is served in a shelter', async () => {
    const { rows, count } = await collectServices(folder, HAMILTON_SERVICES.food)
    expect(rows).toHaveLength(58)
    expect(rows[0]).toMatchObject({
      recordId: '1',
      address: '30 Wilson St',
      city: 'Hamilton',
      postalCode: 'L8R 1C5',
      sourceKind: 'Community Kitchen',
    })
    expect(count('address_in_name')).toBe(1)
    expect(rows.filter((row) => row.sensitive).map((row) => row.name.en)).toEqual([
      "Soup Kitchen, Booth Centre Men's Shelter",
    ])
    expect(new Set(rows.map((row) => `${row.lon} ${row.lat}`)).size).toBe(44)
  })
})

const kentucky = findRealRegion('northern-kentucky')
describe.skipIf(!kentucky)('tables of other countries', () => {
  it('Northern Kentucky: 3 hospitals and 322 pitches, six of them without a sport', async () => {
    const region = { province: 'KY', timeZone: 'America/New_York', country: 'US' }
    const hospitals = await collectServices(
      kentucky as string,
      {
        file: 'hospitals.csv',
        format: 'csv',
        serviceType: 'hospital',
        mapping: { name: 'name', lon: 'lon', lat: 'lat' },
      },
      region,
    )
    expect(countTypes(hospitals.rows)).toEqual({ hospital: 3 })
    const pitches = await collectServices(
      kentucky as string,
      {
        file: 'sports_pitches.csv',
        format: 'csv',
        serviceType: 'recreation',
        mapping: { name: 'sport', kind: 'sport', lon: 'lon', lat: 'lat' },
      },
      region,
    )
    expect(pitches.rows).toHaveLength(322)
    expect(pitches.count('missing_name')).toBe(6)
    expect(pitches.rows.filter((row) => row.name.fr === 'Loisirs')).toHaveLength(6)
  })

  const porto = findRealRegion('porto-alegre')
  it.skipIf(!porto)('Porto Alegre: 15 points of interest, two of them hospitals', async () => {
    const { rows } = await collectServices(
      porto as string,
      {
        file: 'poa_points_of_interest.csv',
        format: 'csv',
        serviceTypeBy: {
          field: 'id',
          values: { santa_casa_hospital: 'hospital', moinhos_de_vento_hospital: 'hospital' },
          otherwise: 'other',
        },
        mapping: { id: 'id', name: 'id', lon: 'lon', lat: 'lat' },
      },
      { province: null, timeZone: 'America/Sao_Paulo', country: 'BR' },
    )
    expect(countTypes(rows)).toEqual({ hospital: 2, other: 13 })
    expect(rows.every((row) => row.lon !== null)).toBe(true)
  })
})
