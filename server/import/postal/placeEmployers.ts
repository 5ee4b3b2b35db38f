/**
 * Decides which employers belong to the region, and how well each is placed.
 *
 * 1. A row with a point of its own keeps it (`point`).
 * 2. A full urban postal code that another layer knows gives a point (`postal-code`).
 * 3. Else the place name gives the extent of its streets (`place`, `placedBy` = the community's name).
 * 4. Else the forward sortation area does (`fsa`, `placedBy` = "L8P").
 * `place` and `fsa` are areas of possible points: `lon` and `lat` stay null. Rural postal codes (0 at the second place) are kilometres wide and never
 * give a point.
 *
 * The province must be the region's. The place name decides over the postal code where the two have no street in common; a rural FSA serves several
 * municipalities, so that a row with an unknown place name there is outside. An urban FSA of the region stands in for a place name that no layer knows.
 */
import { findProvince } from '../lmia/provinces.ts'
import type { ReportNotice } from '../notice.ts'
import type { EmployerRow } from '../rows.ts'
import { distanceToExtent, type Extent } from './extent.ts'
import { findPlace, type Places, placeKey } from './places.ts'
import { fsaOfEmployer, isRural } from './postalCode.ts'
import type { PostalPoint } from './postalPoints.ts'
import type { FsaPoint } from './readFsa.ts'

export interface PlaceKnowledge {
  postalPoints: ReadonlyMap<string, PostalPoint>
  places: Places
  /** The list of FSA points, and the extents of those in the region (`buildFsaExtents`). */
  fsa: ReadonlyMap<string, FsaPoint>
  fsaExtents: ReadonlyMap<string, Extent>
  /** Name or code, or null where the region names none: then rows of all provinces are looked at. */
  province: string | null
  contains: (lon: number, lat: number) => boolean
}

/** Beyond these a place name and an FSA of elsewhere contradict each other: listed points of FSAs are up to 19 km off where rural, 2.4 km where urban. */
const FSA_TOLERANCE_METERS = { urban: 10_000, rural: 60_000 }

export async function* placeEmployers(
  rows: AsyncIterable<EmployerRow> | Iterable<EmployerRow>,
  known: PlaceKnowledge,
  report: ReportNotice,
): AsyncIterable<EmployerRow> {
  const place = employerPlacer(known, report)
  let outside = 0
  for await (const row of rows) {
    const placed = place(row)
    if (placed) yield placed
    else outside += 1
  }
  if (outside > 0) report('employers_outside_region', { value: outside })
}

type Placed = Pick<EmployerRow, 'lon' | 'lat' | 'precision' | 'placedBy'>

/** Places one row, or gives null where it is outside the region. */
function employerPlacer(
  known: PlaceKnowledge,
  report: ReportNotice,
): (row: EmployerRow) => EmployerRow | null {
  const province = known.province ? (findProvince(known.province) ?? known.province) : null
  const elsewhere = placesElsewhere(known)

  return (row) => {
    if (row.precision === 'point') return known.contains(row.lon!, row.lat!) ? row : null
    if (province && row.province && row.province !== province) return null
    const placed = inRegion(row)
    return placed ? { ...row, ...placed } : null
  }

  function inRegion(row: EmployerRow): Placed | null {
    const fsa = fsaOfEmployer(row)
    const place = findPlace(known.places, row.city)
    const extent = fsa ? known.fsaExtents.get(fsa) : undefined
    const point =
      row.postalCode && !isRural(row.postalCode) ? known.postalPoints.get(row.postalCode) : undefined
    const disagree = () => {
      const value = `${townOf(row)} / ${row.postalCode ?? fsa}`
      report('place_and_postal_code_disagree', { rowNumber: row.rowNumber, fieldName: 'address', value })
    }
    if (place) {
      const byName: Placed = { lon: null, lat: null, precision: 'place', placedBy: place.extent.name }
      const meets = extent ? overlap(extent, place.extent) : !fsa || !isFar(fsa, place.extent)
      if (!meets && !(extent && place.wide)) {
        disagree()
        return byName
      }
      if (point && known.contains(point.lon, point.lat)) return byCode(row, point)
      return extent && !meets ? byFsa(extent) : byName
    }
    if (!fsa || !extent || isRural(fsa)) return null
    if (row.city && elsewhere.has(placeKey(row.city))) {
      disagree()
      return null
    }
    if (point && !known.contains(point.lon, point.lat)) return null
    const listed = known.fsa.get(fsa)
    if (!point && listed && !known.contains(listed.lon, listed.lat)) return null
    report('place_not_known', { rowNumber: row.rowNumber, fieldName: 'address', value: townOf(row) })
    return point ? byCode(row, point) : byFsa(extent)
  }

  /** Only for FSAs that are not the region's own. */
  function isFar(fsa: string, extent: Extent): boolean {
    const listed = known.fsa.get(fsa)
    if (!listed) return false
    const limit = isRural(fsa) ? FSA_TOLERANCE_METERS.rural : FSA_TOLERANCE_METERS.urban
    return distanceToExtent(extent, [listed.lon, listed.lat]) > limit
  }
}

function byCode(row: EmployerRow, { lon, lat }: PostalPoint): Placed {
  return { lon, lat, precision: 'postal-code', placedBy: row.postalCode }
}

function byFsa(extent: Extent): Placed {
  return { lon: null, lat: null, precision: 'fsa', placedBy: extent.name }
}

const overlaps = new WeakMap<Extent, WeakMap<Extent, boolean>>()

/** Whether two extents share a street point. */
function overlap(a: Extent, b: Extent): boolean {
  const ofA = overlaps.get(a) ?? new WeakMap<Extent, boolean>()
  overlaps.set(a, ofA)
  const answered = ofA.get(b)
  if (answered !== undefined) return answered
  const points = new Set(b.points.map(String))
  const answer = a.points.some((point) => points.has(String(point)))
  ofA.set(b, answer)
  return answer
}

/** The town alone: what stands before it in an address ("c/o ...") may name the employer, and notices never do. */
function townOf({ city }: EmployerRow): string {
  return city?.split(',').pop()?.trim() ?? ''
}

/** Names that the list gives to FSAs outside the region: "Milton", "North York (...)". */
function placesElsewhere({ fsa, contains }: PlaceKnowledge): Set<string> {
  const names = new Set<string>()
  for (const { place, lon, lat } of fsa.values())
    if (place && !contains(lon, lat)) names.add(placeKey(place.replace(/\(.*/, '')))
  return names
}
