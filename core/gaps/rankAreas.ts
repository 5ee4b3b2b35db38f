/**
 * Areas in order of people short. Only single areas with a known shortfall have a rank; equal shortfalls share one and the
 * next is left out (1, 2, 2, 4). Within a rank the lower coverage comes first, then the id. Merged zones follow in the same
 * order without a rank, then areas whose coverage is unknown, by id.
 */
import type { AreaGap } from './gapResult.ts'

export function rankAreas(areas: readonly AreaGap[]): AreaGap[] {
  const section = (area: AreaGap) => (area.shortfall === null ? 2 : area.merged ? 1 : 0)
  const ordered = [...areas].sort(
    (a, b) =>
      section(a) - section(b) ||
      (b.shortfall ?? 0) - (a.shortfall ?? 0) ||
      (a.coverage ?? 1) - (b.coverage ?? 1) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
  let rank = 0
  return ordered.map((area, position) => {
    if (section(area) !== 0) return { ...area, rank: null }
    if (position === 0 || area.shortfall !== ordered[position - 1].shortfall) rank = position + 1
    return { ...area, rank }
  })
}
