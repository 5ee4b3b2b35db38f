/** HSDS as JSON: each form in which it comes, what is kept of it, and what is said of what cannot be used. */
import { describe, expect, it } from 'vitest'
import { RefusedInput } from '../../../../server/errors.ts'
import { collectDocument } from './collectHsds.ts'

const term = (code: string, name = code) => ({ id: `t-${code}`, taxonomy_term: { code, name } })
const LOCATION = {
  id: 'l1',
  location_type: 'physical',
  name: 'Hall',
  latitude: 43.01,
  longitude: '-79.99',
  addresses: [
    { id: 'a0', address_type: 'postal', address_1: 'PO Box 1', city: 'Elsewhere' },
    {
      id: 'a1',
      address_type: 'physical',
      address_1: '1 Row Street',
      address_2: 'Unit 2',
      city: 'Mini',
      postal_code: 'l8p 4r5',
      state_province: 'Ontario',
    },
  ],
}
const SERVICE = {
  id: 's1',
  name: 'Evening class',
  status: 'active',
  assured_date: '2026-05-01',
  organization: { id: 'o1', name: 'School', website: 'https://example.org' },
  attributes: [term('language-training')],
  service_at_locations: [{ id: 'sal1', location: LOCATION }],
}
const schedule = (fields: Record<string, unknown>) => ({ id: 'x', freq: 'WEEKLY', ...fields })
const withSchedules = (...schedules: unknown[]) => ({
  ...SERVICE,
  service_at_locations: [{ id: 'sal1', location: LOCATION, schedules }],
})

describe('forms', () => {
  const { service_at_locations, ...bare } = SERVICE
  it.each([
    ['one service', SERVICE],
    ['a list of services', [SERVICE]],
    ['a page of an API', { total_pages: 1, page_number: 1, contents: [SERVICE] }],
    ['a list of pages', [{ total_pages: 1, contents: [] }, { contents: [SERVICE] }]],
    ['a service at a location', [{ ...service_at_locations[0], service: bare }]],
    [
      'an organization with its services',
      [
        {
          ...SERVICE.organization,
          services: [{ ...SERVICE, organization: undefined }].map(({ organization: _, ...rest }) => rest),
        },
      ],
    ],
  ])('%s', async (_, document) => {
    const { rows, told } = await collectDocument(document)
    expect(told).toEqual([['normalised_postal_code', 'postal_code', 'l8p 4r5']])
    expect(rows).toMatchObject([
      {
        recordId: 'sal1',
        rowNumber: 1,
        name: { en: 'Evening class', fr: 'Evening class' },
        organization: 'School',
        serviceTypes: ['language-training'],
        sourceKind: null,
        address: '1 Row Street, Unit 2',
        city: 'Mini',
        province: 'ON',
        postalCode: 'L8P 4R5',
        lon: -79.99,
        lat: 43.01,
        website: 'https://example.org',
        verifiedDate: '2026-05-01',
        languages: [],
        openingHours: null,
      },
    ])
  })

  it('tells that a page is one of several, and nothing where all are there', async () => {
    const page = (number: number) => ({
      total_pages: 2,
      page_number: number,
      contents: [{ ...SERVICE, id: number }],
    })
    expect((await collectDocument(page(1))).told).toContainEqual(['page_of_many', 'total_pages', '2'])
    expect((await collectDocument([page(1)])).told).toContainEqual(['page_of_many', 'total_pages', '2'])
    expect((await collectDocument([page(1), page(2)])).told.map(([code]) => code)).not.toContain(
      'page_of_many',
    )
  })
})

describe('files that cannot be used', () => {
  it.each([
    ['[{"id": "a", "name": "A",}]', 'broken_json', /position 25/],
    ['[{"id": "a", "name": ', 'broken_json', /position 21/],
    ['{"error": "not allowed"}', 'no_services', /holds no HSDS services/],
    ['"services"', 'no_services', /holds no HSDS services/],
  ])('%s', async (text, code, message) => {
    const error = await collectDocument(text).catch((refusal: unknown) => refusal)
    expect(error).toBeInstanceOf(RefusedInput)
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) })
  })

  it('never crash over what stands in place of an object', async () => {
    const odd = {
      ...SERVICE,
      organization: 7,
      languages: 'French',
      attributes: [null, 3, [term('x')]],
      service_at_locations: [{ location: [] }, 'x'],
    }
    const { rows, told } = await collectDocument([null, 4, [], {}, odd])
    expect(rows).toHaveLength(1)
    expect(told.filter(([code]) => code === 'not_a_record')).toHaveLength(4)
    expect(told).toContainEqual(['service_without_location', null, 'Evening class'])
  })
})

