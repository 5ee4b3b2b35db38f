/**
 * Within which limit a service can be reached at all on a service date, at the best departure (shortestLimits.ts), by point. Waiting before
 * the departure is nothing then. Every second at which one can arrive at the service is an event, from the first to the last; whoever an
 * event reaches within a limit is within.
 * Worked: one bus a day, 40 minutes from door to door: within 45 minutes, whatever the time.
 */
import type { TransitSearch } from '../network/transitSearch.ts'
import { bestSeconds } from './bestSeconds.ts'
import type { PlaceJourneys } from './placeJourneys.ts'
import { shortestLimits } from './shortestLimits.ts'
import type { TravelOfRoot } from './travelOfRoot.ts'

/** @param outbound reverse; it is reset. Null = along streets alone. */
export function bestLimits(
  outbound: TransitSearch | null,
  { walks, directThere, limits }: TravelOfRoot,
): Uint8Array {
  const seconds = bestSeconds(outbound, { walks, directThere, longestSeconds: limits.at(-1)! })
  return shortestLimits(seconds, limits)
}

/** The same of journeys that were found before. */
export function bestOfJourneys({ directThere, there }: PlaceJourneys, limits: readonly number[]): Uint8Array {
  const best = directThere.slice()
  if (there)
    for (let point = 0; point < best.length; point++)
      for (let k = there.start[point]; k < there.start[point + 1]; k++)
        if (there.seconds[k] < best[point]) best[point] = there.seconds[k]
  return shortestLimits(best, limits)
}
