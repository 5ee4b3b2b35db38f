import { BARRIERS, type Barrier } from '../../core/gaps/barriers.ts'
import type { StandardGaps } from '../../server/contract/standards.ts'

/** What the sentence about a standard is made of. */
export interface StandardFacts {
  /** The noun that follows a number. */
  people: string
  total: number
  /** Shares 0..1: unknown counts as no, and as yes. */
  coverage: { lower: number; upper: number }
  /** Whole people, rounded as the page shows them. */
  count: { lower: number; upper: number }
  /** The first barrier that most of those meet who are not covered even if every unknown turns out well. */
  mostOften: Exclude<Barrier, 'unknown'> | null
}

/** Null where no area has a known count and somewhere to start from. */
export function standardFacts(total: StandardGaps['total'], people: string): StandardFacts | null {
  const { covered, coverage, barriers } = total
  if (total.people === null || !covered || !coverage) return null
  let mostOften: StandardFacts['mostOften'] = null
  for (const barrier of BARRIERS)
    if (barrier !== 'unknown' && (barriers?.[barrier] ?? 0) > (mostOften ? barriers![mostOften] : 0))
      mostOften = barrier
  return {
    people,
    total: Math.round(total.people),
    coverage,
    count: { lower: Math.round(covered.lower), upper: Math.round(covered.upper) },
    mostOften,
  }
}
