/**
 * By how much each point misses a session for want of a ride: seconds, and the instant that says why. Home: the last way home within the
 * limit leaves so long before the end (the instant is before it), or the first after it takes so much longer than the limit with the wait
 * (the instant is when it leaves). There: the first way within the limit arrives so long after the start, or the last one before it makes one
 * leave so much earlier than the limit allows. The smaller of the two counts.
 * Worked: the session ends at 21:00; the last way home leaves the service at 20:48: 720 s and 20:48.
 */
import type { PlatformWalks } from '../network/raptorSearch.ts'
import { NEVER } from '../network/timetable.ts'
import type { TransitSearch } from '../network/transitSearch.ts'
import { listEvents } from '../network/travelWindow.ts'

export interface RideMisses {
  /** NO_MISS where there is no such ride at all. */
  seconds: Int32Array
  /** Seconds of the service date: leaving the service, or arriving there. */
  at: Int32Array
}
export const NO_MISS = 0x7fffffff

interface MissedTravel {
  /** From the service to platforms. */
  walks: PlatformWalks
  /** Of each leg, inclusive. */
  cutoffSeconds: number
}

/** Farther from the session than this nobody speaks of a near miss. */
const LOOK_SECONDS = 3 * 3600

/** @param homeward forward; it is reset. */
export function missesHome(
  homeward: TransitSearch,
  { walks, cutoffSeconds }: MissedTravel,
  endSeconds: number,
): RideMisses {
  const misses = noMisses(homeward.time.length)
  homeward.reset()
  for (const negated of listEvents(homeward, walks, endSeconds - LOOK_SECONDS, endSeconds + LOOK_SECONDS)) {
    const leaves = -negated
    homeward.run(walks, leaves, leaves + cutoffSeconds)
    for (let i = 0; i < homeward.improvedCount; i++) {
      const point = homeward.improved[i]
      const miss =
        leaves < endSeconds ? endSeconds - leaves : homeward.time[point] - endSeconds - cutoffSeconds
      keepSmaller(misses, point, miss, leaves)
    }
  }
  return misses
}

/** @param outbound reverse; it is reset. */
export function missesThere(
  outbound: TransitSearch,
  { walks, cutoffSeconds }: MissedTravel,
  startSeconds: number,
): RideMisses {
  const misses = noMisses(outbound.time.length)
  outbound.reset()
  for (const arrival of listEvents(
    outbound,
    walks,
    -(startSeconds + LOOK_SECONDS),
    LOOK_SECONDS - startSeconds,
  )) {
    outbound.run(walks, -arrival, cutoffSeconds - arrival)
    for (let i = 0; i < outbound.improvedCount; i++) {
      const point = outbound.improved[i]
      if (outbound.time[point] === NEVER) continue
      const miss =
        arrival > startSeconds ? arrival - startSeconds : startSeconds + outbound.time[point] - cutoffSeconds
      keepSmaller(misses, point, miss, arrival)
    }
  }
  return misses
}

function noMisses(points: number): RideMisses {
  return { seconds: new Int32Array(points).fill(NO_MISS), at: new Int32Array(points) }
}

function keepSmaller({ seconds, at }: RideMisses, point: number, miss: number, instant: number): void {
  if (miss <= 0 || miss >= seconds[point]) return
  seconds[point] = miss
  at[point] = instant
}
