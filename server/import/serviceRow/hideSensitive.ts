import type { ServiceAtLocationRow } from '../rows.ts'

/** Fields, and names that corrections give them, that a sensitive site never keeps, neither corrected nor published. */
export const HIDDEN_FIELDS: readonly string[] = [
  'address',
  'postalCode',
  'lon',
  'lat',
  'point',
  'note',
  'note.en',
  'note.fr',
]

/**
 * A sensitive site without what would lead somebody to its door: address, postal code, point and note (notes hold addresses)
 * are null. City, telephone and website stay: people must be able to call.
 */
export function hideSensitive(row: ServiceAtLocationRow): ServiceAtLocationRow {
  return { ...row, sensitive: true, address: null, postalCode: null, lon: null, lat: null, note: null }
}
