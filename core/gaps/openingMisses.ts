/**
 * By how much each point misses the hours of an opening: the instants at which one could arrive, be served and be home again, held against
 * hours that are not those of the service. `later`: how much later it would have to close, `earlier`: how much earlier to open, seconds
 * (NO_MISS where no instant of the stretch that is asked about would do); `met`: bit k where some such instant lies in part k of `parts`, for a
 * day on which it is closed. The instants are found as openingLimits.ts finds them, all of them.
 * Worked: open until 17:00 for visits of an hour, so that one must have arrived by 16:00; the first arrival from which one is home within
 * the limit is 16:40: `later` 2,400 s.
 */
import type { TransitSearch } from '../network/transitSearch.ts'
import { listEvents } from '../network/travelWindow.ts'
import type { Arrivals, TimeAsk } from './askTimes.ts'
import { NO_MISS } from './rideMisses.ts'
import type { TravelOfRoot } from './travelOfRoot.ts'

export interface OpeningMisses {
  later: Int32Array
  earlier: Int32Array
  met: Uint32Array
}

/**
 * @param outbound reverse, @param homeward forward; both are reset. Null = along streets alone.
 * @param hours of the service as arrivals that leave time for the visit; shorter than a visit they end before they begin.
 * @param parts at most 31.
 */
export function openingMisses(
  outbound: TransitSearch | null,
  homeward: TransitSearch | null,
  travel: TravelOfRoot,
  { window, visitSeconds, free }: Extract<TimeAsk, { kind: 'opening' }>,
  hours: readonly Arrivals[],
  parts: readonly Arrivals[] = [],
): OpeningMisses {
  if (parts.length > 31) throw new RangeError('a mask has 31 bits')
  const { walks, directThere, directHome, limits, roundTrip } = travel
  const cutoffSeconds = limits.at(-1)!
  const points = directThere.length
  const misses = {
    later: new Int32Array(points).fill(NO_MISS),
    earlier: new Int32Array(points).fill(NO_MISS),
    met: new Uint32Array(points),
  }
  const directFrom = Float64Array.from(directThere, (seconds) =>
    seconds <= cutoffSeconds ? free.from + seconds : Infinity,
  )
  const directTo = Float64Array.from(directHome, (seconds) =>
    !roundTrip ? Infinity : seconds <= cutoffSeconds ? free.to - visitSeconds - seconds : -Infinity,
  )
  for (let p = 0; p < points; p++) meet(p, directFrom[p], directTo[p])
  if (!outbound) return misses

  const found: { point: number[]; from: number[]; to: number[] } = { point: [], from: [], to: [] }
  outbound.reset()
  for (const arrival of listEvents(outbound, walks, -window.to, cutoffSeconds - window.from)) {
    outbound.run(walks, -arrival, cutoffSeconds - arrival)
    for (let i = 0; i < outbound.improvedCount; i++) {
      const point = outbound.improved[i]
      const leaves = -outbound.time[point]
      if (leaves < free.from) continue
      const to = leaves + cutoffSeconds
      meet(point, arrival, Math.min(to, directTo[point]))
      found.point.push(point)
      found.from.push(arrival)
      found.to.push(to)
    }
  }
  if (!roundTrip || !homeward) return misses

  const there = intervalsByPoint(points, found)
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
      if (home > free.to) continue
      const from = home - cutoffSeconds - visitSeconds
      const to = leaves - visitSeconds
      meet(point, Math.max(from, directFrom[point]), to)
      for (let at = there.start[point]; at < there.start[point + 1]; at++)
        meet(point, Math.max(from, there.from[at]), Math.min(to, there.to[at]))
    }
  }
  return misses

  /** Everybody may arrive at any instant from..to. */
  function meet(point: number, from: number, to: number): void {
    const first = Math.max(from, window.from)
    const last = Math.min(to, window.to)
    if (first > last) return
    for (const each of hours) {
      const soonest = Math.max(first, each.from)
      const latest = Math.min(last, each.to)
      if (soonest <= last) misses.later[point] = Math.min(misses.later[point], Math.max(0, soonest - each.to))
      if (latest >= first)
        misses.earlier[point] = Math.min(misses.earlier[point], Math.max(0, each.from - latest))
    }
    for (let k = 0; k < parts.length; k++)
      if (first <= parts[k].to && last >= parts[k].from) misses.met[point] |= 1 << k
  }
}

interface FoundIntervals {
  point: readonly number[]
  from: readonly number[]
  to: readonly number[]
}

/** Intervals of point p from start[p] to start[p + 1], in the order in which they were found. */
function intervalsByPoint(
  pointCount: number,
  found: FoundIntervals,
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
