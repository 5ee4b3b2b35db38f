import { describe, expect, it } from 'vitest'
import { HEALTH_CARE_TYPES } from '../../../../core/match/serviceTypes.ts'
import { findRealRegion } from '../../../realRegions.ts'
import { collectFrom, collectServices, countTypes } from '../collectServices.ts'
import { HAMILTON_SERVICES, keepInCity } from '../hamiltonServices.ts'

const feature = (properties: object, coordinates: unknown = [-79.87, 43.25]) => ({
  type: 'Feature',
  properties: { Name: 'Place', Service_Type: 'Pharmacy', Address: '1 Main St', ...properties },
  geometry: coordinates && { type: 'Point', coordinates },
})
const read = (...features: unknown[]) =>
  collectFrom(JSON.stringify({ type: 'FeatureCollection', features }), { file: 'moh.geojson', format: 'moh' })

describe('the service locations of the ministry', () => {
  it('removes address, unit, postal code and point of a shelter', async () => {
    const { rows, log } = await read(
      feature({
        Name: 'Hope Interval House',
        Service_Type: 'Community Support Service',
        Address_2: 'Unit 7',
        Postalcode: 'L8P1A1',
        Community: 'Hamilton',
      }),
    )
    expect(rows[0]).toMatchObject({
      sensitive: true,
      city: 'Hamilton',
      address: null,
      postalCode: null,
      lon: null,
      lat: null,
    })
    expect(JSON.stringify([rows, log.notices])).not.toMatch(/1 Main|Unit 7|L8P|-79\.87/)
  })

  it('keeps exact doubles, with record ids of their own', async () => {
    const { rows, count } = await read(feature({}), feature({}), feature({ Service_Desc: 'RP' }))
    expect(new Set(rows.map((row) => row.recordId)).size).toBe(3)
    expect(count('exact_double')).toBe(1)
  })

  it('counts a kind of care that is not in the register as other', async () => {
    const { rows, count } = await read(feature({ Service_Type: 'Teleporter' }))
    expect(rows[0].serviceTypes).toEqual(['other'])
    expect(count('unknown_service_type')).toBe(1)
  })
})

const hamilton = findRealRegion('hamilton')
describe.skipIf(!hamilton)('the ministry’s locations around Hamilton', () => {
  const folder = hamilton as string

  it('has 668 locations, 515 in the city, and no pharmacy, laboratory or home among health care', async () => {
    const { rows, count } = await collectServices(folder, HAMILTON_SERVICES.moh)
    expect(rows).toHaveLength(668)
    expect(count('unknown_service_type')).toBe(0)
    const inCity = keepInCity(folder, rows)
    expect(inCity).toHaveLength(515)
    expect(countTypes(inCity)).toEqual({
      pharmacy: 260,
      laboratory: 15,
      'long-term-care': 108,
      'other-health': 73,
      'mental-health': 35,
      hospital: 8,
      'primary-care': 4,
      recreation: 12,
    })
    const careKinds = rows
      .filter((row) => row.serviceTypes.some((type) => HEALTH_CARE_TYPES.includes(type)))
      .map((row) => row.sourceKind)
    expect(careKinds.join()).not.toMatch(/pharmacy|laborator|long-term|residential|midwif/i)
  })

  it('reports the ten senior centres at the head office and the one exact double', async () => {
    const { rows, log, count } = await collectServices(folder, HAMILTON_SERVICES.moh)
    expect(count('head_office_address')).toBe(10)
    expect(count('exact_double')).toBe(1)
    expect(count('administrative_office')).toBe(4)
    const senior = rows.filter((row) => row.address === '780 Upper Wentworth Street')
    expect(senior).toHaveLength(10)
    for (const row of senior)
      expect(row).toMatchObject({
        siteConfirmed: false,
        serviceTypes: ['recreation'],
        attributes: ['seniors'],
      })
    expect(log.notices.find((notice) => notice.code === 'exact_double')?.value).toMatch(
      /Wentworth-Halton X-Ray/,
    )
  })

  it('keeps the 81 licensed residential care facilities with their size', async () => {
    const { rows } = await collectServices(folder, HAMILTON_SERVICES.moh)
    const residential = rows.filter((row) => row.sourceKind === 'Residential Care Facility')
    expect(residential).toHaveLength(81)
    expect(residential.filter((row) => row.note?.en === 'Licensed for 11 residents or more')).toHaveLength(67)
    expect(residential.filter((row) => row.note?.fr === 'Permis pour 4 à 10 résidents')).toHaveLength(14)
  })
})
