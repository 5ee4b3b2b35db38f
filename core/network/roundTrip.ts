/**
 * Round trips to one service for all points at once (docs of the method: section 4): one search backwards from the start of the session
 * and one forwards from its end, both rooted at the service.
 *
 * Outbound seconds = start - the latest departure from the point that still arrives by `start`; return seconds = the earliest
 * arrival home of any journey that leaves at or after `end`, minus `end`. Waiting counts in both. Walking all the way is an answer.
 * Worked number: class 18:00 to 21:00; the last bus to make it leaves home at 17:20, the next one home leaves at 21:25 and arrives at
 * 21:50: 40 minutes out, 50 minutes back; within 45 minutes the return binds.
 */

import type { PlatformWalks } from './raptorSearch.ts'
import { NEVER } from './timetable.ts'
import type { TransitSearch } from './transitSearch.ts'
import { UNREACHED } from './unreached.ts'

export interface Session {
  startSeconds: number
  endSeconds: number
}

export interface RoundTripLimits {
  /** Most travel seconds of either leg. */
  maxSeconds: number
  /** No later than this at home; none by default. */
  latestHomeSeconds?: number
  /** How far the searches look, so that legs beyond `maxSeconds` are known too; `maxSeconds` by default. */
  searchSeconds?: number
  /** Longest wait for the first ride home, from the walk there; none by default. Only a search that bounds waits knows it. */
  maxFirstWaitSeconds?: number
}

/** The leg, or both, that makes a round trip impossible. */
export const BINDING_LEGS = ['none', 'outbound', 'return', 'both'] as const

/** By point. */
export interface RoundTrips {
  session: Session
  feasible: Uint8Array
  /** Index in BINDING_LEGS; 0 where the trip is feasible. */
  bindingLeg: Uint8Array
  /** UNREACHED where there is no way within `searchSeconds`. */
  outboundSeconds: Uint32Array
  returnSeconds: Uint32Array
}

/** Ways without a vehicle: between the service and platforms, and all the way between it and each point. */
export interface DirectWays {
  walks: PlatformWalks
  walkSeconds: Uint32Array
}

/**
 * @param outbound reverse search, @param homeward forward search, over the same points; both are reset.
 * @param there to the service, @param back from it: the same on foot.
 */
export function roundTrips(
  outbound: TransitSearch,
  homeward: TransitSearch,
  there: DirectWays,
  back: DirectWays,
  session: Session,
  limits: RoundTripLimits,
): RoundTrips {
  const { startSeconds, endSeconds } = session
  if (!(endSeconds >= startSeconds)) throw new RangeError('a session must not end before it starts')
  const { maxSeconds } = limits
  const searchSeconds = limits.searchSeconds ?? maxSeconds
  const latestHome = limits.latestHomeSeconds ?? Infinity
  outbound.reset()
  outbound.run(there.walks, -startSeconds, searchSeconds - startSeconds)
  homeward.reset()
  homeward.run(back.walks, endSeconds, endSeconds + searchSeconds, limits.maxFirstWaitSeconds)

  const points = there.walkSeconds.length
  const trips: RoundTrips = {
    session,
    feasible: new Uint8Array(points),
    bindingLeg: new Uint8Array(points),
    outboundSeconds: new Uint32Array(points),
    returnSeconds: new Uint32Array(points),
  }
  for (let point = 0; point < points; point++) {
    const latest = outbound.time[point]
    const earliest = homeward.time[point]
    const out = sooner(there.walkSeconds[point], latest === NEVER ? UNREACHED : startSeconds + latest)
    const home = sooner(back.walkSeconds[point], earliest === NEVER ? UNREACHED : earliest - endSeconds)
    const binds =
      (out <= maxSeconds ? 0 : 1) + (home <= maxSeconds && endSeconds + home <= latestHome ? 0 : 2)
    trips.outboundSeconds[point] = out
    trips.returnSeconds[point] = home
    trips.bindingLeg[point] = binds
    trips.feasible[point] = binds === 0 ? 1 : 0
  }
  return trips

  function sooner(onFoot: number, byTransit: number): number {
    return Math.min(onFoot <= searchSeconds ? onFoot : UNREACHED, byTransit)
  }
}

/** One point's round trip; times are seconds of the service date, null where there is no way. */
export interface RoundTrip {
  feasible: boolean
  bindingLeg: (typeof BINDING_LEGS)[number]
  outboundSeconds: number | null
  returnSeconds: number | null
  departHome: number | null
  arriveHome: number | null
}

export function roundTripOf(trips: RoundTrips, point: number): RoundTrip {
  const out = trips.outboundSeconds[point] === UNREACHED ? null : trips.outboundSeconds[point]
  const back = trips.returnSeconds[point] === UNREACHED ? null : trips.returnSeconds[point]
  return {
    feasible: trips.feasible[point] === 1,
    bindingLeg: BINDING_LEGS[trips.bindingLeg[point]],
    outboundSeconds: out,
    returnSeconds: back,
    departHome: out === null ? null : trips.session.startSeconds - out,
    arriveHome: back === null ? null : trips.session.endSeconds + back,
  }
}
