import { describe, expect, it } from 'vitest'
import { findRealRegion } from '../../../realRegions.ts'
import { collectFrom, collectServices, countTypes } from '../collectServices.ts'
import { HAMILTON_SERVICES, keepInCity } from '../hamiltonServices.ts'

const site = (more: object) => ({
  Type: { en: 'Welcome House', fr: "Maison d'accueil" },
  Address: { en: '1 Main St', fr: '1 rue Main' },
  City: { en: 'Hamilton', fr: 'Hamilton' },
  Province: { en: 'Ontario', fr: 'Ontario' },
  Postal: { en: 'L8P 1A1', fr: 'L8P 1A1' },
  Email: { en: 'someone@example.org', fr: '' },
  Note: { en: '', fr: 'Sur rendez-vous' },
  Services: { General: 'yes' },
  Coordinates: { Longitude: '-79.87', Latitude: '43.25' },
  ...more,
})
const read = (...sites: unknown[]) =>
  collectFrom(JSON.stringify(sites), { file: 'list.json', format: 'ircc', vintage: '2022-12-15' })

describe('the list of newcomer services', () => {
  it('gives a bilingual row without the e-mail address, dated by the list and verified by nobody', async () => {
    const { rows } = await read(site({}))
    expect(rows[0]).toMatchObject({
      source: 'list',
      rowNumber: 1,
      organization: 'Welcome House',
      name: { en: 'Welcome House', fr: "Maison d'accueil" },
      serviceTypes: ['settlement'],
      province: 'ON',
      lon: -79.87,
      lat: 43.25,
      note: { en: 'Sur rendez-vous', fr: 'Sur rendez-vous' },
      listDate: '2022-12-15',
      verifiedDate: null,
      siteConfirmed: null,
    })
    expect(JSON.stringify(rows)).not.toContain('someone@')
  })

  it('keeps record ids when the list is sorted anew or spaced differently, and tells equal sites apart', async () => {
    const other = site({ Address: { en: '2 Main St' } })
    const first = await read(site({}), other, site({}))
    const second = await read(other, site({ Address: { en: ' 1  Main St ' } }), site({}))
    const ids = first.rows.map((row) => row.recordId)
    expect(new Set(ids).size).toBe(3)
    expect(ids[2]).toBe(`${ids[0]}-2`)
    expect(second.rows.map((row) => row.recordId)).toEqual([ids[1], ids[0], ids[2]])
  })

  it('reports sites without a usable point or name and entries that are no sites, and goes on', async () => {
    const { rows, count } = await read(
      null,
      'x',
      {},
      site({ Coordinates: { Longitude: '-79.87', Latitude: '' } }),
      site({ Coordinates: { Longitude: '-379', Latitude: '43' } }),
    )
    expect(rows).toHaveLength(3)
    expect(count('broken_site')).toBe(2)
    expect(count('missing_name')).toBe(1)
    expect(count('missing_point')).toBe(1)
    expect(count('invalid_point')).toBe(2)
    expect(rows.every((row) => row.lon === null && row.lat === null)).toBe(true)
  })

  it('takes address, point, postal code and note from a shelter, and tells none of them in notices', async () => {
    const { rows, log, count } = await read(
      site({
        Type: { en: "Women's Shelter", fr: 'Refuge' },
        Address: { en: '99 Secret Lane' },
        Postal: { en: 'L8P 9Z9 ' },
        Note: { en: 'at 99 Secret Lane' },
      }),
    )
    expect(rows[0]).toMatchObject({
      sensitive: true,
      address: null,
      postalCode: null,
      lon: null,
      lat: null,
      note: null,
      city: 'Hamilton',
    })
    expect(count('sensitive_site')).toBe(1)
    expect(JSON.stringify([rows, log.notices])).not.toMatch(/Secret|L8P|43\.25/)
  })

  it('refuses a file that is cut off or holds no list', async () => {
    await expect(
      collectFrom('var a = [{Type : {en : "x"', { file: 'list.js', format: 'ircc' }),
    ).rejects.toThrow(/Is the file whole/)
    await expect(collectFrom('{"a": 1}', { file: 'list.json', format: 'ircc' })).rejects.toThrow(
      /no list of sites/,
    )
  })
})

const hamilton = findRealRegion('hamilton')
describe.skipIf(!hamilton)('the IRCC list of December 2022', () => {
  const folder = hamilton as string

  it('gives the same 1,262 rows from the script and from JSON', async () => {
    const script = await collectServices(folder, HAMILTON_SERVICES.irccScript)
    const json = await collectServices(folder, HAMILTON_SERVICES.ircc)
    expect(script.rows).toHaveLength(1262)
    expect(script.rows).toEqual(json.rows)
    expect(new Set(json.rows.map((row) => row.recordId)).size).toBe(1262)
  })

  it('has 22 sites in the city, 14 of them with language training', async () => {
    const { rows } = await collectServices(folder, HAMILTON_SERVICES.ircc)
    const inCity = keepInCity(folder, rows)
    expect(inCity).toHaveLength(22)
    expect(countTypes(inCity)).toEqual({
      settlement: 12,
      resettlement: 6,
      'language-assessment': 2,
      'language-training': 14,
      'job-language-training': 4,
      employment: 6,
      citizenship: 5,
      other: 1,
    })
  })

  it('reports every known defect of the list', async () => {
    const { count, log } = await collectServices(folder, HAMILTON_SERVICES.ircc)
    // 122 postal codes are not "A1A 1A1": 110 only by their spelling, 9 invalid, 3 empty; a tenth invalid one holds an "I".
    expect(count('normalised_postal_code')).toBe(110)
    expect(count('invalid_postal_code')).toBe(10)
    expect(count('missing_postal_code')).toBe(3)
    expect(
      log.notices.filter((notice) => notice.code === 'invalid_postal_code').map((notice) => notice.value),
    ).toContain('K7I 0C3')
    expect(count('stray_spaces')).toBe(14)
    expect(count('shared_point')).toBe(229)
    expect(count('empty_flag')).toBe(1)
    expect(count('unused_flag')).toBe(1)
  })
})
