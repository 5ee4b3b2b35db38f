import type { Access } from '../../../core/gaps/gapResult.ts'
import { coarsenSites, LEAST_EMPLOYERS } from '../../../core/privacy/coarsenSites.ts'
import { isSmallCount } from '../../../core/privacy/isSmallCount.ts'
import type { EmployerCell } from '../../contract/service.ts'
import { listAreas } from '../../store/areas.ts'
import type { Db } from '../../store/db.ts'
import { listEmployerSites, type StoredEmployerSite } from '../../store/employers.ts'
import type { Vintage } from '../../store/regions.ts'
import { listCommunityCenters } from '../../store/streets.ts'

/**
 * Employers as HTTP shows them, to the owner too: census areas (or named places, where only a place is known) with at least three
 * employers, no names. Positions by decision quarter, never summed over quarters. Nothing that is told adds up to anything else that is:
 * cells have no total, and how many are in none is told to the public only from `threshold` up.
 */
export async function showEmployers(
  db: Db,
  { id: vintageId, settings }: Vintage,
  access: Access,
): Promise<{ cells: EmployerCell[]; hiddenEmployers: number | null }> {
  const threshold = settings.smallCountThreshold
  const areas = await listAreas(db, vintageId)
  const sites = await listEmployerSites(db, vintageId)
  const communities = await listCommunityCenters(db, vintageId)
  const farms = Map.groupBy(
    sites.filter((site) => site.agricultural),
    cellOf,
  )
  const quarters = [...new Set(sites.flatMap((site) => site.positions.map((each) => each.quarter)))].sort()
  const positions = new Map(quarters.map((quarter) => [quarter, positionsOf(sites, quarter, threshold)]))

  const cells = coarsenSites(
    sites.map((site) => ({ ...site, cell: cellOf(site), positions: null })),
  ).cells.map(({ cell, employers }): EmployerCell => {
    const site = sites.find((each) => cellOf(each) === cell)!
    const area = site.areaIndex === null ? null : areas[site.areaIndex]
    const place = site.placedBy ?? ''
    return {
      id: cell,
      label: area ? area.name : { en: place, fr: place },
      center: area ? area.center : (communities.get(place) ?? null),
      employers,
      agriculturalEmployers: shownFarms(countEmployers(farms.get(cell) ?? []), employers),
      positionsByQuarter: Object.fromEntries(
        quarters.flatMap((quarter) => {
          const known = positions.get(quarter)!
          return known.all.has(cell) ? [[quarter, known.shown.get(cell) ?? null]] : []
        }),
      ),
      precision: (area ? 'postal-code' : site.precision) as EmployerCell['precision'],
    }
  })
  cells.sort((a, b) => b.employers - a.employers || (a.id < b.id ? -1 : 1))
  const shown = new Set(cells.map((cell) => cell.id))
  const hidden = countEmployers(sites.filter((site) => !shown.has(cellOf(site) ?? '')))
  return {
    cells,
    hiddenEmployers: access === 'public' && isSmallCount(hidden, threshold) ? null : hidden,
  }
}

function countEmployers(sites: readonly StoredEmployerSite[]): number {
  return new Set(sites.map((site) => site.employer)).size
}

/** Null where they, or all others in the cell, are one or two. */
function shownFarms(farms: number, all: number): number | null {
  return isSmallCount(farms, LEAST_EMPLOYERS) || isSmallCount(all - farms, LEAST_EMPLOYERS) ? null : farms
}

/** The cell that holds a site: its area, or the place or sorting area whose streets do. */
function cellOf(site: StoredEmployerSite): string | null {
  if (site.areaIndex !== null) return `area ${site.areaIndex}`
  return site.placedBy === null ? null : `place ${site.placedBy}`
}

/** Positions of one quarter by cell: `all` cells with any approval, and the figures that may be `shown`. */
function positionsOf(
  sites: StoredEmployerSite[],
  quarter: string,
  threshold: number,
): { all: Set<string>; shown: Map<string, number | null> } {
  const approved = sites.flatMap((site) => {
    const own = site.positions.filter((each) => each.quarter === quarter)
    if (own.length === 0) return []
    const known = own.every((each) => each.positions !== null)
    return [
      {
        employer: site.employer,
        cell: cellOf(site),
        positions: known ? own.reduce((sum, each) => sum + each.positions!, 0) : null,
      },
    ]
  })
  return {
    all: new Set(approved.flatMap(({ cell }) => (cell === null ? [] : [cell]))),
    shown: new Map(
      coarsenSites(approved, LEAST_EMPLOYERS, threshold).cells.map(({ cell, positions }) => [
        cell,
        positions,
      ]),
    ),
  }
}
