import type { TransitFeed } from '../../../core/network/transitFeed.ts'
import { dayOfIsoDate, toIsoDate } from './calendarDays.ts'

/** How many trips run on a date, which is a service date: trips past midnight count on the date on which they are listed. */
export interface ServiceDateCount {
  /** ISO. */
  date: string
  trips: number
}

/**
 * Every date from the first to the last on which a trip of any of the feeds runs, days without trips in between included.
 * Trips of fewer than two stops do not count; a trip with frequencies counts once a departure.
 */
export function describeServiceDates(feeds: readonly TransitFeed[]): ServiceDateCount[] {
  const counts = new Map<string, number>()
  for (const feed of feeds) {
    for (const [service, runs] of runsByService(feed).entries()) {
      if (runs === 0) continue
      for (const date of feed.services[service].dates) counts.set(date, (counts.get(date) ?? 0) + runs)
    }
  }
  const dates = [...counts.keys()].sort()
  if (dates.length === 0) return []
  const first = dayOfIsoDate(dates[0])
  const last = dayOfIsoDate(dates[dates.length - 1])
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const date = toIsoDate(first + index)
    return { date, trips: counts.get(date) ?? 0 }
  })
}

/** Departures of usable trips by service. */
function runsByService({ trips, services, tripStart, frequencies }: TransitFeed): Uint32Array {
  const runsOfTrip = new Map<number, number>()
  for (const { trip, startSeconds, endSeconds, headwaySeconds } of frequencies)
    runsOfTrip.set(
      trip,
      (runsOfTrip.get(trip) ?? 0) + Math.ceil((endSeconds - startSeconds) / headwaySeconds),
    )
  const runs = new Uint32Array(services.length)
  for (const [trip, { service }] of trips.entries())
    if (tripStart[trip + 1] - tripStart[trip] >= 2) runs[service] += runsOfTrip.get(trip) ?? 1
  return runs
}
