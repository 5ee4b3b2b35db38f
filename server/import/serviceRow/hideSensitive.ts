import type { ServiceAtLocationRow } from '../rows.ts'

/**
 * A sensitive site without what would lead somebody to its door: address, postal code, point and note (notes hold addresses)
 * are null. City, telephone and website stay: people must be able to call.
 */
export function hideSensitive(row: ServiceAtLocationRow): ServiceAtLocationRow {
  return { ...row, sensitive: true, address: null, postalCode: null, lon: null, lat: null, note: null }
}
