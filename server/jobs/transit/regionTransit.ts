import type { TransitFeed } from '../../../core/network/transitFeed.ts'
import { chooseServiceDate } from '../../import/gtfs/chooseServiceDate.ts'
import { describeServiceDates, type ServiceDateCount } from '../../import/gtfs/describeServiceDates.ts'

/** The timetables of a region and the dates on which they run. */
export interface RegionTransit {
  timeZone: string
  feeds: TransitFeed[]
  /** All dates from the first to the last with service. */
  dates: ServiceDateCount[]
  /** The busiest Tuesday to Thursday of the feeds' common period; null where nothing ever runs. */
  defaultDate: ServiceDateCount | null
}

export function toRegionTransit(feeds: TransitFeed[], timeZone: string): RegionTransit {
  const chosen = chooseServiceDate(feeds)
  return {
    timeZone,
    feeds,
    dates: describeServiceDates(feeds),
    defaultDate: chosen && { date: chosen.date, trips: chosen.trips },
  }
}
