import { groundDistanceMeters } from '../../../core/network/groundDistance.ts'
import type { TransitFeed } from '../../../core/network/transitFeed.ts'
import type { ReportNotice } from '../notice.ts'

const SAME_PLACE_METERS = 100
const SAME_SHARE = 0.5

/**
 * Reports pairs of feeds that look like two editions of one timetable and run on the same dates: half of the stops of the
 * smaller one stand in the other with the same id at the same place. Their trips would count twice on those dates.
 */
export function reportOverlappingFeeds(feeds: readonly TransitFeed[], report: ReportNotice): void {
  for (const [index, one] of feeds.entries()) {
    for (const other of feeds.slice(index + 1)) {
      const dates = sharedDates(one, other)
      if (dates.length === 0 || sharedStops(one, other) < SAME_SHARE) continue
      report('overlapping_feeds', {
        value: `${one.id}, ${other.id}`,
        detail: { first: dates[0], last: dates[dates.length - 1], dates: dates.length },
      })
    }
  }
}

function sharedDates(one: TransitFeed, other: TransitFeed): string[] {
  const datesOf = (feed: TransitFeed) => new Set(feed.services.flatMap(({ dates }) => dates))
  const others = datesOf(other)
  return [...datesOf(one)].filter((date) => others.has(date)).sort()
}

/** Stops that both have, over the stops of the feed that has fewer. */
function sharedStops(one: TransitFeed, other: TransitFeed): number {
  const byId = new Map(one.stops.map((stop) => [stop.id, stop]))
  const shared = other.stops.filter(({ id, lon, lat }) => {
    const stop = byId.get(id)
    return stop && groundDistanceMeters(stop.lon, stop.lat, lon, lat) <= SAME_PLACE_METERS
  })
  return shared.length / Math.min(one.stops.length, other.stops.length)
}
