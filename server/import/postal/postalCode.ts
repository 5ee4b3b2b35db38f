/**
 * Canadian postal codes. The first three characters are the forward sortation area (FSA); a 0 at the second place marks a
 * rural one, whose codes stand for a village and its delivery routes, kilometres wide.
 * Source: Canada Post, Addressing Guidelines.
 */
import { parseMailingAddress } from '../lmia/mailingAddress.ts'
import type { EmployerRow } from '../rows.ts'

/** "A1A 1A1" however it is written, or null. */
export function normalizePostalCode(text: string | null): string | null {
  return text === null ? null : parseMailingAddress(text).postalCode
}

export function isRural(codeOrFsa: string): boolean {
  return codeOrFsa[1] === '0'
}

/** The FSA of an employer, also where the rest of its postal code is missing. */
export function fsaOfEmployer(row: Pick<EmployerRow, 'postalCode' | 'address'>): string | null {
  if (row.postalCode) return row.postalCode.slice(0, 3)
  return row.address ? parseMailingAddress(row.address).fsa : null
}
