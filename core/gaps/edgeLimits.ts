/**
 * Within which limit one gets to the edge of what is loaded at the best departure, by point: whatever lies beyond may be within it too. Every way to
 * a service beyond the edge leads through an exit: a place where streets go on that are not loaded, or a stop outside the
 * region without a loaded street. All exits are one root, whose walks are the shortest of theirs, so that one search answers for all.
 * Worked: an exit 900 m away, 4.8 km/h: within 15 minutes (675 s); not within 10.
 */
import { toPlatformWalks } from '../network/platformWalks.ts'
import { NO_STREET, type Snaps } from '../network/snaps.ts'
import type { StreetNetwork } from '../network/streetNetwork.ts'
import type { StreetProfile } from '../network/streetProfile.ts'
import { nearestStreetSeconds } from '../network/streetSeconds.ts'
import type { TransitSearch } from '../network/transitSearch.ts'
import { UNREACHED } from '../network/unreached.ts'
import { bestLimits } from './bestLimits.ts'

export interface Edge {
  /** On the streets of the mode. */
  exits: Snaps
  /** By stop of the day: 1 = one is beyond the edge there. */
  exitStops: Uint8Array
}

export interface EdgeWays {
  network: StreetNetwork
  points: Snaps
  profile: StreetProfile
  /** Null = along streets alone. */
  stops: { platformStart: Int32Array; stopSnaps: Snaps; access: { maxSeconds: number } } | null
}

/**
 * @param outbound reverse; it is reset.
 * @param limits seconds, ascending.
 * @returns positions of the shortest limits (shortestLimits.ts), by point
 */
export function edgeLimits(
  outbound: TransitSearch | null,
  { network, points, profile, stops }: EdgeWays,
  { exits, exitStops }: Edge,
  limits: readonly number[],
): Uint8Array {
  const longest = limits.at(-1)!
  const secondsTo = (places: Snaps, maxSeconds: number) =>
    nearestStreetSeconds(network, exits, places, {
      mode: profile.mode,
      profile,
      direction: 'to-root',
      maxSeconds,
    })
  const directThere = secondsTo(points, longest)
  const walks = stops && toPlatformWalks(stops, stopWalks(stops.stopSnaps, stops.access.maxSeconds))
  return bestLimits(outbound, {
    walks: walks ?? { platforms: new Int32Array(0), seconds: new Int32Array(0) },
    directThere,
    directHome: directThere,
    limits,
    roundTrip: false,
  })

  function stopWalks(stopSnaps: Snaps, maxSeconds: number) {
    const seconds = secondsTo(stopSnaps, Math.min(maxSeconds, longest))
    for (let stop = 0; stop < seconds.length; stop++) if (exitStops[stop] === 1) seconds[stop] = 0
    const near = Int32Array.from(seconds.keys()).filter((stop) => seconds[stop] !== UNREACHED)
    return { stops: near, seconds: Int32Array.from(near, (stop) => seconds[stop]) }
  }
}

/** Stops outside the region without a loaded street: a ride there is a way out. */
export function exitStopsOf(stopSnaps: Snaps, outside: Uint8Array): Uint8Array {
  return Uint8Array.from(stopSnaps.edge, (edge, stop) => (edge === NO_STREET ? outside[stop] : 0))
}
