/**
 * Whether a record is too old to support a claim of a gap on its own: nobody has verified it within the 12 months before the day
 * asked about. Twelve months to the day are not yet stale. A record that nobody ever verified is stale.
 * Worked: verified 2025-03-01, asked on 2026-03-01: fresh; on 2026-03-02: stale.
 */
import { addYears } from './addYears.ts'

/** ISO dates. */
export function isStale(verifiedDate: string | null, today: string): boolean {
  return verifiedDate === null || addYears(verifiedDate, 1) < today
}
