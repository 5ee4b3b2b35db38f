/**
 * Employer sites out of rows: the same employer (its name without case, accents, legal form) at the same place is one site.
 * Positions stay apart by decision quarter, occupation and stream. They are approvals that recur from season to season and
 * are never summed over quarters into workers; there is no total here on purpose.
 */
import { createHash } from 'node:crypto'
import { distanceMeters } from '../addresses/alongLine.ts'
import { plainWords } from '../addresses/plainWords.ts'
import type { EmployerRow, PlacePrecision } from '../rows.ts'
import { placeKey } from './places.ts'

export interface ApprovedPositions {
  quarter: string
  stream: string
  agricultural: boolean
  occupationCode: string | null
  occupation: string | null
  /** Sum of the rows of this quarter, stream and occupation; null when each of them is unknown. */
  positions: number | null
}

export interface EmployerSite {
  /** Stable across imports: made from the employer's and the place's name. It says nothing by itself. */
  id: string
  employer: string
  /** At least one approval is agricultural: the site is a farm, coarse to the public. */
  agricultural: boolean
  city: string | null
  lon: number | null
  lat: number | null
  precision: PlacePrecision
  placedBy: string | null
  /** By quarter, then stream and occupation. */
  positions: ApprovedPositions[]
}

const RANK: readonly PlacePrecision[] = ['point', 'postal-code', 'place', 'fsa', 'none']
const LEGAL_FORM =
  /\b(incorporated|inc|limited|ltd|limitee|ltee|corporation|corp|company|co|llc|ulc|lp|llp|enr)\b/g
/** Points of one employer at one place that lie nearer than this are one site. */
const SAME_SITE_METERS = 1000

/** Sites in the order of their first rows. */
export function groupEmployerSites(rows: Iterable<EmployerRow>): EmployerSite[] {
  const groups = new Map<string, EmployerRow[]>()
  for (const row of rows) {
    const key = `${employerKey(row.employer)}\n${placeKey(row.city ?? row.placedBy ?? '')}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups].flatMap(([key, group]) =>
    splitByPoint(group).map((site, at) =>
      toSite(at === 0 ? key : `${key}\n${site[0].placedBy ?? pointOf(site[0])}`, site),
    ),
  )
}

/** A name for comparison: "Smith Farms Ltd." and "SMITH FARMS LIMITED" are equal. */
export function employerKey(name: string): string {
  const words = plainWords(name)
  return words.replace(LEGAL_FORM, ' ').replace(/\s+/g, ' ').trim() || words
}

/**
 * Rows of one employer at one named place, parted where their points lie apart. Rows without a point join the only
 * site that there is; beside several they are a site of their own.
 */
function splitByPoint(rows: EmployerRow[]): EmployerRow[][] {
  const sites: EmployerRow[][] = []
  const pointless: EmployerRow[] = []
  for (const row of rows) {
    const point = pointOf(row)
    if (!point) {
      pointless.push(row)
      continue
    }
    const site = sites.find(([first]) => distanceMeters(pointOf(first)!, point) <= SAME_SITE_METERS)
    if (site) site.push(row)
    else sites.push([row])
  }
  if (sites.length === 1) sites[0].push(...pointless)
  else if (pointless.length > 0) sites.push(pointless)
  return sites
}

function pointOf({ lon, lat }: EmployerRow): [number, number] | null {
  return lon === null || lat === null ? null : [lon, lat]
}

function toSite(key: string, rows: EmployerRow[]): EmployerSite {
  const finest = rows.reduce((best, row) =>
    RANK.indexOf(row.precision) < RANK.indexOf(best.precision) ? row : best,
  )
  return {
    id: createHash('sha256').update(key).digest('hex').slice(0, 16),
    employer: finest.employer,
    agricultural: rows.some((row) => row.agricultural),
    city: finest.city,
    lon: finest.lon,
    lat: finest.lat,
    precision: finest.precision,
    placedBy: finest.placedBy,
    positions: approvedPositions(rows),
  }
}

function approvedPositions(rows: EmployerRow[]): ApprovedPositions[] {
  const sums = new Map<string, ApprovedPositions>()
  for (const { quarter, stream, agricultural, occupationCode, occupation, positions } of rows) {
    const key = [quarter, stream, occupationCode, occupation].join('\n')
    const entry = sums.get(key) ?? {
      quarter,
      stream,
      agricultural,
      occupationCode,
      occupation,
      positions: null,
    }
    if (positions !== null) entry.positions = (entry.positions ?? 0) + positions
    sums.set(key, entry)
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry)
}
