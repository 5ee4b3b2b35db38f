import { lastRidesHome } from '../../../core/network/lastRideHome.ts'
import { PointSearch } from '../../../core/network/pointSearch.ts'
import type { RiderLinks } from '../../../core/network/riderLinks.ts'
import {
  type RoundTripLimits,
  type RoundTrips,
  roundTrips,
  type Session,
} from '../../../core/network/roundTrip.ts'
import type { Snap } from '../../../core/network/snaps.ts'
import type { RaptorRows } from '../../../core/network/timetable.ts'
import { type RootWays, waysOfRoot } from './transitDay.ts'

export interface RoundTripTimesShared extends RootWays {
  outboundRows: RaptorRows
  outboundLinks: RiderLinks
  homewardRows: RaptorRows
  homewardLinks: RiderLinks
  session: Session
  limits: RoundTripLimits & { searchSeconds: number }
  maxRides: number
  /** Whether the last ride home is asked for: it takes a search over the whole day. */
  withLastRides: boolean
}

export interface RoundTripTimes extends Omit<RoundTrips, 'session'> {
  /** Latest time to leave the service and be home within the limit; NO_RIDE where there is none. Empty if not asked for. */
  lastRides: Int32Array
}

/** Work of a thread: there and back between every point and one service, rooted at it. */
export function roundTripTimes(shared: RoundTripTimesShared): (root: Snap) => RoundTripTimes {
  const { session, limits, maxRides } = shared
  const outbound = new PointSearch(shared.outboundRows, shared.outboundLinks, maxRides)
  const homeward = new PointSearch(shared.homewardRows, shared.homewardLinks, maxRides)
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
