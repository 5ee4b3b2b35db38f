import type { TransitFeed } from '../../../core/network/transitFeed.ts'
import type { ReportNotice } from '../notice.ts'
import { dayOfIsoDate, toIsoDate } from './calendarDays.ts'
import { describeServiceDates } from './describeServiceDates.ts'
import type { FeedPeriod } from './readFeedInfo.ts'

/** Reports a feed that runs on no day, that has expired by `today` (ISO), or that runs on days outside its own feed_info. */
export function reportServicePeriod(
  feed: TransitFeed,
  period: FeedPeriod,
  today: string,
  report: ReportNotice,
): void {
  const dates = describeServiceDates([feed])
  if (dates.length === 0) {
    report('no_service_dates')
    return
  }
  const first = dates[0].date
  const last = dates[dates.length - 1].date
  if (last < today) report('expired_calendar', { value: last, detail: { first } })
  const early = period.start !== undefined && dayOfIsoDate(first) < period.start
  const late = period.end !== undefined && dayOfIsoDate(last) > period.end
  if (early || late)
    report('service_window_outside_feed_period', {
      value: `${first} - ${last}`,
      detail: {
        feedStartDate: period.start === undefined ? null : toIsoDate(period.start),
        feedEndDate: period.end === undefined ? null : toIsoDate(period.end),
      },
    })
}