describe('what a service says', () => {
  it('keeps who may come, prices, languages and how long one waits', async () => {
    const { rows, told } = await collectDocument({
      ...SERVICE,
      minimum_age: 18,
      maximum_age: 64,
      eligibility_description: 'Newcomers; write to info@example.org first.',
      wait_time: '2 weeks',
      languages: [
        { code: 'pt-BR' },
        { name: 'Arabic', note: 'interpreter' },
        { code: 'mul', note: 'telephone' },
        { code: 'zz', name: 'Klingonese' },
      ],
      cost_options: [{ amount: 0 }, { amount: 20, currency: 'cad', option: 'no coverage' }],
      funding: [{ source: 'Immigration, Refugees and Citizenship Canada' }],
      capacities: [{ available: 3, maximum: 20 }],
      attributes: [
        ...SERVICE.attributes,
        term('women'),
        { label: 'level', value: 'CLB 1-4' },
        { label: 'delivery', value: 'by owl' },
      ],
    })
    expect(rows[0]).toMatchObject({
      languages: ['por', 'ara'],
      note: {
        en: 'Newcomers; write to first. Wait: 2 weeks',
        fr: 'Newcomers; write to first. Attente : 2 weeks',
      },
      attributes: ['women'],
      sourceKind: 'women',
      capacity: 20,
      stated: {
        ages: '18 to 64',
        languages: 'Portuguese; Arabic (interpreter); any language (telephone)',
        cost: 'free; 20 (no coverage)',
        funder: 'IRCC',
        seatsFree: '3',
        level: 'CLB 1-4',
      },
    })
    expect(told.filter(([code]) => code !== 'normalised_postal_code')).toEqual([
      ['unknown_language', 'code', 'zz'],
      ['invalid_value', 'delivery', 'by owl'],
    ])
  })

  it.each([
    [{ amount: 35, option: 'Under 18s' }, ['unread_cost', 'option', 'Under 18s']],
    [{ amount: 35, currency: 'GBP' }, ['unread_cost', 'currency', 'GBP']],
    [{ amount: -1 }, ['unread_cost', 'amount', '-1']],
  ])('a price that is not for all is not known: %j', async (option, notice) => {
    const { rows, told } = await collectDocument({ ...SERVICE, cost_options: [{ amount: 0 }, option] })
    expect(rows[0].stated).toBeUndefined()
    expect(told).toContainEqual(notice)
  })

  it('a virtual service is online and has no point; a closed one is left out; ids that repeat get a number', async () => {
    const at = (id: string, fields: object) => ({ ...SERVICE, id, ...fields })
    const virtual = [
      { id: 'v', location: { id: 'l', location_type: 'virtual', latitude: 43, longitude: -80 } },
    ]
    const { rows, told } = await collectDocument([
      at('s2', { service_at_locations: virtual }),
      at('s3', { status: 'Defunct' }),
      SERVICE,
      SERVICE,
    ])
    expect(rows.map(({ recordId, lon }) => [recordId, lon])).toEqual([
      ['v', null],
      ['sal1', -79.99],
      ['sal1-2', -79.99],
    ])
    expect(rows[0].stated).toEqual({ delivery: 'online' })
    expect(told).toContainEqual(['service_not_active', 'status', 'defunct'])
    expect(told).toContainEqual(['duplicate_id', 'id', 'sal1'])
  })

  it('a shelter loses its place, whichever of its names tells; notices about it quote nothing', async () => {
    for (const sensitive of [
      { name: "Women's shelter" },
      { organization: { name: 'Interval House' } },
      { attributes: [term('BH-1800', 'Domestic Violence Shelters')] },
      { attributes: [...SERVICE.attributes, { label: 'sensitive', value: 'yes' }] },
    ]) {
      const { rows, notices } = await collectDocument({
        ...SERVICE,
        description: '9 Hushaby Lane',
        languages: [{ name: 'Hushaby' }],
        ...sensitive,
      })
      const { sensitive: hidden, address, lon, postalCode, note } = rows[0]
      expect([hidden, address, lon, postalCode, note]).toEqual([true, null, null, null, null])
      expect(JSON.stringify([rows, notices])).not.toMatch(/Hushaby|Row Street|79\.99|l8p/)
    }
  })

  it('types come from a mapping of codes, also by their beginning, the longest that fits', async () => {
    const spec = {
      serviceTypeBy: {
        field: 'code',
        values: { 'BD-1800': 'food', 'BD-1800.2000': ['food', 'housing'], LN: 'primary-care' },
        otherwise: 'other',
      },
    }
    const types = async (...codes: string[]) =>
      (await collectDocument({ ...SERVICE, attributes: codes.map((code) => term(code, 'A name')) }, spec))
        .rows[0].serviceTypes
    expect(await types('BD-1800.1000-20')).toEqual(['food'])
    expect(await types('BD-1800.2000-620', 'LN')).toEqual(['food', 'housing', 'primary-care'])
    expect(await types('BD-18000')).toEqual(['other'])
    const { rows, told } = await collectDocument({ ...SERVICE, attributes: [term('ZZ', 'Odd')] })
    expect(rows[0]).toMatchObject({ serviceTypes: ['other'], sourceKind: 'Odd' })
    expect(told).toContainEqual(['unknown_service_type', 'taxonomy_term', 'ZZ Odd'])
  })
})

