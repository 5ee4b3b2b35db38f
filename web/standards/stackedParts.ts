import { BARRIERS, type Barrier } from '../../core/gaps/barriers.ts'
import type { StandardGaps } from '../../server/contract/standards.ts'

type Figures = Pick<StandardGaps['total'], 'people' | 'covered' | 'barriers'>

export interface StackedPart {
  kind: 'covered' | Barrier
  /** People, not rounded. */
  people: number
  /** Shares of everyone counted, 0..1. */
  from: number
  share: number
}

/** Covered for certain, then the barriers in the order in which they are met, then what is not known. */
const ORDER: readonly StackedPart['kind'][] = ['covered', ...BARRIERS.slice(1), 'unknown']

/**
 * Everyone counted in one bar; parts of nobody are left out.
 * Worked: 420 people, 110 covered, 240 without a ride home, 70 unknown: 0 to 0.26, 0.26 to 0.83, 0.83 to 1.
 */
export function stackedParts({ people, covered, barriers }: Figures): StackedPart[] {
  if (!people || !covered || !barriers) return []
  let from = 0
  return ORDER.flatMap((kind) => {
    const count = kind === 'covered' ? covered.lower : barriers[kind]
    if (!(count > 0)) return []
    const part = { kind, people: count, from, share: count / people }
    from += part.share
    return part
  })
}
