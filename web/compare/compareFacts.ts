/** What the sentences about a comparison are made of: whole numbers, as the page shows them. */
import type { Bounds, Comparison } from '../../core/compare/compareAnswers.ts'
import type { SideState } from './useSide.ts'

export interface CompareFacts {
  /** Nouns that follow a number. */
  people: { a: string; b: string }
  /** People more by A, for certain and at the bounds; null where the two count different people. */
  more: { certain: number; lower: number; upper: number } | null
  /** Whole per cent covered for certain. */
  percent: { a: number; b: number }
  counted: { a: number; b: number }
  covered: { a: number; b: number }
  /** Something that nobody has established bears on a side. */
  hasUnknown: boolean
  verdicts: Comparison['verdicts']
}

/** Null where a side counts nobody. */
export function compareFacts(comparison: Comparison, a: SideState, b: SideState): CompareFacts | null {
  const { people, share, verdicts } = comparison
  if (!share) return null
  const both = <T>(value: (total: Comparison['a']) => T) => ({
    a: value(comparison.a),
    b: value(comparison.b),
  })
  return {
    people: { a: a.people, b: b.people },
    more: people,
    percent: both((total) => Math.round((total.covered.lower / total.people) * 100)),
    counted: both((total) => Math.round(total.people)),
    covered: both((total) => Math.round(total.covered.lower)),
    hasUnknown: [comparison.a, comparison.b].some(({ covered }) => isOpen(covered)),
    verdicts,
  }
}

export const isOpen = ({ lower, upper }: Bounds) => Math.round(lower) < Math.round(upper)

/** What sampling leaves open about a difference of different people; null where it leaves nothing to say. */
export type Chance = 'same-people' | 'within' | 'beyond' | 'not-told'

export function chanceOf(comparison: Comparison, a: SideState, b: SideState): Chance | null {
  const ofSites = [a, b].some(({ standardGaps }) => standardGaps?.standard.who.kind === 'sites')
  if (ofSites) return null
  if (comparison.samePeople) return 'same-people'
  const [one, other] = [shareInterval(a), shareInterval(b)]
  if (!one || !other) return 'not-told'
  return one.low <= other.high && other.low <= one.high ? 'within' : 'beyond'
}

/**
 * The share covered for certain, from the 95 % intervals of who is covered and who is short: their worst cases together, so that it is
 * rather too wide than too narrow. 40 to 60 covered and 50 to 70 short: 36 % to 55 %.
 */
function shareInterval({ standardGaps, gaps }: SideState): { low: number; high: number } | null {
  const intervals = standardGaps?.total.intervals ?? gaps?.total.intervals
  if (!intervals) return null
  const { covered, shortfall } = intervals
  const least = covered.low + shortfall.high
  const most = covered.high + shortfall.low
  return least > 0 && most > 0 ? { low: covered.low / least, high: covered.high / most } : null
}
