import type { TransitFeed } from '../../../core/network/transitFeed.ts'
import { dayOfIsoDate, weekdayOf } from './calendarDays.ts'
import { describeServiceDates, type ServiceDateCount } from './describeServiceDates.ts'

const TUESDAY = 1
const THURSDAY = 3

export interface ChosenServiceDate extends ServiceDateCount {
  /** Whether the date lies in the period that all feeds share; false where they share none. */
  common: boolean
}

/**
 * The date that results are computed for where nobody names one: of the Tuesdays to Thursdays in the feeds' common period (from the
 * latest first to the earliest last date with service) that with most trips, the earliest of equals. Without such a day any day
 * of the period; without a period the same over all dates. A feed that never runs is passed over. null = nothing ever runs.
 */
export function chooseServiceDate(feeds: readonly TransitFeed[]): ChosenServiceDate | null {
  const periods = feeds.map((feed) => describeServiceDates([feed])).filter((dates) => dates.length > 0)
  const from =
    periods
      .map((dates) => dates[0].date)
      .sort()
      .at(-1) ?? ''
  const to = periods.map((dates) => dates[dates.length - 1].date).sort()[0] ?? ''
  const all = describeServiceDates(feeds)
  const common = all.filter(({ date }) => date >= from && date <= to)
  const found = busiestMidweek(common)
  if (found) return { ...found, common: true }
  const other = busiestMidweek(all)
  return other && { ...other, common: false }
}

function busiestMidweek(dates: readonly ServiceDateCount[]): ServiceDateCount | null {
  const isMidweek = ({ date }: ServiceDateCount) => {
    const weekday = weekdayOf(dayOfIsoDate(date))
    return weekday >= TUESDAY && weekday <= THURSDAY
  }
  return busiest(dates.filter(isMidweek)) ?? busiest(dates)
}

function busiest(dates: readonly ServiceDateCount[]): ServiceDateCount | null {
  let best: ServiceDateCount | null = null
  for (const each of dates) if (each.trips > (best?.trips ?? 0)) best = each
  return best
}
