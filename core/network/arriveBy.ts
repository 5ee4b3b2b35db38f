/**
 * Arrive-by: seconds between the latest departure that still arrives by a given instant, and that instant. Waiting at the end counts.
 * Walking all the way is an answer. Worked number: a bus leaves at 8:30 and arrives at 8:50; to be there by 9:00 takes 30 minutes.
 */

import type { PlatformWalks } from './raptorSearch.ts'
import { NEVER } from './timetable.ts'
import type { TransitSearch } from './transitSearch.ts'
import { listEvents } from './travelWindow.ts'
import { UNREACHED } from './unreached.ts'

/**
 * From every point to the root, in one search.
 * @param search reverse; it is reset.
 * @param walkSeconds between root and point, all the way on foot.
 */
export function arriveAtRoot(
  search: TransitSearch,
  walks: PlatformWalks,
  walkSeconds: Uint32Array,
  arriveBySeconds: number,
  maxSeconds: number,
): Uint32Array {
  search.reset()
  search.run(walks, -arriveBySeconds, maxSeconds - arriveBySeconds)
  return walkSeconds.map((walk, point) => {
    const byTransit = search.time[point] === NEVER ? UNREACHED : arriveBySeconds + search.time[point]
    return withinLimit(Math.min(walk, byTransit), maxSeconds)
  })
}

/**
 * From the root to every point: departures from the root are events, and the last that arrives counts.
 * @param search forward; it is reset.
 */
export function arriveFromRoot(
  search: TransitSearch,
  walks: PlatformWalks,
  walkSeconds: Uint32Array,
  arriveBySeconds: number,
  maxSeconds: number,
): Uint32Array {
  const seconds = walkSeconds.map((walk) => withinLimit(walk, maxSeconds))
  search.reset()
  const events = listEvents(search, walks, arriveBySeconds - maxSeconds, arriveBySeconds)
  for (const negated of events) {
    search.run(walks, -negated, arriveBySeconds)
    for (let i = 0; i < search.improvedCount; i++) {
      const point = search.improved[i]
      seconds[point] = Math.min(seconds[point], arriveBySeconds + negated)
    }
  }
  return seconds
}

const withinLimit = (seconds: number, maxSeconds: number) => (seconds <= maxSeconds ? seconds : UNREACHED)
