import type { ComparedArea, Difference } from '../../core/compare/compareAnswers.ts'

/** `more-a`: largest difference by A first; `more-b`: by B. */
export type CompareOrder = 'a' | 'b' | 'more-a' | 'more-b'

/** The difference that the page shows: of people where both count the same, else of whole per cent. */
export function shownDifference({
  people,
  share,
}: Pick<ComparedArea, 'people' | 'share'>): Difference | null {
  if (people || !share) return people
  const points = (value: number) => Math.round(value * 100)
  return { certain: points(share.certain), lower: points(share.lower), upper: points(share.upper) }
}

/** What is covered for certain as the page shows it; null = unknown. */
export function shownSide(
  side: ComparedArea['a'],
  samePeople: boolean,
): { lower: number; upper: number } | null {
  if (!side?.covered) return null
  const { lower, upper } = side.covered
  if (samePeople) return { lower: Math.round(lower), upper: Math.round(upper) }
  return side.people ? { lower: lower / side.people, upper: upper / side.people } : null
}

/** Areas of which nothing can be compared come last; equals keep the order of the answer of A. */
export function orderCompared(
  areas: readonly ComparedArea[],
  order: CompareOrder,
  samePeople: boolean,
): ComparedArea[] {
  const value = (area: ComparedArea): number | null => {
    if (order === 'a' || order === 'b') return shownSide(area[order], samePeople)?.lower ?? null
    const difference = shownDifference(area)?.certain ?? null
    return difference === null ? null : order === 'more-a' ? difference : -difference
  }
  const last = Number.NEGATIVE_INFINITY
  return [...areas].sort((one, other) => {
    const [x, y] = [value(one) ?? last, value(other) ?? last]
    return x === y ? 0 : y - x
  })
}
