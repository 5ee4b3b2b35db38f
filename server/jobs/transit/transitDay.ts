import { toPlatformWalks } from '../../../core/network/platformWalks.ts'
import type { PlatformWalks } from '../../../core/network/raptorSearch.ts'
import type { Snap, Snaps } from '../../../core/network/snaps.ts'
import { type AccessOptions, listStopWalks } from '../../../core/network/stopLinks.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import type { StreetProfile } from '../../../core/network/streetProfile.ts'
import { streetSecondsToPoints } from '../../../core/network/streetSeconds.ts'
import type { Timetable } from '../../../core/network/timetable.ts'
import type { SearchDirection } from '../../../core/network/vehicleSearch.ts'

/** Walking between stops. */
export interface WalkLegs {
  metersPerSecond: number
  /** Longest walk of one leg. */
  maxSeconds: number
}

/** To the first stop and from the last: on foot, or by bicycle that is taken along; and all the way without a vehicle. */
export interface AccessLegs {
  profile: StreetProfile
  /** Longest way of one leg to or from a stop. */
  maxSeconds: number
}

/** All that searches by transit need on one service date. */
export interface TransitDay {
  timetable: Timetable
  legs: WalkLegs
  access: AccessLegs
  /** Stops on the streets, as `access` uses them. */
  stopSnaps: Snaps
}

/** Which way a search looks: from the root at given departures, or to it, backwards. */
export type TransitDirection = 'forward' | 'reverse'

export const streetDirection = (direction: TransitDirection): SearchDirection =>
  direction === 'forward' ? 'from-root' : 'to-root'

export function accessOptions(
  { profile, maxSeconds }: AccessLegs,
  direction: TransitDirection,
): AccessOptions {
  return profile.mode === 'walk'
    ? { metersPerSecond: profile.kmh / 3.6, maxSeconds }
    : { mode: profile.mode, profile, maxSeconds, direction: streetDirection(direction) }
}

/** What of a day the ways between one root and the rest need. */
export interface RootWays {
  network: StreetNetwork
  platformStart: Int32Array
  stopSnaps: Snaps
  access: AccessLegs
  points: Snaps
}

export interface WaysOfRoot {
  walks: PlatformWalks
  /** All the way without a vehicle, by point, bounded only by `maxSeconds`. */
  walkSeconds: Uint32Array
}

/** Ways between a root and stops, and all the way between it and the points. */
export function waysOfRoot(
  { network, platformStart, stopSnaps, access, points }: RootWays,
  root: Snap,
  direction: TransitDirection,
  maxSeconds: number,
): WaysOfRoot {
  const { profile } = access
  return {
    walks: toPlatformWalks(
      { platformStart },
      listStopWalks(network, root, stopSnaps, accessOptions(access, direction)),
    ),
    walkSeconds: streetSecondsToPoints(network, root, points, {
      mode: profile.mode,
      profile,
      direction: streetDirection(direction),
      maxSeconds,
    }),
  }
}
