/**
 * Seconds of the way to a service at the best departure of a service date, by point; UNREACHED beyond the longest that is asked about. Waiting before the
 * departure is nothing then; walking all the way is an answer.  * Worked: one trip a day, 52 minutes from door to door: 3,120 s, 7 minutes beyond a limit of 45.
 */
import { NEVER } from '../network/timetable.ts'
import type { TransitSearch } from '../network/transitSearch.ts'
import { listEvents } from '../network/travelWindow.ts'
import { UNREACHED } from '../network/unreached.ts'
import type { TravelOfRoot } from './travelOfRoot.ts'

/** @param outbound reverse; it is reset. Null = along streets alone. */
export function bestSeconds(
  outbound: TransitSearch | null,
  {
    walks,
    directThere,
    longestSeconds,
  }: Pick<TravelOfRoot, 'walks' | 'directThere'> & { longestSeconds: number },
): Uint32Array {
  const best = Uint32Array.from(directThere, (seconds) => (seconds <= longestSeconds ? seconds : UNREACHED))
  if (!outbound) return best
  outbound.reset()
  for (const arrival of listEvents(outbound, walks, -NEVER, NEVER)) {
    outbound.run(walks, -arrival, longestSeconds - arrival)
    for (let i = 0; i < outbound.improvedCount; i++) {
      const point = outbound.improved[i]
      best[point] = Math.min(best[point], arrival + outbound.time[point])
    }
  }
  return best
}
