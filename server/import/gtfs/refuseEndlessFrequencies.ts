import type { TransitFeed } from '../../../core/network/transitFeed.ts'
import { RefusedInput } from '../../errors.ts'

/** What the departures of one date may weigh: a timetable of 21 million is built in 13 s, and the largest cities weigh less. */
const MOST_WEIGHT = 20_000_000
/** A departure takes as much memory as so many stop times, beside its own. */
const WEIGHT_OF_DEPARTURE = 20

/**
 * Every departure of a frequency becomes a trip when the timetable of a date is built. Headways of a second or two, minutes by mistake,
 * would take more memory than there is.
 * @throws RefusedInput `too_many_departures`
 */
export function refuseEndlessFrequencies(feed: TransitFeed, name: string): void {
  const byService = new Float64Array(feed.services.length)
  for (const { trip, startSeconds, endSeconds, headwaySeconds } of feed.frequencies) {
    const stops = feed.tripStart[trip + 1] - feed.tripStart[trip]
    const departures = Math.ceil((endSeconds - startSeconds) / headwaySeconds)
    byService[feed.trips[trip].service] += departures * (stops + WEIGHT_OF_DEPARTURE)
  }
  const byDate = new Map<string, number>()
  for (const [service, weight] of byService.entries()) {
    if (weight === 0) continue
    for (const date of feed.services[service].dates) {
      const all = (byDate.get(date) ?? 0) + weight
      byDate.set(date, all)
      if (all > MOST_WEIGHT)
        throw new RefusedInput(
          'too_many_departures',
          `frequencies.txt of "${name}" stands for more departures on ${date} than a timetable can hold. Check headway_secs: it is in seconds.`,
          'headway_secs',
        )
    }
  }
}
