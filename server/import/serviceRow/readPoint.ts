import type { ReportNotice } from '../notice.ts'
import { cleanText } from './cleanText.ts'

export interface PublishedPoint {
  lon: unknown
  lat: unknown
}
interface Coordinate {
  degrees: number
  repaired: boolean
}

/**
 * Longitude and latitude in degrees from numbers or text, or nulls with a notice: none given, one that is no number, beyond
 * 180 or 90 degrees, or 0, 0 (a geocoder's failure). Signs that stand after a number ("49.89,") are dropped with a notice.
 */
export function readPoint(
  point: PublishedPoint,
  rowNumber: number,
  report: ReportNotice,
): { lon: number | null; lat: number | null } {
  const none = { lon: null, lat: null }
  const texts = [cleanText(point.lon), cleanText(point.lat)]
  if (texts.every((text) => text === null)) {
    report('missing_point', { rowNumber })
    return none
  }
  const value = texts.map((text) => text ?? '').join(', ')
  const [lon, lat] = texts.map(readDegrees)
  if (
    !lon ||
    !lat ||
    Math.abs(lon.degrees) > 180 ||
    Math.abs(lat.degrees) > 90 ||
    (lon.degrees === 0 && lat.degrees === 0)
  ) {
    report('invalid_point', { rowNumber, value })
    return none
  }
  if (lon.repaired || lat.repaired)
    report('repaired_point', { rowNumber, value, lon: lon.degrees, lat: lat.degrees })
  return { lon: lon.degrees, lat: lat.degrees }
}

function readDegrees(text: string | null): Coordinate | null {
  if (text === null) return null
  const sign = /^([+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)[,;°]?$/i.exec(text)
  if (sign) return { degrees: Number(sign[1]), repaired: sign[1] !== text }
  const comma = /^([+-]?\d+),(\d+)$/.exec(text)
  return comma ? { degrees: Number(`${comma[1]}.${comma[2]}`), repaired: true } : null
}
