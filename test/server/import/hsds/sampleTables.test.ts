/** The sample's HSDS tables say the same of its services as its own list does: the list, read by another importer, is the oracle. */
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { ServiceAtLocationRow } from '../../../../server/import/rows.ts'
import { collectServices } from '../collectServices.ts'
import { collectHsds } from './collectHsds.ts'

const SAMPLE = join(import.meta.dirname, '../../../../data/sample')

let listed: ServiceAtLocationRow[]
let tables: Awaited<ReturnType<typeof collectHsds>>
beforeAll(async () => {
  const manifest = (await import('../../../../data/sample/region.json', { with: { type: 'json' } })).default
  const spec = manifest.services.find(({ format }) => format === 'csv')!
  listed = (await collectServices(SAMPLE, spec as Parameters<typeof collectServices>[1])).rows
  tables = await collectHsds(SAMPLE, 'hsds', { mapping: { nameFr: 'alternate_name' } })
})

/** What HSDS has fields for. */
const facts = ({
  name,
  organization,
  serviceTypes,
  address,
  city,
  postalCode,
  ...row
}: ServiceAtLocationRow) => ({
  name,
  organization,
  serviceTypes: serviceTypes.toSorted(),
  address,
  city,
  postalCode,
  lon: row.lon,
  lat: row.lat,
  phone: row.phone,
  website: row.website,
  languages: row.languages,
  openingHours: row.openingHours,
  verifiedDate: row.verifiedDate,
})

/** Its list writes "Sep-Jun Mo-Fr 09:00-15:00; Tu 18:00-21:00", which closes it on Tuesdays by day; its schedules do not. */
const DISAGREES = 'Adult learning centre'

it('reads every service with its place, kind, languages and hours', () => {
  const hidden = (row: ServiceAtLocationRow) => (row.sensitive ? null : row.city)
  expect(tables.rows.map(facts)).toEqual(
    listed.map((row) => ({
      ...facts(row),
      // Tables name cities with addresses alone.
      city: hidden(row),
      openingHours: row.name.en === DISAGREES ? expect.stringMatching(/^2026 Sep 01/) : row.openingHours,
    })),
  )
})

it('finds nothing wrong but the shelters that have no place', () => {
  expect(tables.told.map(([code]) => code).toSorted()).toEqual(['missing_point', 'sensitive_site'])
})
