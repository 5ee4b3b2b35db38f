import type { RoundTripLimits, RoundTrips, Session } from '../../../core/network/roundTrip.ts'
import { snapPoints } from '../../../core/network/snapPoints.ts'
import { listSnaps, NO_STREET, type Snaps } from '../../../core/network/snaps.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import type { Points } from '../matrix/readPoints.ts'
import type { Threads } from '../threads/threads.ts'
import { linkPoints } from './linkPoints.ts'
import { type RideLimits, searchParts } from './openSearch.ts'
import type { TransitDay } from './transitDay.ts'

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
export async function* roundTripBlocks(
  threads: Threads,
  network: StreetNetwork,
  day: TransitDay,
  points: Snaps,
  to: Points,
  session: Session,
  limits: RoundTripLimits & { rides: RideLimits; snapLimitMeters: number; signal?: AbortSignal },
): AsyncGenerator<RoundTripBlock> {
  const { maxSeconds, latestHomeSeconds, rides, snapLimitMeters, signal } = limits
  const roots = snapPoints(network, to.lon, to.lat, {
    limitMeters: snapLimitMeters,
    mode: day.access.profile.mode,
  })
  const linked = await linkPoints(threads, network, day, points, ['reverse', 'forward'], { signal })
  const shared = {
    ...linked.ways,
    outbound: searchParts(day, linked, 'reverse', rides),
    homeward: searchParts(day, linked, 'forward', rides),
    session,
    limits: {
      maxSeconds,
      latestHomeSeconds,
      searchSeconds: Math.max(SEARCH_SECONDS, maxSeconds),
      maxFirstWaitSeconds: rides.maxWaitSeconds ?? undefined,
    },
    withLastRides: true,
  }
  let root = 0
  for await (const { lastRides, ...trips } of threads.map(
    'roundTripTimes',
    shared,
    listSnaps(roots),
    signal,
  )) {
    yield {
      to: root,
      trips: { session, ...trips },
      lastRides,
      noStreet: roots.edge[root] === NO_STREET,
    }
    root += 1
  }
}
