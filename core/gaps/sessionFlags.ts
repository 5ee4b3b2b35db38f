/**
 * Flags of a session for every point (timeFlags.ts), by one search backwards from its start and one forwards from its end, rooted at the
 * service: the round trip of the method's section 4. Waiting counts in both legs; walking all the way is an answer.
 * Worked: class 18:00 to 21:00, limit 45 minutes, home left at 17:20 and reached at 21:50: THERE, not HOME.
 */
import { NEVER } from '../network/timetable.ts'
import type { TransitSearch } from '../network/transitSearch.ts'
import type { TimeAsk } from './askTimes.ts'
import { BOTH, HOME, OPEN_SHIFT, PERHAPS_SHIFT, THERE } from './timeFlags.ts'
import type { TravelOfRoot } from './travelOfRoot.ts'

/** @param outbound reverse, @param homeward forward; both are reset. Null = along streets alone. */
export function sessionFlags(
  outbound: TransitSearch | null,
  homeward: TransitSearch | null,
  { walks, directThere, directHome, cutoffSeconds, roundTrip }: TravelOfRoot,
  { startSeconds, endSeconds, open }: Extract<TimeAsk, { kind: 'session' }>,
): Uint16Array {
  outbound?.reset()
  outbound?.run(walks, -startSeconds, cutoffSeconds - startSeconds)
  if (roundTrip) {
    homeward?.reset()
    homeward?.run(walks, endSeconds, endSeconds + cutoffSeconds)
  }
  const byRide = (search: TransitSearch | null, point: number) =>
    search !== null && search.time[point] !== NEVER
  return Uint16Array.from(directThere, (_, point) => {
    const there = directThere[point] <= cutoffSeconds || byRide(outbound, point)
    const home = !roundTrip || directHome[point] <= cutoffSeconds || byRide(homeward, point)
    const flags = (there ? THERE : 0) | (home ? HOME : 0) | (there && home ? BOTH : 0)
    return flags | (open === 'yes' ? flags << OPEN_SHIFT : 0) | (open === 'no' ? 0 : flags << PERHAPS_SHIFT)
  })
}