describe('schedules', () => {
  const nine = { opens_at: '09:00', closes_at: '17:00' }

  it('openings that text can say become text, with what is closed on dates', async () => {
    const { rows } = await collectDocument({
      ...withSchedules(
        schedule({ byday: 'MO,TU', ...nine }),
        schedule({ byday: ['FR'], opens_at: '18:00', closes_at: '02:00' }),
      ),
    })
    expect(rows[0].openingHours).toBe('Mo,Tu 09:00-17:00, Fr 18:00-26:00')
    expect(rows[0].rules).toBeUndefined()
  })

  it('a holiday schedule closes dates', async () => {
    const { rows } = await collectDocument({
      ...withSchedules(schedule({ byday: 'MO', ...nine })),
      holiday_schedules: [{ start_date: '2026-12-28', closed: true }],
    })
    expect(rows[0].openingHours).toBe('Mo 09:00-17:00; 2026 Dec 28 off')
  })

  it('those of the service at the place hold before those of the service, and these before those of the place', async () => {
    const at = (byday: string) => [schedule({ byday, ...nine })]
    const place = { ...LOCATION, schedules: at('WE') }
    const hours = async (own: object, service: object) =>
      (
        await collectDocument({
          ...SERVICE,
          ...service,
          service_at_locations: [{ id: 'x', location: place, ...own }],
        })
      ).rows[0].openingHours
    expect(await hours({ schedules: at('MO') }, { schedules: at('TU') })).toBe('Mo 09:00-17:00')
    expect(await hours({}, { schedules: at('TU') })).toBe('Tu 09:00-17:00')
    expect(await hours({}, {})).toBe('We 09:00-17:00')
  })

  it('a description that says the same holds for every year; one that says something else does not', async () => {
    const rows = (description: string) =>
      withSchedules(
        schedule({ byday: 'MO', ...nine, valid_from: '2026-12-01', valid_to: '2026-12-31', description }),
      )
    expect((await collectDocument(rows('Mo 09:00-17:00'))).rows[0].openingHours).toBe('Mo 09:00-17:00')
    expect((await collectDocument(rows('Mo 09:00-18:00'))).rows[0].openingHours).toBe(
      '2026 Dec 01-2026 Dec 31 Mo 09:00-17:00',
    )
    expect((await collectDocument(rows('Mondays, 9 to 5'))).rows[0].openingHours).toBe(
      '2026 Dec 01-2026 Dec 31 Mo 09:00-17:00',
    )
  })

  it('courses stand apart from openings, by their notes or by the manifest; one of several is one course', async () => {
    const evening = {
      opens_at: '18:00',
      closes_at: '21:00',
      valid_from: '2026-09-08',
      valid_to: '2027-06-24',
    }
    const document = withSchedules(
      schedule({ byday: 'MO', ...nine, notes: 'opening' }),
      schedule({ byday: 'TU', ...evening, notes: 'course 1' }),
      schedule({ byday: 'TH', ...evening, notes: 'course 1' }),
      schedule({ byday: 'SA', ...nine, notes: 'class', attending_type: 'enrolled' }),
    )
    const marked = await collectDocument(document, {
      coursesWhen: [{ field: 'attending_type', equals: 'enrolled' }],
    })
    expect(marked.rows[0]).toMatchObject({
      openingHours: 'Mo 09:00-17:00',
      stated: {
        sessions:
          'Tu 18:00-21:00 from 2026-09-08 to 2027-06-24; Th 18:00-21:00 from 2026-09-08 to 2027-06-24 | Sa 09:00-17:00',
      },
    })
    expect((await collectDocument(document)).rows[0].openingHours).toBe('Mo 09:00-17:00, Sa 09:00-17:00')
  })

  it('a course of every second week is kept as rules', async () => {
    const { rows } = await collectDocument(
      withSchedules(
        schedule({ byday: 'TU', ...nine, interval: 2, dtstart: '2026-09-08', notes: 'Cours du mardi' }),
      ),
    )
    expect(rows[0].stated).toBeUndefined()
    expect(rows[0].rules?.courses).toMatchObject([
      { kind: 'rules', rules: [{ recurrence: { interval: 2 } }], partlyUnknown: false },
    ])
  })
})
