import type { TimeAsk } from '../../../core/gaps/askTimes.ts'
import { bestWithin } from '../../../core/gaps/bestWithin.ts'
import { openingFlags } from '../../../core/gaps/openingFlags.ts'
import { sessionFlags } from '../../../core/gaps/sessionFlags.ts'
import type { TravelOfRoot } from '../../../core/gaps/travelOfRoot.ts'
import type { Snap, Snaps } from '../../../core/network/snaps.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import type { StreetProfile } from '../../../core/network/streetProfile.ts'
import { streetSecondsToPoints } from '../../../core/network/streetSeconds.ts'
import type { SearchDirection } from '../../../core/network/vehicleSearch.ts'
import { openSearch, type SearchParts } from '../transit/openSearch.ts'
import { type RootWays, waysOfRoot } from '../transit/transitDay.ts'

export interface StandardTravelShared {
  network: StreetNetwork
  points: Snaps
  profile: StreetProfile
  cutoffSeconds: number
  roundTrip: boolean
  /** Null = along streets alone. */
  stops: Pick<RootWays, 'platformStart' | 'stopSnaps' | 'access'> | null
  outbound: SearchParts | null
  homeward: SearchParts | null
}

export interface StandardTravelTask {
  root: Snap
  asks: readonly TimeAsk[]
  /** Whether it is asked who is within the limit at the best departure. */
  best: boolean
}

export interface StandardTravel {
  /** 1 = within the limit at the best departure, by point; empty if not asked for. */
  best: Uint8Array
  /** Flags of core/gaps/timeFlags.ts, all points of the first ask first. */
  flags: Uint16Array
}

/** Work of a thread: whether each point gets to one service and home again at the times asked about. */
export function standardTravel(shared: StandardTravelShared): (task: StandardTravelTask) => StandardTravel {
  const outbound = shared.outbound && openSearch(shared.outbound)
  const homeward = shared.homeward && openSearch(shared.homeward)
  const points = shared.points.edge.length
  return ({ root, asks, best }) => {
    const travel = travelOfRoot(shared, root)
    const flags = new Uint16Array(points * asks.length)
    for (const [k, ask] of asks.entries())
      flags.set(
        ask.kind === 'session'
          ? sessionFlags(outbound, homeward, travel, ask)
          : openingFlags(outbound, homeward, travel, ask),
        points * k,
      )
    return { best: best ? bestWithin(outbound, travel) : new Uint8Array(0), flags }
  }
}

const NO_WALKS = { platforms: new Int32Array(0), seconds: new Int32Array(0) }

export function travelOfRoot(shared: StandardTravelShared, root: Snap): TravelOfRoot {
  const { network, points, profile, cutoffSeconds, roundTrip, stops } = shared
  if (stops) {
    const { walks, walkSeconds } = waysOfRoot({ network, points, ...stops }, root, 'reverse', cutoffSeconds)
    return { walks, directThere: walkSeconds, directHome: walkSeconds, cutoffSeconds, roundTrip }
  }
  const direct = (direction: SearchDirection) =>
    streetSecondsToPoints(network, root, points, {
      mode: profile.mode,
      profile,
      direction,
      maxSeconds: cutoffSeconds,
    })
  const directThere = direct('to-root')
  const directHome = profile.mode === 'walk' || !roundTrip ? directThere : direct('from-root')
  return { walks: NO_WALKS, directThere, directHome, cutoffSeconds, roundTrip }
}
