/** feed_info.txt: https://gtfs.org/documentation/schedule/reference/#feed_infotxt */
import type { ReportNotice } from '../notice.ts'
import { parseGtfsDate } from './calendarDays.ts'
import type { GtfsArchive } from './gtfsArchive.ts'
import { readGtfsTable } from './readGtfsTable.ts'
import { tableReporter } from './tableReporter.ts'

/** First and last day that the publisher vouches for, as days since 1970; undefined where it does not say. */
export interface FeedPeriod {
  start?: number
  end?: number
}

export async function readFeedInfo(archive: GtfsArchive, feedReport: ReportNotice): Promise<FeedPeriod> {
  const table = 'feed_info.txt'
  const report = tableReporter(feedReport, table)
  let period: FeedPeriod = {}
  await readGtfsTable(archive, table, [], report, (column) => {
    const start = column('feed_start_date')
    const end = column('feed_end_date')
    return (cells, rowNumber) => {
      if (rowNumber > 2 && (period.start !== undefined || period.end !== undefined)) return
      const read = (value: string, fieldName: string) => {
        const day = parseGtfsDate(value, 1900, 9999)
        if (value !== '' && day === undefined) report('invalid_date', { rowNumber, fieldName, value })
        return day
      }
      period = { start: read(cells[start], 'feed_start_date'), end: read(cells[end], 'feed_end_date') }
    }
  })
  return period
}
