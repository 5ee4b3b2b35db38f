import type { EmployerCell } from '../contract/service.ts'
import { listAreas } from '../store/areas.ts'
import type { Db } from '../store/db.ts'
import { listEmployerSites, type StoredEmployerSite } from '../store/employers.ts'

/** Fewer employers than this are never shown as a group; a figure that fewer of them make is withheld. */
const LEAST_EMPLOYERS = 3
const LEAST_POSITIONS = 5

/**
 * Employers as HTTP shows them, to the owner too: census areas (or named places, where only a place is known) with at least three
 * employers, no names. Positions by decision quarter, never summed over quarters; a figure made by fewer than three
 * employers, or under 5, is null.
 */
export async function describeEmployers(
  db: Db,
  vintageId: number,
): Promise<{ cells: EmployerCell[]; hiddenEmployers: number }> {
  const areas = await listAreas(db, vintageId)
  const groups = Map.groupBy(await listEmployerSites(db, vintageId), (site) =>
    site.areaIndex === null ? `place ${site.placedBy ?? 'unknown'}` : `area ${site.areaIndex}`,
  )
  const cells: EmployerCell[] = []
  let hiddenEmployers = 0
  for (const [key, sites] of groups) {
    if (sites.length < LEAST_EMPLOYERS) {
      hiddenEmployers += sites.length
      continue
    }
    const area = sites[0].areaIndex === null ? null : areas[sites[0].areaIndex]
    const place = sites[0].placedBy ?? '?'
    const farms = sites.filter((site) => site.agricultural).length
    cells.push({
      id: key,
      label: area ? area.name : { en: place, fr: place },
      center: area ? area.center : null,
      employers: sites.length,
      agriculturalEmployers: farms === 0 || farms >= LEAST_EMPLOYERS ? farms : null,
      positionsByQuarter: sumByQuarter(sites),
      precision: (area ? 'postal-code' : sites[0].precision) as EmployerCell['precision'],
    })
  }
  cells.sort((a, b) => b.employers - a.employers || (a.id < b.id ? -1 : 1))
  return { cells, hiddenEmployers }
}

function sumByQuarter(sites: StoredEmployerSite[]): EmployerCell['positionsByQuarter'] {
  const quarters = new Map<string, { sum: number; employers: Set<number> }>()
  for (const site of sites) {
    for (const { quarter, positions } of site.positions) {
      const entry = quarters.get(quarter) ?? { sum: 0, employers: new Set() }
      entry.sum += positions ?? 0
      entry.employers.add(site.index)
      quarters.set(quarter, entry)
    }
  }
  return Object.fromEntries(
    [...quarters]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([quarter, { sum, employers }]) => [
        quarter,
        employers.size < LEAST_EMPLOYERS || sum < LEAST_POSITIONS ? null : sum,
      ]),
  )
}
