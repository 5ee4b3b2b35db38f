/**
 * Steps 2 to 5 where zones are served on demand: for a point and a service that one zone joins, what travel denies (too far, no ride there, no ride
 * home) is unknown, and so is `closed` unless the service is closed whenever people are free: the ride might come at another time.
 * Worked: a farm and a clinic in one zone, too far by the timetable: too-far unknown, so the barrier is `unknown`.
 */
export interface ServedZone {
  /** 1 = in the zone; by point. */
  points: Uint8Array
  /** 1 = the zone takes people there; by service. */
  services: Uint8Array
}

/** Bits of packSteps.ts: steps 2 to 4, and step 5. */
const RIDES = 0b111
const CLOSED = 0b1000

/**
 * @param steps one byte a pair, all services of the first point first; it stays as it is.
 * @param alwaysClosed 1 = closed at the times that the standard needs, whatever the way; by service.
 */
export function serveOnDemand(
  steps: Uint8Array,
  alwaysClosed: Uint8Array,
  zones: readonly ServedZone[],
): Uint8Array {
  const served = steps.slice()
  const serviceCount = alwaysClosed.length
  for (const { points, services } of zones)
    for (let p = 0; p < points.length; p++) {
      if (points[p] === 0) continue
      for (let s = 0; s < serviceCount; s++) {
        if (services[s] === 0) continue
        const at = p * serviceCount + s
        const denied = served[at] & (alwaysClosed[s] === 1 ? RIDES : RIDES | CLOSED)
        served[at] = (served[at] & ~denied) | (denied << 4)
      }
    }
  return served
}
