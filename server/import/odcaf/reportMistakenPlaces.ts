import type { ReportNotice } from '../notice.ts'
import type { ServiceAtLocationRow } from '../rows.ts'

/**
 * Finds rows without a point whose census subdivision is not among those in which the facilities of the same forward
 * sortation area lie: where a place name means two places ("Hamilton" is a city and, 3514019, a township), the code may be the
 * other's. Only postal areas with at least three placed facilities can tell.
 */
export function reportMistakenPlaces(
  places: readonly { row: ServiceAtLocationRow; subdivision: string | null }[],
  report: ReportNotice,
): void {
  const byPostalArea = new Map<string, { count: number; codes: Set<string> }>()
  for (const { row, subdivision } of places) {
    const fsa = row.postalCode?.slice(0, 3)
    if (!fsa || !subdivision || row.lon === null) continue
    const seen = byPostalArea.get(fsa) ?? { count: 0, codes: new Set<string>() }
    seen.count += 1
    seen.codes.add(subdivision)
    byPostalArea.set(fsa, seen)
  }
  for (const { row, subdivision } of places) {
    const seen = byPostalArea.get(row.postalCode?.slice(0, 3) ?? '')
    if (!seen || seen.count < 3 || !subdivision || row.lon !== null || seen.codes.has(subdivision)) continue
    report('subdivision_disagrees_with_postal_code', {
      rowNumber: row.rowNumber,
      fieldName: 'CSDUID',
      value: subdivision,
      detail: { city: row.city, postalCode: row.postalCode, elsewhere: [...seen.codes].sort().join(' ') },
    })
  }
}
