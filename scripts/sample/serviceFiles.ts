/** The services as a CSV, the county's own layer of libraries and recreation, and corrections. */

import { DOWNTOWN } from './cityPlan.ts'
import { type Cell, csvText } from './csvText.ts'
import { featureText, pointFeature } from './featureText.ts'
import { type Meters, toLonLat, toMeters } from './lattice.ts'
import type { Address, PlacedService } from './placeServices.ts'

const HEADER = [
  'id',
  'name',
  'nameFr',
  'organization',
  'serviceTypes',
  'attributes',
  'address',
  'city',
  'province',
  'postalCode',
  'lon',
  'lat',
  'phone',
  'website',
  'languages',
  'openingHours',
  'verifiedDate',
  'siteConfirmed',
  'sensitive',
  'note',
  'noteFr',
]

export function servicesText(services: readonly PlacedService[]): string {
  return csvText(
    HEADER,
    services.map((service): Cell[] => {
      // A shelter's row carries the middle of the city, as a careful publisher would write it.
      const [lon, lat] = toLonLat(service.sensitive ? toMeters(DOWNTOWN) : service.at)
      const confirmed = service.siteConfirmed === undefined ? '' : service.siteConfirmed ? 'yes' : 'no'
      return [
        service.id,
        service.name,
        service.nameFr,
        service.organization,
        service.types,
        service.attributes ?? '',
        service.text,
        service.city,
        'ON',
        service.postalCode,
        lon,
        lat,
        service.phone,
        service.website,
        service.languages ?? '',
        service.openingHours ?? '',
        service.verified ?? '',
        confirmed,
        service.sensitive ? 'yes' : 'no',
        service.eligibility ?? '',
        service.eligibilityFr ?? '',
      ]
    }),
  )
}

export interface CountyFacility extends Address {
  name: string
  nameFr: string
  kind: string
}

/** Two of these are in the services list too, under other words and a few metres away. */
export function countyLayerText(
  facilities: readonly CountyFacility[],
  services: readonly PlacedService[],
): string {
  const double = (id: string, name: string, nameFr: string, kind: string, shift: Meters): CountyFacility => {
    const service = services.find((candidate) => candidate.id === id)!
    return {
      name,
      nameFr,
      kind,
      text: service.text,
      city: service.city,
      postalCode: service.postalCode,
      at: [service.at[0] + shift[0], service.at[1] + shift[1]],
    }
  }
  const library = services.find(({ types, name }) => types === 'library' && name.startsWith('Marketgate'))!
  const centre = services.find(({ types, name }) => types === 'recreation' && name.startsWith('Eastbrook'))!
  const doubles = [
    double(library.id, 'Marketgate Library', 'Bibliothèque de Marketgate', 'Library', [22, -9]),
    double(
      centre.id,
      'Eastbrook Recreation Centre',
      'Centre de loisirs Eastbrook',
      'Community centre',
      [-31, 24],
    ),
  ]
  return featureText(
    [...doubles, ...facilities].map(({ name, nameFr, kind, text, city, postalCode, at }, i) =>
      pointFeature(
        {
          OBJECTID: i + 1,
          NAME: name,
          NAME_FR: nameFr,
          KIND: kind,
          ADDRESS: text,
          COMMUNITY: city,
          POSTAL: postalCode,
        },
        at,
      ),
    ),
  )
}

export function correctionsText(services: readonly PlacedService[]): string {
  const idOf = (name: string) => services.find((service) => service.name === name)!.id
  return csvText(
    ['source', 'recordId', 'field', 'value', 'who', 'date'],
    [
      [
        'services',
        idOf('Settlement workers, west side'),
        'siteConfirmed',
        'yes',
        'settlement coordinator',
        '2026-07-08',
      ],
      [
        'services',
        idOf('Brickyard pharmacy'),
        'openingHours',
        'Mo-Fr 09:00-19:00; Sa 10:00-16:00',
        'health planner',
        '2026-07-15',
      ],
      ['services', idOf('West side community meal'), 'phone', '519-555-0198', 'data steward', '2026-08-03'],
    ],
  )
}
