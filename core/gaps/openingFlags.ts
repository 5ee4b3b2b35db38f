/**
 * Flags of an opening for every point (timeFlags.ts): all instants of arrival are looked at, not a sample of them.
 *
 * A journey that leaves home at d and arrives at e is of use to who may arrive from e on until d + limit; later journeys only add to
 * that. Home: a journey that leaves the service at e and is home at t is of use to who arrived, `visit` before leaving, from
 * t - limit - visit until e - visit. So both sides are intervals of arrivals, found by a range search each: outbound ones are kept by
 * point, and each homeward one is held against them as it is found. Waiting counts; walking all the way is possible at any time. Leaving
 * home and being home again must both lie within the free time of the people.
 * Worked: arrivals asked 9:00 to 16:00, limit 45 minutes; a bus there 8:40 to 9:10 serves arrivals 9:10 to 9:25; with a visit of an
 * hour, a bus home 10:20 to 10:50 serves arrivals 9:05 to 9:20: both for 9:10 to 9:20.
 */
import type { TransitSearch } from '../network/transitSearch.ts'
import { listEvents } from '../network/travelWindow.ts'
import type { Arrivals, TimeAsk } from './askTimes.ts'
import { allFlags, BOTH, HOME, OPEN_SHIFT, PERHAPS_SHIFT, THERE } from './timeFlags.ts'
import type { TravelOfRoot } from './travelOfRoot.ts'

type OpeningAsk = Extract<TimeAsk, { kind: 'opening' }>

/** @param outbound reverse, @param homeward forward; both are reset. Null = along streets alone. */
export function openingFlags(
  outbound: TransitSearch | null,
  homeward: TransitSearch | null,
  travel: TravelOfRoot,
  ask: OpeningAsk,
): Uint16Array {
  const { walks, directThere, directHome, cutoffSeconds, roundTrip } = travel
  const { window, visitSeconds, free } = ask
  const always = allFlags(ask.open.length > 0 ? 'yes' : ask.perhaps.length > 0 ? 'unknown' : 'no')
  const points = directThere.length
  /** Without a ride one arrives from this instant on, and must have arrived by that one to be home in time. */
  const directFrom = Float64Array.from(directThere, (seconds) =>
    seconds <= cutoffSeconds ? free.from + seconds : Infinity,
  )
  const directTo = Float64Array.from(directHome, (seconds) =>
    !roundTrip ? Infinity : seconds <= cutoffSeconds ? free.to - visitSeconds - seconds : -Infinity,
  )
  const flags = Uint16Array.from(
    { length: points },
    (_, p) =>
      kindsOf(ask, directFrom[p], Infinity) * THERE +
      kindsOf(ask, -Infinity, directTo[p]) * HOME +
      kindsOf(ask, directFrom[p], directTo[p]) * BOTH,
  )
  if (!outbound) return flags

  const found: { point: number[]; from: number[]; to: number[] } = { point: [], from: [], to: [] }
  outbound.reset()
  for (const arrival of listEvents(outbound, walks, -window.to, cutoffSeconds - window.from)) {
    outbound.run(walks, -arrival, cutoffSeconds - arrival)
    for (let i = 0; i < outbound.improvedCount; i++) {
      const point = outbound.improved[i]
      const leaves = -outbound.time[point]
      if (flags[point] === always || leaves < free.from) continue
      const to = leaves + cutoffSeconds
      const kinds = kindsOf(ask, arrival, to)
      if (kinds === 0) continue
      flags[point] |= kinds * THERE + kindsOf(ask, arrival, Math.min(to, directTo[point])) * BOTH
      found.point.push(point)
      found.from.push(arrival)
      found.to.push(to)
    }
  }
  if (!roundTrip || !homeward) return flags

  const there = byPoint(points, found)
  homeward.reset()
  for (const negated of listEvents(
    homeward,
    walks,
    window.from + visitSeconds,
    window.to + visitSeconds + cutoffSeconds,
  )) {
    const leaves = -negated
    homeward.run(walks, leaves, leaves + cutoffSeconds)
    for (let i = 0; i < homeward.improvedCount; i++) {
      const point = homeward.improved[i]
      const home = homeward.time[point]
      if (flags[point] === always || home > free.to) continue
      const from = home - cutoffSeconds - visitSeconds
      const to = leaves - visitSeconds
      const kinds = kindsOf(ask, from, to)
      if (kinds === 0) continue
      flags[point] |= kinds * HOME + kindsOf(ask, Math.max(from, directFrom[point]), to) * BOTH
      for (let at = there.start[point]; at < there.start[point + 1]; at++)
        flags[point] |= kindsOf(ask, Math.max(from, there.from[at]), Math.min(to, there.to[at])) * BOTH
    }
  }
  return flags
}

/** The sum of 1 where some instant from..to is asked about, of 8 where one is open for certain, of 64 where one may be. */
function kindsOf({ window, open, perhaps }: OpeningAsk, from: number, to: number): number {
  if (!meets(window, from, to)) return 0
  return (
    1 |
    (open.some((each) => meets(each, from, to)) ? 1 << OPEN_SHIFT : 0) |
    (perhaps.some((each) => meets(each, from, to)) ? 1 << PERHAPS_SHIFT : 0)
  )
}

const meets = (arrivals: Arrivals, from: number, to: number) =>
  Math.max(arrivals.from, from) <= Math.min(arrivals.to, to)

/** Intervals of point p from start[p] to start[p + 1], in the order in which they were found. */
function byPoint(
  pointCount: number,
  found: { point: readonly number[]; from: readonly number[]; to: readonly number[] },
): { start: Int32Array; from: Int32Array; to: Int32Array } {
  const start = new Int32Array(pointCount + 1)
  for (const point of found.point) start[point + 1] += 1
  for (let point = 0; point < pointCount; point++) start[point + 1] += start[point]
  const next = start.slice()
  const from = new Int32Array(found.point.length)
  const to = new Int32Array(found.point.length)
  for (let i = 0; i < found.point.length; i++) {
    const at = next[found.point[i]]++
    from[at] = found.from[i]
    to[at] = found.to[i]
  }
  return { start, from, to }
}
