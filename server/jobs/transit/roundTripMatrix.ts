import { lastRidesHome } from '../../../core/network/lastRideHome.ts'
import {
  type RoundTripLimits,
  type RoundTrips,
  roundTrips,
  type Session,
} from '../../../core/network/roundTrip.ts'
import { snapPoints } from '../../../core/network/snapPoints.ts'
import { type Snaps, snapAt } from '../../../core/network/snaps.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import type { Points } from '../matrix/readPoints.ts'
import type { TransitDay } from './openTransit.ts'
import { linkPoints, pointSearch, walksOfRoot } from './pointsByTransit.ts'

/** Legs are searched this long, so that those beyond the limit are known too. */
const SEARCH_SECONDS = 4 * 3600

export interface RoundTripBlock {
  /** Index of the service. */
  to: number
  trips: RoundTrips
  /** Latest time to leave the service and be home within the limit; NO_RIDE where there is none. */
  lastRides: Int32Array
  /** The service itself is near no street. */
  noStreet: boolean
}

/** There and back between points and each service, one service at a time, rooted at it. */
export function* roundTripBlocks(
  network: StreetNetwork,
  day: TransitDay,
  points: Snaps,
  to: Points,
  session: Session,
  limits: RoundTripLimits & { maxRides: number; snapLimitMeters: number },
): Generator<RoundTripBlock> {
  const roots = snapPoints(network, to.lon, to.lat, { limitMeters: limits.snapLimitMeters })
  const places = linkPoints(network, day, points, limits.maxRides)
  const outbound = pointSearch(places, 'reverse')
  const homeward = pointSearch(places, 'forward')
  const searchSeconds = Math.max(SEARCH_SECONDS, limits.maxSeconds)
  for (let root = 0; root < to.id.length; root++) {
    const snap = snapAt(roots, root)
    const { walks, walkSeconds } = walksOfRoot(places, snap, searchSeconds)
    const trips = roundTrips(outbound, homeward, walks, walkSeconds, session, { ...limits, searchSeconds })
    const lastRides = lastRidesHome(homeward, walks, walkSeconds, limits)
    yield { to: root, trips, lastRides, noStreet: snap.edge < 0 }
  }
}
