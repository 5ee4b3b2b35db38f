/**
 * The shortest limits of an opening for every point (shortestLimits.ts): all instants of arrival are looked at, not a sample of them.
 *
 * A journey that leaves home at d and arrives at e is of use to who arrives at a from e on, who then is a - d under way; a later journey
 * only adds to that. Home: a journey that leaves the service at e and is home at t is of use to who arrived at a, at the latest
 * `visit` before e, and is t - visit - a under way. So both sides are found by a range search each: outbound journeys are kept by point,
 * and each homeward one is held against them as it is found. Both by the same a need the longer of the two, which is least where they are
 * alike: (t - visit - d) / 2, if one may arrive then. Waiting counts; walking all the way is possible at any time. Leaving
 * home and being home again must both lie within the free time of the people.
 * Worked: arrivals asked 9:00 to 16:00; a bus there 8:40 to 9:10 needs 30 minutes; with a visit of an hour, a bus home 10:20 to 10:50
 * needs 30 too, by an arrival at 9:20; both need 40 minutes by an arrival at 9:20, 35 at 9:15: the least.
 */
import type { TransitSearch } from '../network/transitSearch.ts'
import { listEvents } from '../network/travelWindow.ts'
import type { TimeAsk } from './askTimes.ts'
import { BEYOND_SECONDS, instantSets, OUTCOMES, shortestLimits } from './shortestLimits.ts'
import type { TravelOfRoot } from './travelOfRoot.ts'

type OpeningAsk = Extract<TimeAsk, { kind: 'opening' }>

/** @param outbound reverse, @param homeward forward; both are reset. Null = along streets alone. */
export function openingLimits(
  outbound: TransitSearch | null,
  homeward: TransitSearch | null,
  travel: TravelOfRoot,
  ask: OpeningAsk,
): Uint8Array {
  const { walks, directThere, directHome, limits, roundTrip } = travel
  const { window, visitSeconds, free } = ask
  const { sets } = instantSets(ask)
  const points = directThere.length
  const width = sets.length * OUTCOMES
  const shortest = limits[0]
  const longest = limits.at(-1)!
  /** Seconds that each outcome needs, by point. */
  const needs = new Int32Array(points * width).fill(BEYOND_SECONDS)
  /** By point: outcomes that a shorter journey would still tell something new about. */
  const left = new Uint8Array(points).fill(width)
  const lower = (point: number, outcome: number, seconds: number) => {
    const at = point * width + outcome
    if (seconds >= needs[at]) return
    if (needs[at] > shortest && seconds <= shortest) left[point] -= 1
    needs[at] = seconds
  }

  /** Without a ride one arrives from this instant on, and must have arrived by that one to be home in time. */
  const homeSeconds = roundTrip ? directHome : new Uint32Array(points)
  const directFrom = Float64Array.from(directThere, (seconds) =>
    seconds <= longest ? free.from + seconds : Infinity,
  )
  const directTo = Float64Array.from(homeSeconds, (seconds) =>
    !roundTrip ? Infinity : seconds <= longest ? free.to - visitSeconds - seconds : -Infinity,
  )
  for (let point = 0; point < points; point++)
    for (let set = 0, outcome = 0; set < sets.length; set++, outcome += OUTCOMES)
      for (const { from, to } of sets[set]) {
        if (directFrom[point] <= to) lower(point, outcome, directThere[point])
        if (directTo[point] >= from) lower(point, outcome + 1, homeSeconds[point])
        if (Math.max(directFrom[point], from) <= Math.min(directTo[point], to))
          lower(point, outcome + 2, Math.max(directThere[point], homeSeconds[point]))
      }
  if (!outbound) return shortestLimits(needs, limits)

  const found: Found = { point: [], from: [], leaves: [] }
  outbound.reset()
  for (const arrival of listEvents(outbound, walks, -window.to, longest - window.from)) {
    outbound.run(walks, -arrival, longest - arrival)
    for (let i = 0; i < outbound.improvedCount; i++) {
      const point = outbound.improved[i]
      const leaves = -outbound.time[point]
      if (left[point] === 0 || leaves < free.from) continue
      let useful = false
      for (let set = 0, outcome = 0; set < sets.length; set++, outcome += OUTCOMES)
        for (const { from, to } of sets[set]) {
          const at = Math.max(arrival, from)
          const seconds = at - leaves
          if (at > to || seconds > longest) continue
          useful = true
          lower(point, outcome, seconds)
          if (at <= directTo[point]) lower(point, outcome + 2, Math.max(seconds, homeSeconds[point]))
        }
      if (!useful) continue
      found.point.push(point)
      found.from.push(arrival)
      found.leaves.push(leaves)
    }
  }
  if (!roundTrip || !homeward) return shortestLimits(needs, limits)

  const there = byPoint(points, found)
  /** By point: journeys there before this one arrive in time for the visit; homeward ones are found from the last. */
  const end = there.start.slice(1)
  homeward.reset()
  for (const negated of listEvents(
    homeward,
    walks,
    window.from + visitSeconds,
    window.to + visitSeconds + longest,
  )) {
    const leaves = -negated
    const latest = leaves - visitSeconds
    homeward.run(walks, leaves, leaves + longest)
    for (let i = 0; i < homeward.improvedCount; i++) {
      const point = homeward.improved[i]
      const home = homeward.time[point]
      if (left[point] === 0 || home > free.to) continue
      const homeBy = home - visitSeconds
      let slowest = 0
      for (let set = 0, outcome = 0; set < sets.length; set++, outcome += OUTCOMES) {
        for (const { from, to } of sets[set]) {
          const at = Math.min(latest, to)
          const seconds = homeBy - at
          if (at < from || seconds > longest) continue
          lower(point, outcome + 1, seconds)
          if (directFrom[point] <= at) lower(point, outcome + 2, Math.max(seconds, directThere[point]))
        }
        slowest = Math.max(slowest, Math.min(needs[point * width + outcome + 2], longest + 1))
      }
      while (end[point] > there.start[point] && there.from[end[point] - 1] > latest) end[point] -= 1
      for (let k = end[point] - 1; k >= there.start[point]; k--) {
        const apart = homeBy - there.leaves[k]
        // Those before it leave earlier still.
        if (apart >= 2 * slowest) break
        const alike = Math.ceil(apart / 2)
        for (let set = 0, outcome = 2; set < sets.length; set++, outcome += OUTCOMES)
          for (const { from, to } of sets[set]) {
            const first = Math.max(there.from[k], from)
            const last = Math.min(latest, to)
            if (first > last) continue
            lower(point, outcome, Math.max(first - there.leaves[k], homeBy - last, alike))
          }
      }
    }
  }
  return shortestLimits(needs, limits)
}

interface Found {
  point: number[]
  from: number[]
  leaves: number[]
}

/** Journeys of point p from start[p] to start[p + 1], in the order in which they were found: later arrivals leave later. */
function byPoint(
  pointCount: number,
  found: Found,
): { start: Int32Array; from: Int32Array; leaves: Int32Array } {
  const start = new Int32Array(pointCount + 1)
  for (const point of found.point) start[point + 1] += 1
  for (let point = 0; point < pointCount; point++) start[point + 1] += start[point]
  const next = start.slice()
  const from = new Int32Array(found.point.length)
  const leaves = new Int32Array(found.point.length)
  for (let i = 0; i < found.point.length; i++) {
    const at = next[found.point[i]]++
    from[at] = found.from[i]
    leaves[at] = found.leaves[i]
  }
  return { start, from, leaves }
}
