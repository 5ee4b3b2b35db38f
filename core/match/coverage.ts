/**
 * Health coverage, a dimension of its own that no status implies: a farm worker may be insured from the first day and still wait for
 * the card. Whether a service takes somebody under their coverage; prices for those it does not are in `cost.ts`.
 * Worked: a clinic that takes cards and IFHP, a person whose card is pending: no; coverage unknown: unknown.
 */
import { type ThreeValued, threeValued } from './threeValued.ts'

export const HEALTH_COVERAGES = ['card', 'card-pending', 'ifhp', 'private', 'none'] as const
export type HealthCoverage = (typeof HEALTH_COVERAGES)[number]

export const HEALTH_COVERAGE_NAMES: Readonly<Record<HealthCoverage, { en: string; fr: string }>> = {
  card: { en: 'health card in hand', fr: 'carte Santé en main' },
  'card-pending': { en: 'entitled, health card pending', fr: 'admissible, carte Santé en attente' },
  ifhp: {
    en: 'Interim Federal Health Program (IFHP)',
    fr: 'Programme fédéral de santé intérimaire (PFSI)',
  },
  private: { en: 'private insurance', fr: 'assurance privée' },
  none: { en: 'no health coverage', fr: 'sans couverture de santé' },
}

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
