/**
 * The last ride home from one service to every point: the latest instant at which one can leave the service and be home
 * by transit within `maxSeconds`, sooner than on foot, and not after `latestHomeSeconds`. It does not depend on a session, so that it is searched once a service.
 *
 * Departures from the root are events, from the last to the first; the first that brings somebody home within the limit is their last.
 */

import type { PlatformWalks } from './raptorSearch.ts'
import type { TransitSearch } from './transitSearch.ts'
import { listEvents } from './travelWindow.ts'

/** No ride home on this service date, or none that is of use. */
export const NO_RIDE = -0x80000000

/**
 * Seconds of the service date by point, NO_RIDE where there is none.
 * @param homeward forward search; it is reset.
 * @param walkSeconds from the service to each point, all the way on foot.
 */
export function lastRidesHome(
  homeward: TransitSearch,
  walks: PlatformWalks,
  walkSeconds: Uint32Array,
  { maxSeconds, latestHomeSeconds = Infinity }: { maxSeconds: number; latestHomeSeconds?: number },
): Int32Array {
  const last = new Int32Array(homeward.time.length).fill(NO_RIDE)
  homeward.reset()
  const events = listEvents(homeward, walks, -Infinity, latestHomeSeconds)
  for (const negated of events) {
    const departure = -negated
    homeward.run(walks, departure, Math.min(departure + maxSeconds, latestHomeSeconds))
    for (let i = 0; i < homeward.improvedCount; i++) {
      const point = homeward.improved[i]
      if (last[point] === NO_RIDE && homeward.time[point] - departure < walkSeconds[point])
        last[point] = departure
    }
  }
  return last
}
