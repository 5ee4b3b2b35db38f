/**
 * What a missing count may have been, by the reason that its source gives: fewer than 5 is 1 to 4; a count that is withheld, too unreliable,
 * not available or blank may be anything up to the people who live there, where these are known. Nothing is said of a count that does not apply.
 * Worked: withheld in an area of 640 residents: 0 to 640.
 */

import { FEWER_THAN_FIVE } from '../privacy/publicGroups.ts'
import type { Interval } from './countInterval.ts'

/** `missing` as in `GapArea`. null = no bounds. */
export function possibleRange(missing: string | null, residents: number | null): Interval | null {
  if (missing === FEWER_THAN_FIVE) return { low: 1, high: 4 }
  if (missing === 'not-applicable' || residents === null) return null
  return { low: 0, high: residents }
}
