import { describe, expect, it } from 'vitest'
import { findRealRegion } from '../../../realRegions.ts'
import { collectFrom, collectServices, countTypes } from '../collectServices.ts'
import { HAMILTON_SERVICES, keepInCity } from '../hamiltonServices.ts'

const HEADER =
  'index,facility_name,source_facility_type,odhf_facility_type,provider,unit,street_no,street_name,postal_code,city,province,source_format_str_address,CSDname,CSDuid,Pruid,latitude,longitude'

describe('the database of health facilities', () => {
  it('is read as windows-1252, with addresses in title case', async () => {
    const line =
      "7,CLSC de l'Île,CLSC,Ambulatory health care services,Québec,,12,main street e,G1A 1A1,québec,qc,,Québec,2423027.0,24,46.8,-71.2"
    const { rows, count } = await collectFrom(Buffer.from(`${HEADER}\n${line}\n`, 'latin1'), {
      file: 'a.csv',
      format: 'odhf',
    })
    expect(rows[0]).toMatchObject({
      recordId: '7',
      rowNumber: 2,
      name: { en: "CLSC de l'Île", fr: "CLSC de l'Île" },
      serviceTypes: ['primary-care'],
      sourceKind: 'Ambulatory health care services (CLSC)',
      address: '12 Main Street E',
      city: 'Québec',
      province: 'QC',
      postalCode: 'G1A 1A1',
    })
    expect(count('decimal_code')).toBe(1)
  })

  it('refuses a table that is another one, naming what is missing', async () => {
    await expect(collectFrom('a,b\n1,2\n', { file: 'a.csv', format: 'odhf' })).rejects.toThrow(
      /index.*facility_name/,
    )
  })
})

const hamilton = findRealRegion('hamilton')
describe.skipIf(!hamilton)('ODHF v1.1', () => {
  const folder = hamilton as string

  it('has 115 facilities of Hamilton: 110 in the city by point, 5 by name alone', async () => {
    const { rows } = await collectServices(folder, HAMILTON_SERVICES.odhf)
    expect(rows).toHaveLength(7033)
    const inCity = keepInCity(folder, rows)
    const unplaced = rows.filter(
      (row) => row.lon === null && row.city === 'Hamilton' && row.province === 'ON',
    )
    expect([inCity.length, unplaced.length]).toEqual([110, 5])
    const kinds = Object.groupBy([...inCity, ...unplaced], (row) => (row.sourceKind as string).split(' (')[0])
    expect(Object.fromEntries(Object.entries(kinds).map(([kind, list]) => [kind, list?.length]))).toEqual({
      'Nursing and residential care facilities': 60,
      'Ambulatory health care services': 46,
      Hospitals: 9,
    })
    expect(countTypes(inCity)).toEqual({
      'long-term-care': 56,
      'other-health': 35,
      'mental-health': 8,
      hospital: 9,
      'primary-care': 3,
      recreation: 1,
    })
  })

  it('reports 484 rows without a point, two types in lower case and the decimal codes', async () => {
    const { count, rows } = await collectServices(folder, HAMILTON_SERVICES.odhf)
    expect(count('missing_point')).toBe(484)
    expect(count('type_spelling')).toBe(2)
    expect(count('decimal_code')).toBe(1)
    expect(count('unknown_service_type')).toBe(0)
    const shelter = rows.find((row) => row.name.en === 'Whitehorse Emergency Shelter')
    expect(shelter).toMatchObject({
      sensitive: true,
      address: null,
      lon: null,
      lat: null,
      city: 'Whitehorse',
    })
  })

  it("finds that two campuses of St. Joseph's share one point", async () => {
    const { log } = await collectServices(folder, HAMILTON_SERVICES.odhf)
    const notices = log.notices
      .filter((notice) => notice.code === 'one_point_two_addresses')
      .map((notice) => notice.value)
    expect(notices).toContain('100 West 5 St')
  })
})
