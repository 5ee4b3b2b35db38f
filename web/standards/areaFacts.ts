import { BARRIERS, type Step } from '../../core/gaps/barriers.ts'
import type { StandardGaps } from '../../server/contract/standards.ts'

export type StandardArea = StandardGaps['areas'][number]

/** What the sentence that explains a place is made of: whole people, as the page shows them. */
export interface AreaFacts {
  area: string
  /** The noun that follows a number. */
  people: string
  total: number
  /** Who meets a barrier, whatever the unknowns turn out to be. */
  barred: number
  /** Who is covered only if unknowns turn out well. */
  unknown: number
  /** The barrier that most of the barred meet first. */
  most: { barrier: Step; count: number } | null
}

/** Null where the area has no known count or nowhere to start from. */
export function areaFacts(area: StandardArea, name: string, people: string): AreaFacts | null {
  const { barriers, shortfall } = area
  if (area.people === null || shortfall === null || !barriers) return null
  const unknown = Math.round(barriers.unknown)
  const steps = BARRIERS.filter((barrier) => barrier !== 'unknown')
  const most = steps.reduce((best, step) => (barriers[step] > barriers[best] ? step : best))
  const count = Math.round(barriers[most])
  return {
    area: name,
    people,
    total: Math.round(area.people),
    barred: Math.max(Math.round(shortfall) - unknown, 0),
    unknown,
    most: count > 0 ? { barrier: most, count } : null,
  }
}
