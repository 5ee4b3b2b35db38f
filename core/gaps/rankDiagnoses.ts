/**
 * Areas in order of people short, as `rankAreas` orders the first version's: only single areas with a known shortfall have a rank, equal
 * shortfalls share one and the next is left out (1, 2, 2, 4); within a rank the lower coverage comes first, then the id. Merged zones
 * follow without a rank, then areas without figures, by id.
 */
import type { AreaDiagnosis } from './areaDiagnosis.ts'

interface Ranked extends Pick<AreaDiagnosis, 'shortfall' | 'coverage'> {
  id: string
  merged: boolean
}

export function rankDiagnoses<Area extends Ranked>(
  areas: readonly Area[],
): (Area & { rank: number | null })[] {
  const section = ({ shortfall, merged }: Area) => (shortfall === null ? 2 : merged ? 1 : 0)
  const ordered = [...areas].sort(
    (a, b) =>
      section(a) - section(b) ||
      (b.shortfall ?? 0) - (a.shortfall ?? 0) ||
      (a.coverage?.lower ?? 1) - (b.coverage?.lower ?? 1) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
  let rank = 0
  return ordered.map((area, position) => {
    if (section(area) !== 0) return { ...area, rank: null }
    if (position === 0 || area.shortfall !== ordered[position - 1].shortfall) rank = position + 1
    return { ...area, rank }
  })
}
