/**
 * Fills blank stop times between two stated ones: constant speed along straight lines from stop to stop, cut to whole seconds, so
 * that arrival and departure are the same instant. GTFS leaves the method open; this is the one of Conveyal's gtfs-lib
 * (https://github.com/conveyal/gtfs-lib, GTFSFeed.getInterpolatedStopTimesForTrip), so that results can be compared.
 * Worked number: stops 0, 1 and 4 km along a line, 12:00:00 at the first and 12:10:00 at the last: 12:02:30 in between.
 */
import { groundDistanceMeters } from '../../../core/network/groundDistance.ts'

export interface Place {
  lon: number
  lat: number
}

/**
 * `arrival` and `departure` in seconds, -1 = blank, both ends stated and no stop stated half. Changed in place over [0, count);
 * `placeOf(i)` is the stop of position i. Returns how many positions were filled. Where all stops of a gap lie on one point, time
 * is parted evenly.
 */
export function interpolateTimes(
  arrival: Int32Array,
  departure: Int32Array,
  count: number,
  placeOf: (position: number) => Place,
): number {
  let filled = 0
  for (let first = 1; first < count; first++) {
    if (departure[first] >= 0) continue
    let next = first
    while (departure[next] < 0) next += 1
    let total = 0
    for (let i = first; i <= next; i++) total += metersBetween(placeOf(i - 1), placeOf(i))
    const begin = departure[first - 1]
    const seconds = arrival[next] - begin
    let soFar = 0
    for (let i = first; i < next; i++) {
      soFar += metersBetween(placeOf(i - 1), placeOf(i))
      const share = total > 0 ? soFar / total : (i - first + 1) / (next - first + 1)
      arrival[i] = departure[i] = Math.trunc(begin + seconds * share)
    }
    filled += next - first
    first = next
  }
  return filled
}

function metersBetween(a: Place, b: Place): number {
  return groundDistanceMeters(a.lon, a.lat, b.lon, b.lat)
}
