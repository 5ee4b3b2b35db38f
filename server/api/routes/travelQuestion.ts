import { parseClockTime, parseTimeSpan } from '../../contract/clockTime.ts'
import type { TravelQuery } from '../../contract/travelQuery.ts'
import { RefusedInput } from '../../errors.ts'
import type { TravelWanted } from '../../jobs/travelWanted.ts'

/** A span of times that a schema let through. @throws RefusedInput where it ends before it begins */
export function spanOf(text: string, field: string): { from: number; to: number } {
  const span = parseTimeSpan(text)
  if (!span)
    throw new RefusedInput('bad_span', `"${field}" must begin before it ends, such as 08:00-10:00.`, field)
  return span
}

/** A time that a schema let through. */
export const timeOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : (parseClockTime(text) ?? undefined)

/** How people travel, from the parameters of an address. */
export function travelWanted(query: TravelQuery): TravelWanted {
  return {
    mode: query.mode ?? 'walk',
    walkKmh: query['walk-kmh'],
    date: query.date,
    depart: query.depart === undefined ? undefined : spanOf(query.depart, 'depart'),
    percentile: query.percentile,
    arriveBy: timeOf(query['arrive-by']),
    session: query.session === undefined ? undefined : spanOf(query.session, 'session'),
    latestHome: timeOf(query['latest-home']),
    leg: query.leg,
    walkMinutes: query['walk-minutes'],
    bicycleMinutes: query['bicycle-minutes'],
    maxRides: query['max-rides'],
    maxWaitMinutes: query['max-wait-minutes'],
    totalWalkMinutes: query['total-walk-minutes'],
  }
}
