/**
 * The edge of what is loaded as if a service stood there: whatever lies beyond may be within the limit too. Every way to a service beyond the
 * edge leads through an exit: a place where streets go on that are not loaded, or a stop outside the region without a loaded street. All
 * exits are one root, whose walks are the shortest of theirs, so that one search answers for all; who gets to no exit at the times of a
 * standard, or home from none, gets to no service beyond.
 * Worked: an exit 900 m away, 4.8 km/h: within 15 minutes (675 s); not within 10.
 */
import { toPlatformWalks } from '../network/platformWalks.ts'
import { NO_STREET, type Snaps } from '../network/snaps.ts'
import type { StreetNetwork } from '../network/streetNetwork.ts'
import type { StreetProfile } from '../network/streetProfile.ts'
import { nearestStreetSeconds } from '../network/streetSeconds.ts'
import { UNREACHED } from '../network/unreached.ts'
import type { SearchDirection } from '../network/vehicleSearch.ts'
import type { TravelOfRoot } from './travelOfRoot.ts'

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
  roundTrip: boolean
  /** Null = along streets alone. */
  stops: { platformStart: Int32Array; stopSnaps: Snaps; access: { maxSeconds: number } } | null
}

/** @param limits seconds, ascending. */
export function travelOfEdge(
  { network, points, profile, roundTrip, stops }: EdgeWays,
  { exits, exitStops }: Edge,
  limits: readonly number[],
): TravelOfRoot {
  const longest = limits.at(-1)!
  const secondsTo = (places: Snaps, direction: SearchDirection, maxSeconds: number) =>
    nearestStreetSeconds(network, exits, places, { mode: profile.mode, profile, direction, maxSeconds })
  const directThere = secondsTo(points, 'to-root', longest)
  const directHome =
    profile.mode === 'walk' || !roundTrip ? directThere : secondsTo(points, 'from-root', longest)
  const walks = stops
    ? toPlatformWalks(stops, stopWalks(stops.stopSnaps, stops.access.maxSeconds))
    : { platforms: new Int32Array(0), seconds: new Int32Array(0) }
  return { walks, directThere, directHome, limits, roundTrip }

  function stopWalks(stopSnaps: Snaps, maxSeconds: number) {
    const seconds = secondsTo(stopSnaps, 'to-root', Math.min(maxSeconds, longest))
    for (let stop = 0; stop < seconds.length; stop++) if (exitStops[stop] === 1) seconds[stop] = 0
    const near = Int32Array.from(seconds.keys()).filter((stop) => seconds[stop] !== UNREACHED)
    return { stops: near, seconds: Int32Array.from(near, (stop) => seconds[stop]) }
  }
}

/** Stops outside the region without a loaded street: a ride there is a way out. */
export function exitStopsOf(stopSnaps: Snaps, outside: Uint8Array): Uint8Array {
  return Uint8Array.from(stopSnaps.edge, (edge, stop) => (edge === NO_STREET ? outside[stop] : 0))
}
