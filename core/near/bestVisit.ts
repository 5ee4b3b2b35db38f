/**
 * The visit with the least travel there and back among some instants of arrival. Whoever arrives at `a` left with the latest way that
 * is there by `a`, stays for the visit, and takes the earliest way home after it; waiting counts, and each way is at most
 * `maxTravelSeconds` (method, section 4). Seconds of one service date.
 *
 * Between two rides the way there grows by a second for each second that one arrives later, and the way home shrinks by one; without a
 * ride neither changes. So the least sum lies where a ride arrives or leaves, or at an end of the arrivals that are allowed: those
 * instants alone are looked at, and the answer is exact.
 * Worked number: rides there 17:00 to 17:40, home 19:00 to 19:30, a visit of an hour, arrivals 17:00 to 19:00: arriving at 17:40 is
 * 40 and 50 minutes (20 of them waiting), arriving at 18:00 is 60 and 30; the sum is 90 minutes either way, and the earlier one is told.
 */
import type { Arrivals } from '../gaps/askTimes.ts'
import type { TravelLeg } from '../schedule/travelLeg.ts'

export interface VisitWays {
  outbound: TravelLeg
  homeward: TravelLeg
}

export interface VisitLimits {
  visitSeconds: number
  /** Longest way, there and back each, inclusive. */
  maxTravelSeconds: number
}

export interface Visit {
  leavesSeconds: number
  arrivesSeconds: number
  homeSeconds: number
  thereSeconds: number
  backSeconds: number
}

/** Null where no arrival allows a way there and back within the limit. Of equal sums the earliest arrival. */
export function bestVisit(arrivals: Arrivals, ways: VisitWays, limits: VisitLimits): Visit | null {
  let best: Visit | null = null
  for (const arrives of instantsToTry(arrivals, ways, limits)) {
    const visit = visitAt(arrives, ways, limits)
    if (!visit) continue
    const less = best ? travelOf(best) - travelOf(visit) : 1
    if (less > 0 || (less === 0 && arrives < best!.arrivesSeconds)) best = visit
  }
  return best
}

export const travelOf = ({ thereSeconds, backSeconds }: Pick<Visit, 'thereSeconds' | 'backSeconds'>) =>
  thereSeconds + backSeconds

/** The visit of whoever arrives at one instant. */
function visitAt(
  arrivesSeconds: number,
  { outbound, homeward }: VisitWays,
  limits: VisitLimits,
): Visit | null {
  const { visitSeconds, maxTravelSeconds } = limits
  const ends = arrivesSeconds + visitSeconds
  const out = countUpTo(outbound.arrivals, arrivesSeconds) - 1
  const back = countUpTo(homeward.departures, ends - 1)
  const leavesSeconds = Math.max(
    out >= 0 ? outbound.departures[out] : -Infinity,
    outbound.directSeconds === null ? -Infinity : arrivesSeconds - outbound.directSeconds,
  )
  const homeSeconds = Math.min(
    back < homeward.arrivals.length ? homeward.arrivals[back] : Infinity,
    homeward.directSeconds === null ? Infinity : ends + homeward.directSeconds,
  )
  const thereSeconds = arrivesSeconds - leavesSeconds
  const backSeconds = homeSeconds - ends
  if (thereSeconds > maxTravelSeconds || backSeconds > maxTravelSeconds) return null
  return { leavesSeconds, arrivesSeconds, homeSeconds, thereSeconds, backSeconds }
}

function* instantsToTry(
  { from, to }: Arrivals,
  { outbound, homeward }: VisitWays,
  { visitSeconds, maxTravelSeconds }: VisitLimits,
): Generator<number> {
  if (from > to) return
  yield from
  yield to
  yield* within(outbound.arrivals, 0)
  yield* within(outbound.departures, maxTravelSeconds)
  yield* within(homeward.departures, -visitSeconds)
  yield* within(homeward.arrivals, -visitSeconds - maxTravelSeconds)

  function* within(sorted: ArrayLike<number>, shift: number): Generator<number> {
    for (let i = countUpTo(sorted, from - shift); i < sorted.length && sorted[i] + shift < to; i++)
      yield sorted[i] + shift
  }
}

/** How many of the sorted values are at most `bound`; whole seconds. */
function countUpTo(sorted: ArrayLike<number>, bound: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] <= bound) low = middle + 1
    else high = middle
  }
  return low
}
