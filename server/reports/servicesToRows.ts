/** Services as a table: one row each, unknown cells blank. */
import { type ExportedService, KNOWN_HEADERS } from '../jobs/exportServices.ts'
import type { Cell } from './cell.ts'

export const SERVICE_COLUMNS: readonly string[] = [
  'id',
  'name',
  'name_fr',
  'organization',
  'service_types',
  'address',
  'city',
  'postal_code',
  'lon',
  'lat',
  'place',
  'phone',
  'website',
  'verified_date',
  ...KNOWN_HEADERS.map((header) => header.replaceAll(/[ -]/g, '_')),
]

export function serviceRows(services: readonly ExportedService[]): Cell[][] {
  return services.map(({ service, known, verifiedDate }) => [
    service.id,
    service.name.en,
    service.name.fr,
    service.organization,
    service.serviceTypes.join('; '),
    service.address,
    service.city,
    service.postalCode,
    service.point?.[0] ?? null,
    service.point?.[1] ?? null,
    service.place,
    service.phone,
    service.website,
    verifiedDate,
    ...Object.values(known),
  ])
}
