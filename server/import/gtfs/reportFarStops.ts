import { groundDistanceMeters } from '../../../core/network/groundDistance.ts'
import type { ReportNotice } from '../notice.ts'

const FAR_METERS = 100_000
/** Feeds of trains across a country spread evenly: only what lies far outside the spread is doubtful. */
const FAR_SPREADS = 20

/** Reports stops that lie far from all the others, such as in an ocean: their point is most likely mistaken. */
export function reportFarStops(
  stops: readonly { id: string; lon: number; lat: number; rowNumber: number }[],
  report: ReportNotice,
): void {
  if (stops.length < 3) return
  const lon = median(stops.map((stop) => stop.lon))
  const lat = median(stops.map((stop) => stop.lat))
  const distances = stops.map((stop) => groundDistanceMeters(lon, lat, stop.lon, stop.lat))
  const limit = Math.max(FAR_METERS, FAR_SPREADS * median(distances))
  for (const [index, distance] of distances.entries()) {
    if (distance <= limit) continue
    const stop = stops[index]
    report('stop_far_from_others', {
      rowNumber: stop.rowNumber,
      value: stop.id,
      lon: stop.lon,
      lat: stop.lat,
      detail: { km: Math.round(distance / 1000) },
    })
  }
}

function median(values: number[]): number {
  return Float64Array.from(values).sort()[values.length >> 1]
}
