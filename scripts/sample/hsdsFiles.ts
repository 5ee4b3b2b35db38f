/** The same services as HSDS 3.0 tables (https://docs.openreferral.org/en/3.0.1/hsds/schema_reference.html), one CSV a table. */
import { createHash } from 'node:crypto'
import { SERVICE_TYPES } from '../../core/match/serviceTypes.ts'
import { type Cell, csvText } from './csvText.ts'
import { toLonLat } from './lattice.ts'
import type { PlacedService } from './placeServices.ts'

/** A UUID (version 8) made from the words, so that ids stay the same. */
function uuid(...words: string[]): string {
  const hex = createHash('sha256').update(words.join('|')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export function hsdsFiles(services: readonly PlacedService[]): Record<string, string> {
  const organizations = [...new Set(services.map(({ organization }) => organization))]
  const rows: Record<string, Cell[][]> = {}
  const put = (table: string, row: Cell[]) => {
    rows[table] ??= []
    rows[table].push(row)
  }
  for (const name of organizations)
    put('organization', [
      uuid('organization', name),
      name,
      `${name} (made up)`,
      'https://example.org/tamarisk',
    ])
  put('taxonomy', [uuid('taxonomy'), 'Within Reach service types', 'Service types of Within Reach', '1'])
  for (const { slug, en, parent } of SERVICE_TYPES)
    put('taxonomy_term', [
      uuid('term', slug),
      slug,
      en,
      parent ? uuid('term', parent) : '',
      uuid('taxonomy'),
      'en',
    ])
  for (const service of services) {
    const [id, location] = [uuid('service', service.id), uuid('location', service.id)]
    const atLocation = uuid('service_at_location', service.id)
    const [lon, lat] = service.sensitive ? ['', ''] : toLonLat(service.at)
    put('service', [
      id,
      uuid('organization', service.organization),
      service.name,
      service.nameFr,
      service.eligibility ?? '',
      'active',
      service.website,
      service.verified ?? '',
    ])
    put('location', [location, 'physical', service.name, lat, lon])
    if (!service.sensitive)
      put('address', [
        uuid('address', service.id),
        location,
        service.text,
        service.city,
        'ON',
        service.postalCode,
        'CA',
        'physical',
      ])
    put('service_at_location', [atLocation, id, location])
    put('phone', [uuid('phone', service.id), atLocation, service.phone, 'voice'])
    for (const code of (service.languages ?? '').split(';').filter(Boolean))
      put('language', [uuid('language', service.id, code), id, code])
    for (const slug of service.types.split(';'))
      put('attribute', [uuid('attribute', service.id, slug), id, uuid('term', slug), 'service'])
    for (const [i, schedule] of schedulesOf(service.openingHours).entries())
      put('schedule', [
        uuid('schedule', service.id, String(i)),
        atLocation,
        schedule.days ? 'WEEKLY' : 'DAILY',
        schedule.days,
        schedule.opens,
        schedule.closes,
        schedule.from,
        schedule.to,
        service.openingHours!,
      ])
  }
  const header: Record<string, string[]> = {
    organization: ['id', 'name', 'description', 'website'],
    taxonomy: ['id', 'name', 'description', 'version'],
    taxonomy_term: ['id', 'code', 'name', 'parent_id', 'taxonomy_id', 'language'],
    service: [
      'id',
      'organization_id',
      'name',
      'alternate_name',
      'eligibility_description',
      'status',
      'url',
      'assured_date',
    ],
    location: ['id', 'location_type', 'name', 'latitude', 'longitude'],
    address: [
      'id',
      'location_id',
      'address_1',
      'city',
      'state_province',
      'postal_code',
      'country',
      'address_type',
    ],
    service_at_location: ['id', 'service_id', 'location_id'],
    phone: ['id', 'service_at_location_id', 'number', 'type'],
    language: ['id', 'service_id', 'code'],
    attribute: ['id', 'link_id', 'taxonomy_term_id', 'link_entity'],
    schedule: [
      'id',
      'service_at_location_id',
      'freq',
      'byday',
      'opens_at',
      'closes_at',
      'valid_from',
      'valid_to',
      'description',
    ],
  }
  return Object.fromEntries(
    Object.keys(header).map((table) => [`${table}.csv`, csvText(header[table], rows[table])]),
  )
}

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
const MONTHS: Record<string, [from: string, to: string]> = {
  'Sep-Jun': ['2026-09-01', '2027-06-30'],
  'Sep-Apr': ['2026-09-01', '2027-04-30'],
  'Oct-Mar': ['2026-10-01', '2027-03-31'],
  'May-Oct': ['2026-05-01', '2026-10-31'],
}

/** The rules of an opening_hours text of this sample (days, months and times only) as weekly schedules. */
export function schedulesOf(
  text: string | undefined,
): { days: string; opens: string; closes: string; from: string; to: string }[] {
  if (!text) return []
  if (text === '24/7') return [{ days: '', opens: '00:00', closes: '24:00', from: '', to: '' }]
  let season: [string, string] = ['', '']
  return text.split('; ').flatMap((rule) => {
    const words = rule.split(' ')
    if (MONTHS[words[0]]) season = MONTHS[words.shift()!]
    const [days, times] = words
    const byday = days.split(',').flatMap((part) => {
      const [first, last] = part.split('-')
      return last ? DAYS.slice(DAYS.indexOf(first), DAYS.indexOf(last) + 1) : [first]
    })
    return times.split(',').map((span) => {
      const [opens, closes] = span.split('-')
      return {
        days: byday.map((name) => name.toUpperCase()).join(','),
        opens,
        closes,
        from: season[0],
        to: season[1],
      }
    })
  })
}
