import type { DemandPoints } from '../../../core/gaps/demandPoints.ts'
import { siteWeights } from '../../../core/gaps/siteWeights.ts'
import { listAreas } from '../../store/areas.ts'
import type { Db } from '../../store/db.ts'
import { listEmployerSites } from '../../store/employers.ts'
import { listCommunityPoints } from '../../store/streets.ts'
import { type KeyedSite, keySites } from '../publish/ownersSites.ts'

/** Employer sites as demand, one weight a site, or one a worker by the head-counts of a month. */
export interface SiteDemand {
  /** Census areas or named places; those with fewer than three employers are one. */
  cells: SiteCell[]
  /** One a site with a point, one for all sites of a place; area = cell. */
  points: DemandPoints
  /** Where these may be: positions among the locations; none where nobody knows. */
  members: number[][]
  lon: Float64Array
  lat: Float64Array
}

export interface SiteCell {
  id: string
  name: { en: string; fr: string }
  sites: number
  /** Sites, or workers of the sites whose head-count is known. */
  counted: number
  /** Sites whose head-count of the month nobody has entered: they weigh nothing, and are told. */
  unknownSites: number
}

/** Whose workers count, and in which month (1 to 12). */
export interface WeighedByWorkers {
  month: number
  headCounts: readonly { site: string; month: number; workers: number | null }[]
}

const FEWEST_EMPLOYERS = 3
const ELSEWHERE = { id: 'elsewhere', name: { en: 'Other places', fr: 'Autres lieux' } }

/** @param byWorkers null = one weight a site. */
export async function siteDemand(
  db: Db,
  vintageId: number,
  agricultural: boolean,
  byWorkers: WeighedByWorkers | null,
): Promise<SiteDemand> {
  const areas = await listAreas(db, vintageId)
  const sites = keySites(await listEmployerSites(db, vintageId)).filter(
    (site) => site.agricultural || !agricultural,
  )
  const { weight, unknown } = weigh(sites, byWorkers)
  const unknownKeys = new Set(unknown)
  const streets = await listCommunityPoints(db, vintageId)
  const cellOf = ({ areaIndex, placedBy }: (typeof sites)[number]) => {
    if (areaIndex !== null) return { id: areas[areaIndex].code, name: areas[areaIndex].name }
    return placedBy === null ? ELSEWHERE : { id: placedBy, name: { en: placedBy, fr: placedBy } }
  }
  const employers = Map.groupBy(sites, (site) => cellOf(site).id)
  const shown = (site: (typeof sites)[number]) => {
    const cell = cellOf(site)
    const known = new Set(employers.get(cell.id)!.map(({ employer }) => employer))
    return known.size < FEWEST_EMPLOYERS ? ELSEWHERE : cell
  }
  const cells: SiteDemand['cells'] = []
  const groups = new Map<string, { cell: number; weight: number; locations: [number, number][] }>()
  for (const [k, site] of sites.entries()) {
    const own = shown(site)
    let cell = cells.findIndex(({ id }) => id === own.id)
    if (cell < 0) cell = cells.push({ ...own, sites: 0, counted: 0, unknownSites: 0 }) - 1
    cells[cell].sites += 1
    cells[cell].counted += weight[k]
    if (unknownKeys.has(site.key)) cells[cell].unknownSites += 1
    const isPlaced = site.lon !== null && site.lat !== null
    const key = isPlaced ? `site ${site.index}` : `place ${cell} ${site.placedBy}`
    const group = groups.get(key) ?? {
      cell,
      weight: 0,
      locations: isPlaced ? [[site.lon!, site.lat!]] : (streets.get(site.placedBy ?? '') ?? []),
    }
    groups.set(key, group)
    group.weight += weight[k]
  }
  // Groups of one place share their locations.
  const position = new Map<string, number>()
  const locations: [number, number][] = []
  const members = [...groups.values()].map((group) =>
    group.locations.map((location) => {
      const key = location.join(' ')
      const known = position.get(key) ?? locations.push(location) - 1
      position.set(key, known)
      return known
    }),
  )
  return {
    cells,
    points: {
      areaIndex: Uint32Array.from(groups.values(), ({ cell }) => cell),
      weight: Float64Array.from(groups.values(), ({ weight }) => weight),
    },
    members,
    lon: Float64Array.from(locations, ([lon]) => lon),
    lat: Float64Array.from(locations, ([, lat]) => lat),
  }
}

function weigh(sites: readonly KeyedSite[], byWorkers: WeighedByWorkers | null) {
  const bySite = Map.groupBy(byWorkers?.headCounts ?? [], ({ site }) => site)
  const workers = sites.map(({ key }) => {
    const workersByMonth = new Array<number | null>(12).fill(null)
    for (const { month, workers: count } of bySite.get(key) ?? []) workersByMonth[month - 1] = count
    return { id: key, workersByMonth }
  })
  return siteWeights(workers, byWorkers?.month ?? null)
}
