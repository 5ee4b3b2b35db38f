/**
 * Whether a service can be reached within the limit at all on a service date, at the best departure: 1 by point. Waiting before the
 * departure is nothing then. Every second at which one can arrive at the service is an event, from the first to the last; whoever an
 * event reaches within the limit is within.
 * Worked: one bus a day, 40 minutes from door to door: within 45 minutes, whatever the time.
 */
import { NEVER } from '../network/timetable.ts'
import type { TransitSearch } from '../network/transitSearch.ts'
import { listEvents } from '../network/travelWindow.ts'
import type { TravelOfRoot } from './travelOfRoot.ts'

/** @param outbound reverse; it is reset. Null = along streets alone. */
export function bestWithin(
  outbound: TransitSearch | null,
  { walks, directThere, cutoffSeconds }: TravelOfRoot,
): Uint8Array {
  const within = Uint8Array.from(directThere, (seconds) => (seconds <= cutoffSeconds ? 1 : 0))
  if (!outbound) return within
  outbound.reset()
  for (const arrival of listEvents(outbound, walks, -NEVER, NEVER)) {
    outbound.run(walks, -arrival, cutoffSeconds - arrival)
    for (let i = 0; i < outbound.improvedCount; i++) within[outbound.improved[i]] = 1
  }
  return within
}
