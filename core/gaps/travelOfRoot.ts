import type { PlatformWalks } from '../network/raptorSearch.ts'

/** How one service is reached under a standard: walks to stops, ways without a ride by point, and the limits. */
export interface TravelOfRoot {
  walks: PlatformWalks
  /** Seconds to the service and from it; UNREACHED where there is no way. On foot they are the same array. */
  directThere: Uint32Array
  directHome: Uint32Array
  /** Seconds of each leg, ascending (shortestLimits.ts); the longest is searched for. */
  limits: readonly number[]
  roundTrip: boolean
}
