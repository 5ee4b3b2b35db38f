import { lastRidesHome } from '../../../core/network/lastRideHome.ts'
import {
  type RoundTripLimits,
  type RoundTrips,
  roundTrips,
  type Session,
} from '../../../core/network/roundTrip.ts'
import type { Snap } from '../../../core/network/snaps.ts'
import { openSearch, type SearchParts } from './openSearch.ts'
import { type RootWays, waysOfRoot } from './transitDay.ts'

export interface RoundTripTimesShared extends RootWays {
  outbound: SearchParts
  homeward: SearchParts
  session: Session
  limits: RoundTripLimits & { searchSeconds: number }
  /** Whether the last ride home is asked for: it takes a search over the whole day. */
  withLastRides: boolean
}

export interface RoundTripTimes extends Omit<RoundTrips, 'session'> {
  /** Latest time to leave the service and be home within the limit; NO_RIDE where there is none. Empty if not asked for. */
  lastRides: Int32Array
}

/** Work of a thread: there and back between every point and one service, rooted at it. */
export function roundTripTimes(shared: RoundTripTimesShared): (root: Snap) => RoundTripTimes {
  const { session, limits } = shared
  const outbound = openSearch(shared.outbound)
  const homeward = openSearch(shared.homeward)
  return (root) => {
    const there = waysOfRoot(shared, root, 'reverse', limits.searchSeconds)
    const back =
      shared.access.profile.mode === 'walk'
        ? there
        : waysOfRoot(shared, root, 'forward', limits.searchSeconds)
    const { session: _, ...trips } = roundTrips(outbound, homeward, there, back, session, limits)
    const lastRides = shared.withLastRides
      ? lastRidesHome(homeward, back.walks, back.walkSeconds, limits)
      : new Int32Array(0)
    return { ...trips, lastRides }
  }
}
