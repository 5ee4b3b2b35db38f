import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import booleanPointInPolygon from '@turf/boolean-point-in-polygon'
import type { ServicesSpec } from '../../../server/import/manifest/regionManifest.ts'
import type { ServiceAtLocationRow } from '../../../server/import/rows.ts'

const city = (name: string, rest: Partial<ServicesSpec>): ServicesSpec => ({
  file: `services/city/${name}.zip`,
  format: 'shapefile',
  source: `hamilton-${name.replaceAll('_', '-')}`,
  vintage: '2020-11',
  ...rest,
})

/** Every service file of Hamilton as its manifest lists them. */
export const HAMILTON_SERVICES = {
  ircc: { file: 'services/ircc_settlement_2022.json', format: 'ircc', source: 'ircc', vintage: '2022-12-15' },
  irccScript: {
    file: 'services/ircc_settlement_2022.js',
    format: 'ircc',
    source: 'ircc',
    vintage: '2022-12-15',
  },
  odhf: { file: 'services/odhf_v1.1.csv', format: 'odhf', source: 'odhf', vintage: 2020 },
  odcaf: { file: 'services/odcaf_v1.0.csv', format: 'odcaf', source: 'odcaf', vintage: 2020 },
  moh: { file: 'services/moh_care_facilities.geojson', format: 'moh', source: 'moh', vintage: 2021 },
  food: {
    file: 'services/food_services.csv',
    format: 'csv',
    source: 'food',
    vintage: '2021',
    serviceType: 'food',
    mapping: {
      id: 'ID',
      name: 'NAME',
      kind: 'TYPE',
      address: 'ADDRESS',
      note: 'STATUS',
      lon: 'longitude',
      lat: 'latitude',
    },
  },
  arenas: city('arenas', {
    serviceType: 'recreation',
    mapping: { id: 'OBJECTID', name: 'NAME', address: 'ADDRESS', city: 'COMMUNITY', phone: 'PHONE' },
  }),
  schools: city('educational_institutions', {
    serviceTypeBy: {
      field: 'CATEGORY',
      values: {
        'Elementary School': 'school',
        'Middle School': 'school',
        'Secondary School': 'school',
        'Alternative Education': 'school',
        'Section 23 Program': 'school',
        'Adult Learning': 'adult-education',
        'Post Secondary': 'other',
      },
    },
    sensitiveWhen: [{ field: 'CATEGORY', equals: 'Section 23 Program' }],
    mapping: {
      id: 'SCHOOL_ID',
      name: 'NAME',
      organization: 'SCHOOL_BOA',
      address: 'ADDRESS',
      city: 'COMMUNITY',
      kind: 'CATEGORY',
      website: 'WEBSITE',
    },
  }),
  ems: city('ems_stations', {
    serviceType: 'emergency',
    mapping: { id: 'ID', name: 'STATION_NA', address: 'ADDRESS' },
  }),
  fire: city('fire_stations', {
    serviceTypeBy: {
      field: 'TYPE',
      values: { Career: 'emergency', Volunteer: 'emergency', Composite: 'emergency' },
      otherwise: 'other',
    },
    mapping: { id: 'OBJECTID', name: 'NAME', address: 'ADDRESS', city: 'COMMUNITY', kind: 'TYPE' },
  }),
  hospitals: city('hospitals', {
    serviceTypeBy: {
      field: 'TYPE',
      values: { Psychiatric: ['hospital', 'mental-health'] },
      otherwise: 'hospital',
    },
    mapping: { id: 'OBJECTID', name: 'NAME', address: 'ADDRESS', city: 'COMMUNITY', kind: 'TYPE' },
  }),
  municipal: city('municipal_service_centres', {
    serviceType: 'municipal',
    mapping: { id: 'OBJECTID', name: 'NAME', address: 'ADDRESS', city: 'COMMUNITY' },
  }),
  worship: city('places_of_worship', {
    serviceType: 'worship',
    mapping: { id: 'OBJECTID', name: 'NAME', address: 'ADDRESS', city: 'COMMUNITY' },
  }),
  police: city('police_stations', { serviceType: 'emergency', mapping: { id: 'OBJECTID', name: 'NAME' } }),
  recreation: city('recreation_and_community_centres', {
    serviceType: 'recreation',
    mapping: { id: 'OBJECTID', name: 'NAME' },
  }),
} as const satisfies Record<string, ServicesSpec>

/** Rows whose point lies in the census subdivision. */
export function keepInCity(folder: string, rows: readonly ServiceAtLocationRow[]): ServiceAtLocationRow[] {
  const shape = JSON.parse(readFileSync(join(folder, 'boundaries/city.geojson'), 'utf8')).features[0]
  return rows.filter(
    ({ lon, lat }) => lon !== null && lat !== null && booleanPointInPolygon([lon, lat], shape),
  )
}
