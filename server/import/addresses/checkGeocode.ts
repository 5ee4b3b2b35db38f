/**
 * Compares the published point of a record with its street address, offline. A record is doubted only where the address is
 * found with its number, and every place that the address may mean is farther from the point than the limit: a city named in a mailing
 * address often means the whole municipality, and the same street may stand in several of its communities. A street
 * without the number says nothing: the region's file may hold only a piece of it.
 */

import { findProvince } from '../lmia/provinces.ts'
import type { NoticeFields } from '../notice.ts'
import type { ServiceAtLocationRow } from '../rows.ts'
import type { AddressIndex } from './addressIndex.ts'
import { distanceMeters } from './alongLine.ts'
import { listAddresses, nearestAddress } from './findAddress.ts'
import { parseStreetAddress } from './streetAddress.ts'

export type CheckedRow = Pick<
  ServiceAtLocationRow,
  'rowNumber' | 'address' | 'city' | 'province' | 'lon' | 'lat'
>

/**
 * Fields of the notice `address_disagrees_with_point`, or null where nothing speaks against the point. `lon`, `lat` are the
 * published point; `detail` holds the address's point (`addressLon`, `addressLat`), its `precision` and `distanceMeters`.
 */
export function checkGeocode(row: CheckedRow, index: AddressIndex, limitMeters = 1000): NoticeFields | null {
  if (row.lon === null || row.lat === null || !row.address) return null
  const province = row.province ? findProvince(row.province) : null
  if (index.province && province && province !== index.province) return null
  const address = parseStreetAddress(row.address)
  if (!address) return null
  const near: [number, number] = [row.lon, row.lat]
  const city = row.city || address.city
  if (!city && !isWithin(index, near)) return null
  const candidates = address.numbers.flatMap((number) =>
    listAddresses(index, { number, street: address.street, community: city, near }),
  )
  const found = nearestAddress(candidates, near)
  if (!found || found.precision === 'street') return null
  const distance = distanceMeters([found.lon, found.lat], near)
  if (distance <= limitMeters) return null
  return {
    rowNumber: row.rowNumber,
    fieldName: 'address',
    value: row.address,
    lon: row.lon,
    lat: row.lat,
    detail: {
      addressLon: Number(found.lon.toFixed(6)),
      addressLat: Number(found.lat.toFixed(6)),
      precision: found.precision,
      distanceMeters: Math.round(distance),
    },
  }
}

/** An address without a city is looked for only where the point lies among the index's streets. */
function isWithin(
  { bounds: [west, south, east, north] }: AddressIndex,
  [lon, lat]: [number, number],
): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north
}
