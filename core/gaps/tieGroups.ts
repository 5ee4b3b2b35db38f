/**
 * Areas whose intervals overlap are a tie. Overlap is not transitive, so an area can be in several ties: the groups are the largest sets
 * in which all intervals overlap one another (as in the letters beside means; Piepho 2004, Journal of Computational and Graphical
 * Statistics 13, unverified), by their lowest ends. Ends that touch overlap. An area alone is no tie.
 * Worked: ranks 1 to 2, 2 to 3, 3 to 3: ties of the first and second, and of the second and third.
 */
import type { Interval } from './countInterval.ts'

/** Positions of the areas of each group, rising. null = no interval, in no group. */
export function tieGroups(intervals: readonly (Interval | null)[]): number[][] {
  const byLow = intervals
    .flatMap((interval, area) => (interval ? [{ ...interval, area }] : []))
    .sort((a, b) => a.low - b.low || a.high - b.high || a.area - b.area)
  const groups: number[][] = []
  let open: typeof byLow = []
  let hasGrown = false
  const close = () => {
    if (hasGrown && open.length > 1) groups.push(open.map(({ area }) => area).sort((a, b) => a - b))
    hasGrown = false
  }
  for (const next of byLow) {
    if (open.some(({ high }) => high < next.low)) close()
    open = [...open.filter(({ high }) => high >= next.low), next]
    hasGrown = true
  }
  close()
  return groups
}
