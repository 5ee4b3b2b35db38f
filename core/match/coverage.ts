/**
 * Health coverage, a dimension of its own that no status implies: a farm worker may be insured from the first day and still wait for
 * the card. Whether a service takes somebody under their coverage; prices for those it does not are in `cost.ts`.
 * Worked: a clinic that takes cards and IFHP, a person whose card is pending: no; coverage unknown: unknown.
 */
import { type ThreeValued, threeValued } from './threeValued.ts'

/** Health card in hand; entitled, card pending; Interim Federal Health Program; private insurance; none. */
export const HEALTH_COVERAGES = ['card', 'card-pending', 'ifhp', 'private', 'none'] as const
export type HealthCoverage = (typeof HEALTH_COVERAGES)[number]

/** `accepted` null = the service does not say; a service that asks for no coverage accepts all five. */
export function acceptsCoverage(
  coverage: HealthCoverage | null,
  accepted: readonly HealthCoverage[] | null,
): ThreeValued {
  if (accepted === null) return 'unknown'
  if (HEALTH_COVERAGES.every((each) => accepted.includes(each))) return 'yes'
  if (accepted.length === 0) return 'no'
  return coverage === null ? 'unknown' : threeValued(accepted.includes(coverage))
}
