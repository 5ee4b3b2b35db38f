import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import booleanPointInPolygon from '@turf/boolean-point-in-polygon'
import type { ServicesSpec } from '../../../server/import/manifest/regionManifest.ts'
import type { ServiceAtLocationRow } from '../../../server/import/rows.ts'
import { HAMILTON } from '../../hamiltonManifest.ts'

/** The entry of a service file in Hamilton's manifest. */
function entry(file: string): ServicesSpec {
  const found = HAMILTON.services?.find((spec) => spec.file === `services/${file}`)
  if (!found) throw new Error(`Hamilton's manifest names no services/${file}`)
  return found
}

const ircc = entry('ircc_settlement_2022.json')

/** Every service file of Hamilton as its manifest lists them, and the other form of the IRCC list. */
export const HAMILTON_SERVICES = {
  ircc,
  irccScript: { ...ircc, file: 'services/ircc_settlement_2022.js' },
  odhf: entry('odhf_v1.1.csv'),
  odcaf: entry('odcaf_v1.0.csv'),
  moh: entry('moh_care_facilities.geojson'),
  food: entry('food_services.csv'),
  arenas: entry('city/arenas.zip'),
  schools: entry('city/educational_institutions.zip'),
  ems: entry('city/ems_stations.zip'),
  fire: entry('city/fire_stations.zip'),
  hospitals: entry('city/hospitals.zip'),
  municipal: entry('city/municipal_service_centres.zip'),
  worship: entry('city/places_of_worship.zip'),
  police: entry('city/police_stations.zip'),
  recreation: entry('city/recreation_and_community_centres.zip'),
} satisfies Record<string, ServicesSpec>

/** Rows whose point lies in the census subdivision. */
export function keepInCity(folder: string, rows: readonly ServiceAtLocationRow[]): ServiceAtLocationRow[] {
  const shape = JSON.parse(readFileSync(join(folder, 'boundaries/city.geojson'), 'utf8')).features[0]
  return rows.filter(
    ({ lon, lat }) => lon !== null && lat !== null && booleanPointInPolygon([lon, lat], shape),
  )
}
