import type { ReportNotice } from '../notice.ts'
import type { ServiceAtLocationRow } from '../rows.ts'

export interface PublishedPlace {
  row: ServiceAtLocationRow
  /** Census subdivision: code ("3514019") and name ("Hamilton"). */
  subdivision: string | null
  subdivisionName: string | null
}

/**
 * Finds rows without a point whose place name means several census subdivisions of the province ("Hamilton" is a city and,
 * 3514019, a township), and whose code is not among those in which the placed facilities of the same forward sortation area
 * lie: the code is probably the namesake's.
 */
export function reportMistakenPlaces(places: readonly PublishedPlace[], report: ReportNotice): void {
  const codesOfName = groupCodes(
    places,
    ({ row, subdivisionName }) => subdivisionName && `${row.province} ${subdivisionName}`,
  )
  const codesOfPostalArea = groupCodes(places, ({ row }) =>
    row.lon === null ? null : (row.postalCode?.slice(0, 3) ?? null),
  )
  for (const { row, subdivision, subdivisionName } of places) {
    if (row.lon !== null || !subdivision) continue
    const namesakes = codesOfName.get(`${row.province} ${subdivisionName}`)
    const codes = codesOfPostalArea.get(row.postalCode?.slice(0, 3) ?? '')
    if (
      !namesakes ||
      namesakes.size < 2 ||
      !codes ||
      codes.has(subdivision) ||
      ![...namesakes].some((code) => codes.has(code))
    )
      continue
    report('subdivision_disagrees_with_postal_code', {
      rowNumber: row.rowNumber,
      fieldName: 'CSDUID',
      value: subdivision,
      detail: { city: row.city, postalCode: row.postalCode, elsewhere: [...codes].sort().join(' ') },
    })
  }
}

function groupCodes(
  places: readonly PublishedPlace[],
  keyOf: (place: PublishedPlace) => string | null,
): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>()
  for (const place of places) {
    const key = keyOf(place)
    if (!key || !place.subdivision) continue
    const codes = groups.get(key)
    if (codes) codes.add(place.subdivision)
    else groups.set(key, new Set([place.subdivision]))
  }
  return groups
}
