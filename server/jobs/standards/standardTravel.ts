import type { TimeAsk } from '../../../core/gaps/askTimes.ts'
import { bestLimits, bestOfJourneys } from '../../../core/gaps/bestLimits.ts'
import { openingLimits } from '../../../core/gaps/openingLimits.ts'
import { type PlaceJourneys, placeJourneys } from '../../../core/gaps/placeJourneys.ts'
import { sessionLimits } from '../../../core/gaps/sessionLimits.ts'
import type { TravelOfRoot } from '../../../core/gaps/travelOfRoot.ts'
import type { Snap, Snaps } from '../../../core/network/snaps.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import type { StreetProfile } from '../../../core/network/streetProfile.ts'
import { streetSecondsToPoints } from '../../../core/network/streetSeconds.ts'
import type { SearchDirection } from '../../../core/network/vehicleSearch.ts'
import { shareArrays } from '../threads/shareArrays.ts'
import { openSearch, type SearchParts } from '../transit/openSearch.ts'
import { type RootWays, waysOfRoot } from '../transit/transitDay.ts'

export interface StandardTravelShared {
  network: StreetNetwork
  points: Snaps
  profile: StreetProfile
  roundTrip: boolean
  /** Null = along streets alone. */
  stops: Pick<RootWays, 'platformStart' | 'stopSnaps' | 'access'> | null
  outbound: SearchParts | null
  homeward: SearchParts | null
}

export interface TravelAsks {
  /** Seconds, ascending. */
  limits: readonly number[]
  /** Of one kind, as the times of a standard are. */
  asks: readonly TimeAsk[]
  /** Whether it is asked who is within which limit at the best departure. */
  best: boolean
  /** All of this place and day, where they were found before. */
  journeys: PlaceJourneys | null
}

export interface StandardTravelTask extends TravelAsks {
  root: Snap
}

/** Positions of the shortest limits (core/gaps/shortestLimits.ts). */
export interface StandardTravel {
  /** At the best departure, by point; null if not asked for. */
  best: Uint8Array | null
  /** One array an ask. */
  found: Uint8Array[]
  /** Those of all hours, where some were needed, in memory that all threads see. */
  journeys: PlaceJourneys | null
}

/** Work of a thread: under which limits each point gets to one service and home again at the times asked about. */
export function standardTravel(shared: StandardTravelShared): (task: StandardTravelTask) => StandardTravel {
  const answer = openAnswers(shared)
  return ({ root, ...asks }) => answer(() => travelOfRoot(shared, root, asks.limits), asks)
}

/** Sessions are searched at their two instants; for openings all journeys of the day are found, which then answer for any hours. */
export function openAnswers(
  shared: StandardTravelShared,
): (travelOf: () => TravelOfRoot, asks: TravelAsks) => StandardTravel {
  const { roundTrip } = shared
  const outbound = shared.outbound && openSearch(shared.outbound)
  const homeward = shared.homeward && openSearch(shared.homeward)
  return (travelOf, { limits, asks, best, journeys: known }) => {
    const openings = asks.filter((ask) => ask.kind === 'opening')
    if (openings.length === 0) {
      const travel = travelOf()
      const sessions = asks.filter((ask) => ask.kind === 'session')
      return {
        best: best ? bestLimits(outbound, travel) : null,
        found: sessions.map((ask) => sessionLimits(outbound, homeward, travel, ask)),
        journeys: null,
      }
    }
    const journeys = known ?? shareArrays(placeJourneys(outbound, homeward, travelOf()))
    return {
      best: best ? bestOfJourneys(journeys, limits) : null,
      found: openings.map((ask) => openingLimits(journeys, { limits, roundTrip }, ask)),
      journeys,
    }
  }
}

const NO_WALKS = { platforms: new Int32Array(0), seconds: new Int32Array(0) }

export function travelOfRoot(
  shared: StandardTravelShared,
  root: Snap,
  limits: readonly number[],
): TravelOfRoot {
  const { network, points, profile, roundTrip, stops } = shared
  const maxSeconds = limits.at(-1)!
  if (stops) {
    const { walks, walkSeconds } = waysOfRoot({ network, points, ...stops }, root, 'reverse', maxSeconds)
    return { walks, directThere: walkSeconds, directHome: walkSeconds, limits, roundTrip }
  }
  const direct = (direction: SearchDirection) =>
    streetSecondsToPoints(network, root, points, { mode: profile.mode, profile, direction, maxSeconds })
  const directThere = direct('to-root')
  const directHome = profile.mode === 'walk' || !roundTrip ? directThere : direct('from-root')
  return { walks: NO_WALKS, directThere, directHome, limits, roundTrip }
}
