/**
 * The shortest limits of an opening for every point (shortestLimits.ts): all instants of arrival are looked at, not a sample of them.
 *
 * Who arrives at a takes the latest journey there that arrives by a, and is a - leaves under way; home, the earliest one that leaves the
 * place at or after a + visit, and is home - visit - a under way. Between two instants at which either changes, the one grows with a as
 * the other shrinks: both by the same a need the longer of the two, which is least where they are alike, (home - visit - leaves) / 2, if
 * one may arrive then, else at the nearer end. Waiting counts; walking all the way is possible at any time. Leaving home and being home
 * again must both lie within the free time of the people.
 * Worked: arrivals asked 9:00 to 16:00; a bus there 8:40 to 9:10 needs 30 minutes; with a visit of an hour, a bus home 10:20 to 10:50
 * needs 30 too, by an arrival at 9:20; both need 40 minutes by an arrival at 9:20, 35 at 9:15: the least.
 */
import type { TimeAsk } from './askTimes.ts'
import type { JourneyList, PlaceJourneys } from './placeJourneys.ts'
import { instantSets, OUTCOMES, shortestLimits } from './shortestLimits.ts'

type OpeningAsk = Extract<TimeAsk, { kind: 'opening' }>

const NO_JOURNEYS: Pick<JourneyList, 'start' | 'at' | 'seconds' | 'instants'> = {
  instants: new Int32Array(0),
  start: new Int32Array(0),
  at: new Uint16Array(0),
  seconds: new Uint16Array(0),
}

/** @param limits seconds, ascending; none is longer than what the journeys were searched for. */
export function openingLimits(
  { longestSeconds, directThere, directHome, ...journeys }: PlaceJourneys,
  { limits, roundTrip }: { limits: readonly number[]; roundTrip: boolean },
  ask: OpeningAsk,
): Uint8Array {
  const longest = limits.at(-1)!
  if (longest > longestSeconds) throw new RangeError(`no journeys of ${longest} s were looked for`)
  const { visitSeconds, free } = ask
  const { sets } = instantSets(ask)
  const there = journeys.there ?? NO_JOURNEYS
  const home = journeys.home ?? NO_JOURNEYS
  const points = directThere.length
  /** Seconds that each outcome needs, all sets of the first point first. */
  const needs = new Float64Array(points * sets.length * OUTCOMES)
  for (let point = 0, outcome = 0; point < points; point++) {
    const walkThere = directThere[point] <= longest ? directThere[point] : Infinity
    const walkHome = !roundTrip ? 0 : directHome[point] <= longest ? directHome[point] : Infinity
    /** Without a ride one arrives from this instant on, and must have arrived by that one to be home in time. */
    const walkFrom = free.from + walkThere
    const walkBy = roundTrip ? free.to - visitSeconds - walkHome : Infinity
    const thereEnd = there.start.length > 0 ? there.start[point + 1] : 0
    const homeEnd = home.start.length > 0 ? home.start[point + 1] : 0
    for (let set = 0; set < sets.length; set++, outcome += OUTCOMES) {
      let needThere = Infinity
      let needHome = Infinity
      let needBoth = Infinity
      for (const { from, to } of sets[set]) {
        if (walkFrom <= to) needThere = Math.min(needThere, walkThere)
        if (walkBy >= from) needHome = Math.min(needHome, walkHome)
        if (Math.max(walkFrom, from) <= Math.min(walkBy, to))
          needBoth = Math.min(needBoth, Math.max(walkThere, walkHome))

        /** The first journey there that arrives after `first`; the one before it is the latest by then. */
        let k = thereEnd > 0 ? firstAfter(there, there.start[point], thereEnd, from) : 0
        let m = homeEnd > 0 ? firstAfter(home, home.start[point], homeEnd, from + visitSeconds - 1) : 0
        const thereStart = thereEnd > 0 ? there.start[point] : 0
        for (let first = from; first <= to; ) {
          const changes = k < thereEnd ? there.instants[there.at[k]] - 1 : Infinity
          const leaves = m < homeEnd ? home.instants[home.at[m]] : Infinity
          const last = Math.min(to, changes, leaves - visitSeconds)
          let left = -Infinity
          if (k > thereStart) {
            left = there.instants[there.at[k - 1]] - there.seconds[k - 1]
            if (left < free.from) left = -Infinity
          }
          let back = m < homeEnd ? leaves + home.seconds[m] : Infinity
          if (back > free.to) back = Infinity
          back -= visitSeconds
          needThere = Math.min(needThere, first - left)
          needHome = Math.min(needHome, back - last)
          needBoth = Math.min(
            needBoth,
            Math.max(first - left, back - last, Math.ceil((back - left) / 2)),
            first <= walkBy ? Math.max(first - left, walkHome) : Infinity,
            last >= walkFrom ? Math.max(walkThere, back - last) : Infinity,
          )
          if (last === changes) k += 1
          if (last === leaves - visitSeconds) m += 1
          first = last + 1
        }
      }
      needs[outcome] = needThere
      needs[outcome + 1] = needHome
      needs[outcome + 2] = needBoth
    }
  }
  return shortestLimits(needs, limits)
}

/** The first of these journeys whose instant is after `seconds`. */
function firstAfter({ instants, at }: JourneyList, low: number, high: number, seconds: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1
    if (instants[at[middle]] > seconds) high = middle
    else low = middle + 1
  }
  return low
}
