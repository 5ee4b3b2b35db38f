/**
 * Employer sites as the public may see them: counts by cell (a census area or a hexagon), only where at least three
 * different employers are. Names, addresses and points are not in the output at all. Approved positions (of ONE decision
 * quarter: they are never summed over quarters) are rounded to 5, and withheld under 5, where unknown, or where one
 * employer holds more than three quarters of them, since the rest would be no cover.
 * Worked: three employers with 10, 4 and 9 positions in one cell: 3 employers, 25 positions; a cell with two is withheld.
 */
import { isSmallCount, SMALL_COUNT_THRESHOLD } from './isSmallCount.ts'
import { roundToFive } from './roundToFive.ts'

export interface SiteToCoarsen {
  /** Tells employers apart; never in the output. Several sites of one employer count once. */
  employer: string
  /** Cell that holds the site, or null where it cannot be placed. */
  cell: string | null
  /** Approved positions in one decision quarter, or null. */
  positions: number | null
}

interface CoarseCell {
  cell: string
  employers: number
  positions: number | null
}

export interface CoarseSites {
  /** By cell id. */
  cells: CoarseCell[]
  /** Everything else together (thin cells and sites without a cell), where that is three employers; else null. */
  elsewhere: { employers: number; positions: number | null } | null
}

export const LEAST_EMPLOYERS = 3
const GREATEST_SHARE = 0.75

/** `threshold`: positions from 1 up to, not including, this are withheld. */
export function coarsenSites(
  sites: readonly SiteToCoarsen[],
  leastEmployers: number = LEAST_EMPLOYERS,
  threshold: number = SMALL_COUNT_THRESHOLD,
): CoarseSites {
  const byCell = new Map<string, SiteToCoarsen[]>()
  const elsewhere: SiteToCoarsen[] = []
  for (const site of sites) {
    if (site.cell === null) elsewhere.push(site)
    else {
      const inCell = byCell.get(site.cell)
      if (inCell) inCell.push(site)
      else byCell.set(site.cell, [site])
    }
  }
  const cells: CoarseCell[] = []
  for (const [cell, inCell] of [...byCell].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const summary = summarize(inCell, threshold)
    if (summary.employers >= leastEmployers) cells.push({ cell, ...summary })
    else elsewhere.push(...inCell)
  }
  const rest = summarize(elsewhere, threshold)
  return { cells, elsewhere: rest.employers >= leastEmployers ? rest : null }
}

function summarize(
  sites: readonly SiteToCoarsen[],
  threshold: number,
): { employers: number; positions: number | null } {
  const byEmployer = new Map<string, number>()
  let isKnown = true
  for (const { employer, positions } of sites) {
    if (positions === null) isKnown = false
    byEmployer.set(employer, (byEmployer.get(employer) ?? 0) + (positions ?? 0))
  }
  const all = [...byEmployer.values()].reduce((sum, positions) => sum + positions, 0)
  const greatest = Math.max(0, ...byEmployer.values())
  const isShown = isKnown && !isSmallCount(all, threshold) && greatest <= GREATEST_SHARE * all
  return { employers: byEmployer.size, positions: isShown ? roundToFive(all) : null }
}
