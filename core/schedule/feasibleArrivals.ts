/**
 * When somebody can use an opening: all arrivals `a` in [opens, closes - visit] such that one leaves home in free time, is there after
 * at most `maxTravelSeconds` (from the latest departure that arrives by `a`, waiting included), stays for the visit, and is home again
 * at most `maxTravelSeconds` after `a` + visit and within the same free time. Method of the product, section 4. Exact: times are
 * compared as intervals, not at sampled instants. The measure of the answer is the feasible time; its unit is the second.
 *
 * Why no ride needs to be the best one: if any ride that leaves in free time is short enough, so is the latest one that arrives in time,
 * since it leaves later; likewise on the way home. So the answer is a union over rides.
 * Worked number: open 09:00 to 12:00, visit 60 minutes, on foot 15 minutes, free 09:30 to 12:00: arrivals from 09:45 to 10:45, 3,600 s.
 */
import { type Interval, intersectIntervals, totalSeconds, unionIntervals } from './interval.ts'
import type { TravelLeg } from './travelLeg.ts'

/** Seconds of the service date. */
export interface Opening {
  opensSeconds: number
  /** The visit must end by then. */
  closesSeconds: number
  /** Arrivals from then on belong to another opening; `closesSeconds` by default. */
  arriveBeforeSeconds?: number
}

export interface Visit {
  visitSeconds: number
  /** Longest way, there and back each. */
  maxTravelSeconds: number
  /** Sorted and apart, as unionIntervals gives them. */
  free: readonly Interval[]
  outbound: TravelLeg
  homeward: TravelLeg
}

export function feasibleArrivals(opening: Opening, visit: Visit): Interval[] {
  const latest = opening.closesSeconds - visit.visitSeconds
  const bounds = {
    startSeconds: opening.opensSeconds,
    endSeconds: Math.min(latest, opening.arriveBeforeSeconds ?? latest),
  }
  return unionIntervals(
    visit.free.flatMap((free) => {
      const startSeconds = Math.max(bounds.startSeconds, free.startSeconds)
      const endSeconds = Math.min(bounds.endSeconds, free.endSeconds - visit.visitSeconds)
      if (endSeconds <= startSeconds) return []
      const within = { startSeconds, endSeconds }
      const there = outboundArrivals(visit, free, within)
      return there.length === 0 ? [] : intersectIntervals(there, homewardArrivals(visit, free, within))
    }),
  )
}

/** Feasible seconds of one opening. */
export function feasibleSeconds(opening: Opening, visit: Visit): number {
  return totalSeconds(feasibleArrivals(opening, visit))
}

function outboundArrivals(
  { outbound, maxTravelSeconds }: Visit,
  free: Interval,
  within: Interval,
): Interval[] {
  const { departures, arrivals, directSeconds } = outbound
  const found: Interval[] = []
  for (let i = lowerBound(departures, free.startSeconds); i < departures.length; i++) {
    if (arrivals[i] >= within.endSeconds) break
    push(found, arrivals[i], departures[i] + maxTravelSeconds, within)
  }
  if (directSeconds !== null && directSeconds <= maxTravelSeconds)
    push(found, free.startSeconds + directSeconds, Infinity, within)
  return unionIntervals(found)
}

/** By the arrival at the service, not by the time of leaving it. */
function homewardArrivals(
  { homeward, maxTravelSeconds, visitSeconds }: Visit,
  free: Interval,
  within: Interval,
): Interval[] {
  const { departures, arrivals, directSeconds } = homeward
  const found: Interval[] = []
  for (let j = lowerBound(departures, within.startSeconds + visitSeconds); j < departures.length; j++) {
    const from = arrivals[j] - maxTravelSeconds - visitSeconds
    if (arrivals[j] > free.endSeconds || from >= within.endSeconds) break
    push(found, from, departures[j] - visitSeconds, within)
  }
  if (directSeconds !== null && directSeconds <= maxTravelSeconds)
    push(found, -Infinity, free.endSeconds - directSeconds - visitSeconds, within)
  return unionIntervals(found)
}

function push(into: Interval[], from: number, to: number, within: Interval): void {
  const startSeconds = Math.max(from, within.startSeconds)
  const endSeconds = Math.min(to, within.endSeconds)
  if (endSeconds > startSeconds) into.push({ startSeconds, endSeconds })
}

/** First position whose value is not below `value`. */
function lowerBound(values: ArrayLike<number>, value: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle] < value) low = middle + 1
    else high = middle
  }
  return low
}
