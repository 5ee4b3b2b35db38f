import type { ReportNotice } from '../notice.ts'

/**
 * A point of stops.txt in degrees WGS84, or null with a notice where it is no number, out of range, or within one degree of
 * 0, 0 or of a pole, where points land that were never set. A blank point is null without one.
 */
export function readStopPoint(
  lonText: string,
  latText: string,
  rowNumber: number,
  report: ReportNotice,
): { lon: number; lat: number } | null {
  const lon = readDegrees(lonText, 'stop_lon', 180, rowNumber, report)
  const lat = readDegrees(latText, 'stop_lat', 90, rowNumber, report)
  if (lon === null || lat === null) return null
  const fault =
    Math.abs(lat) <= 1 && Math.abs(lon) <= 1
      ? 'point_near_origin'
      : Math.abs(lat) >= 89
        ? 'point_near_pole'
        : null
  if (!fault) return { lon, lat }
  report(fault, { rowNumber, value: `${latText}, ${lonText}`, lon, lat })
  return null
}

function readDegrees(
  value: string,
  fieldName: string,
  limit: number,
  rowNumber: number,
  report: ReportNotice,
): number | null {
  if (value === '') return null
  const degrees = Number(value)
  if (Number.isFinite(degrees) && Math.abs(degrees) <= limit) return degrees
  report(Number.isFinite(degrees) ? 'number_out_of_range' : 'invalid_float', { rowNumber, fieldName, value })
  return null
}
