import type { TransitFeed } from '../../core/network/transitFeed.ts'
import { type ChosenServiceDate, chooseServiceDate } from '../import/gtfs/chooseServiceDate.ts'
import { describeServiceDates, type ServiceDateCount } from '../import/gtfs/describeServiceDates.ts'

export interface TimetablesDescription {
  feeds: FeedDescription[]
  /** Of all feeds together, days without trips in between included. */
  tripsByDate: ServiceDateCount[]
  /** What answers use where no date is named; null = no trip ever runs. */
  defaultDate: ChosenServiceDate | null
}

interface FeedDescription {
  id: string
  stops: number
  routes: number
  trips: number
  firstDate: string | null
  lastDate: string | null
}

/** What the timetables of a region hold, and how many trips run on each date. */
export function describeTimetables(feeds: readonly TransitFeed[]): TimetablesDescription {
  return {
    feeds: feeds.map((feed) => {
      const dates = describeServiceDates([feed])
      return {
        id: feed.id,
        stops: feed.stops.length,
        routes: feed.routes.length,
        trips: feed.trips.length,
        firstDate: dates.at(0)?.date ?? null,
        lastDate: dates.at(-1)?.date ?? null,
      }
    }),
    tripsByDate: describeServiceDates(feeds),
    defaultDate: chooseServiceDate(feeds),
  }
}
