import { RefusedInput } from '../../errors.ts'
import { nearestServiceDates } from '../../import/gtfs/nearestServiceDates.ts'
import type { RegionTransit } from './regionTransit.ts'

export interface AnsweredDate {
  date: string
  /** Trips that run on it; 0 = no service, and `nearest` says when there is. */
  trips: number
  chosen: 'asked' | 'default'
  /** The last date with service before it and the first after it, as far as there are any. */
  nearest: string[]
}

/** The service date of an answer: the one asked for, else the region's default. */
export function answerDate(
  { feeds, dates, defaultDate }: RegionTransit,
  asked: string | undefined,
): AnsweredDate {
  if (asked !== undefined) {
    const trips = dates.find((each) => each.date === asked)?.trips ?? 0
    const nearest = trips > 0 ? [] : nearestServiceDates(feeds, asked).map((each) => each.date)
    return { date: asked, trips, chosen: 'asked', nearest }
  }
  if (!defaultDate)
    throw new RefusedInput(
      'no_service',
      'No trip of this region’s timetables ever runs. Check the calendars of its GTFS files.',
      'date',
    )
  return { ...defaultDate, chosen: 'default', nearest: [] }
}
