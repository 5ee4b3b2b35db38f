/**
 * The last way home by transit on a service date: of all journeys with a ride that take at most `maxSeconds` and are sooner home than
 * on foot, the one that leaves last, and of those with its departure the one that is home first. Undefined where there is none.
 *
 * The latest departure to be home by some instant is looked for from the end of the day backwards. Where it takes too long, whoever is
 * home as late or later leaves no later and travels longer: the search goes on before that arrival. So the answer is exact.
 * Ways that begin before midnight of the service date are not looked for.
 * Worked number: rides home leave at 17:40 (home 18:05) and 21:40 (home 23:50): with at most 60 minutes the last way home leaves at 17:40.
 */
import { findJourney, type JourneyQuery } from './findJourney.ts'
import type { Journey } from './journey.ts'
import type { Timetable } from './timetable.ts'
import { UNREACHED } from './unreached.ts'

/** Trips of a service date are over by then: seconds of two days. */
const END_SECONDS = 48 * 3600

export function lastJourney(
  timetable: Timetable,
  query: Omit<JourneyQuery, 'departSeconds' | 'arriveBySeconds'>,
): Journey | undefined {
  const riding = { ...query, walkSeconds: UNREACHED }
  for (let by = END_SECONDS; by > 0; ) {
    const latest = findJourney(timetable, { ...riding, arriveBySeconds: by, maxSeconds: END_SECONDS })
    if (!latest) return undefined
    const { departSeconds, arriveSeconds } = latest
    // With more rides one may be home sooner.
    const soonest = findJourney(timetable, {
      ...riding,
      departSeconds,
      maxSeconds: arriveSeconds - departSeconds,
    }) as Journey
    const seconds = soonest.arriveSeconds - departSeconds
    if (seconds <= query.maxSeconds && seconds < query.walkSeconds) return soonest
    by = soonest.arriveSeconds - 1
  }
  return undefined
}
