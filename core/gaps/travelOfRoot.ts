import type { PlatformWalks } from '../network/raptorSearch.ts'

/** How one service is reached under a standard: walks to stops, ways without a ride by point, and the limit. */
export interface TravelOfRoot {
  walks: PlatformWalks
  /** Seconds to the service and from it; UNREACHED where there is no way. On foot they are the same array. */
  directThere: Uint32Array
  directHome: Uint32Array
  /** Of each leg, inclusive. */
  cutoffSeconds: number
  roundTrip: boolean
}
