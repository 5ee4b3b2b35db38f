/**
 * Where full postal codes lie, learned from records that have both a postal code and a point (services). The average of a
 * code's points is used when each lies within 1 km of it; otherwise some point is wrong and the code gives none.
 */
import { distanceMeters } from '../addresses/alongLine.ts'
import type { ReportNotice } from '../notice.ts'
import { normalizePostalCode } from './postalCode.ts'

export interface PostalPoint {
  lon: number
  lat: number
  /** How many records it rests on. */
  n: number
}

const AGREE_METERS = 1000

/** By "A1A 1A1". Records without a readable code or point are passed over. */
export function buildPostalPoints(
  records: Iterable<{ postalCode: string | null; lon: number | null; lat: number | null }>,
  report: ReportNotice,
): Map<string, PostalPoint> {
  const byCode = new Map<string, [number, number][]>()
  for (const { postalCode, lon, lat } of records) {
    const code = normalizePostalCode(postalCode)
    if (!code || lon === null || lat === null) continue
    const known = byCode.get(code)
    if (known) known.push([lon, lat])
    else byCode.set(code, [[lon, lat]])
  }
  const points = new Map<string, PostalPoint>()
  for (const [code, known] of byCode) {
    const lon = known.reduce((sum, point) => sum + point[0], 0) / known.length
    const lat = known.reduce((sum, point) => sum + point[1], 0) / known.length
    const farthest = Math.max(...known.map((point) => distanceMeters(point, [lon, lat])))
    if (farthest <= AGREE_METERS) points.set(code, { lon, lat, n: known.length })
    else
      report('postal_code_points_disagree', {
        fieldName: 'postalCode',
        value: code,
        detail: { records: known.length, metersFromAverage: Math.round(farthest) },
      })
  }
  return points
}
