/**
 * Whether somebody is served for at most a price (HSDS `cost_option`). Dollars a visit or a course, as the standard means it. A price
 * may hold only for some health coverages: a walk-in clinic is free with a card and 80 dollars without.
 * Worked: that clinic, limit 0 dollars: yes with a card, no without coverage, unknown where the coverage is unknown.
 */
import type { HealthCoverage } from './coverage.ts'
import { and, or, type ThreeValued, threeValued } from './threeValued.ts'

export interface CostOption {
  /** 0 = free; null = the source names no amount. */
  dollars: number | null
  /** Whom the price is for; null = everybody. */
  coverages: readonly HealthCoverage[] | null
}

/** `options` null or empty = the service does not say what it costs. `limitDollars` is inclusive. */
export function costWithin(
  options: readonly CostOption[] | null,
  coverage: HealthCoverage | null,
  limitDollars: number,
): ThreeValued {
  if (!options?.length) return 'unknown'
  return or(
    ...options.map(({ dollars, coverages }) =>
      and(
        coverages === null
          ? 'yes'
          : coverage === null
            ? 'unknown'
            : threeValued(coverages.includes(coverage)),
        dollars === null ? 'unknown' : threeValued(dollars <= limitDollars),
      ),
    ),
  )
}
