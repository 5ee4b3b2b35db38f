/**
 * The shortest limit under which each point gets to a session, home from it, and both (shortestLimits.ts), by one search backwards from its
 * start and one forwards from its end, rooted at the service: the round trip of the method's section 4. Waiting counts in both legs;
 * walking all the way is an answer.
 * Worked: class 18:00 to 21:00, home left at 17:20 and reached at 21:50: there within 40 minutes, home within 50, both within 50.
 */
import { NEVER } from '../network/timetable.ts'
import type { TransitSearch } from '../network/transitSearch.ts'
import type { TimeAsk } from './askTimes.ts'
import { OUTCOMES, shortestLimits } from './shortestLimits.ts'
import type { TravelOfRoot } from './travelOfRoot.ts'

/** @param outbound reverse, @param homeward forward; both are reset. Null = along streets alone. */
export function sessionLimits(
  outbound: TransitSearch | null,
  homeward: TransitSearch | null,
  { walks, directThere, directHome, limits, roundTrip }: TravelOfRoot,
  { startSeconds, endSeconds }: Extract<TimeAsk, { kind: 'session' }>,
): Uint8Array {
  const longest = limits.at(-1)!
  outbound?.reset()
  outbound?.run(walks, -startSeconds, longest - startSeconds)
  if (roundTrip) {
    homeward?.reset()
    homeward?.run(walks, endSeconds, endSeconds + longest)
  }
  const byRide = (search: TransitSearch | null, point: number, since: number) =>
    search === null || search.time[point] === NEVER ? Infinity : search.time[point] - since
  const seconds = new Float64Array(directThere.length * OUTCOMES)
  for (let point = 0; point < directThere.length; point++) {
    const there = Math.min(directThere[point], byRide(outbound, point, -startSeconds))
    const home = roundTrip ? Math.min(directHome[point], byRide(homeward, point, endSeconds)) : 0
    seconds[point * OUTCOMES] = there
    seconds[point * OUTCOMES + 1] = home
    seconds[point * OUTCOMES + 2] = Math.max(there, home)
  }
  return shortestLimits(seconds, limits)
}
