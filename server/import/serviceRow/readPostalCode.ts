import type { ReportNotice } from '../notice.ts'
import { cleanText } from './cleanText.ts'

/** Canada Post: no D, F, I, O, Q, U; no W or Z at the start. */
const CODE = /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]\d[ABCEGHJ-NPRSTV-Z]\d$/

/**
 * A Canadian postal code as "A1A 1A1", or null. Letters in the place of digits are not guessed: "L4K OA4" is invalid.
 * `report` null = the source's own way of writing (no space, lower case) is no fault.
 */
export function readPostalCode(
  value: unknown,
  rowNumber: number,
  fieldName: string,
  report: ReportNotice | null,
): string | null {
  if (cleanText(value) === null) return null
  const published = String(value)
  const bare = published.replace(/[\s-]+/g, '').toUpperCase()
  if (!CODE.test(bare)) {
    report?.('invalid_postal_code', { rowNumber, fieldName, value: published })
    return null
  }
  const code = `${bare.slice(0, 3)} ${bare.slice(3)}`
  if (code !== published) report?.('normalised_postal_code', { rowNumber, fieldName, value: published })
  return code
}
