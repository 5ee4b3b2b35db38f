import { coarsenSites } from '../../core/privacy/coarsenSites.ts'
import type { EmployerCell } from '../contract/service.ts'
import { listAreas } from '../store/areas.ts'
import type { Db } from '../store/db.ts'
import { listEmployerSites, type StoredEmployerSite } from '../store/employers.ts'
import { listCommunityCenters } from '../store/streets.ts'

/**
 * Employers as HTTP shows them, to the owner too: census areas (or named places, where only a place is known) with at least
 * three employers, no names. Positions by decision quarter, never summed over quarters.
 */
export async function describeEmployers(
  db: Db,
  vintageId: number,
): Promise<{ cells: EmployerCell[]; hiddenEmployers: number }> {
  const areas = await listAreas(db, vintageId)
  const sites = await listEmployerSites(db, vintageId)
  const communities = await listCommunityCenters(db, vintageId)
  const farms = new Map(
    coarsen(sites.filter((site) => site.agricultural)).map((each) => [each.cell, each.employers]),
  )
  const withFarms = new Set(sites.filter((site) => site.agricultural).map(cellOf))
  const quarters = [...new Set(sites.flatMap((site) => site.positions.map((each) => each.quarter)))].sort()
  const positions = new Map(quarters.map((quarter) => [quarter, positionsOf(sites, quarter)]))

  const cells = coarsen(sites).map(({ cell, employers }): EmployerCell => {
    const site = sites.find((each) => cellOf(each) === cell)!
    const area = site.areaIndex === null ? null : areas[site.areaIndex]
    const place = site.placedBy ?? ''
    return {
      id: cell,
      label: area ? area.name : { en: place, fr: place },
      center: area ? area.center : (communities.get(place) ?? null),
      employers,
      agriculturalEmployers: farms.get(cell) ?? (withFarms.has(cell) ? null : 0),
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
  return {
    cells,
    hiddenEmployers: new Set(
      sites.filter((site) => !shown.has(cellOf(site) ?? '')).map((site) => site.employer),
    ).size,
  }
}

/** The cell that holds a site: its area, or the place or sorting area whose streets do. */
function cellOf(site: StoredEmployerSite): string | null {
  if (site.areaIndex !== null) return `area ${site.areaIndex}`
  return site.placedBy === null ? null : `place ${site.placedBy}`
}

function coarsen(sites: StoredEmployerSite[]) {
  return coarsenSites(sites.map((site) => ({ employer: site.employer, cell: cellOf(site), positions: null })))
    .cells
}

/** Positions of one quarter by cell: `all` cells with any approval, and the figures that may be `shown`. */
function positionsOf(
  sites: StoredEmployerSite[],
  quarter: string,
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
    shown: new Map(coarsenSites(approved).cells.map(({ cell, positions }) => [cell, positions])),
  }
}
