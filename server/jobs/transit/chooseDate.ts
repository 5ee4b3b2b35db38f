import type { TransitFeed } from '../../../core/network/transitFeed.ts'
import { RefusedInput } from '../../errors.ts'
import { chooseServiceDate } from '../../import/gtfs/chooseServiceDate.ts'
import { describeServiceDates } from '../../import/gtfs/describeServiceDates.ts'
import { nearestServiceDates } from '../../import/gtfs/nearestServiceDates.ts'

export interface AnsweredDate {
  date: string
  /** Trips that run on it; 0 = no service, and `nearest` says when there is. */
  trips: number
  chosen: 'asked' | 'default'
  nearest: string[]
}

/** The service date of an answer: the one asked for, else the busiest Tuesday to Thursday of the feeds' common period. */
export function answerDate(feeds: readonly TransitFeed[], asked: string | undefined): AnsweredDate {
  if (asked !== undefined) {
    const trips = describeServiceDates(feeds).find((each) => each.date === asked)?.trips ?? 0
    const nearest = trips > 0 ? [] : nearestServiceDates(feeds, asked).map((each) => each.date)
    return { date: asked, trips, chosen: 'asked', nearest }
  }
  const found = chooseServiceDate(feeds)
  if (!found)
    throw new RefusedInput(
      'no_service',
      'No trip of this region’s timetables ever runs. Check the calendars of its GTFS files.',
    )
  return { date: found.date, trips: found.trips, chosen: 'default', nearest: [] }
}
