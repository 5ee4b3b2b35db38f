import type { TransitFeed } from '../../core/network/transitFeed.ts'
import { dayOfIsoDate, toIsoDate, weekdayOf } from '../import/gtfs/calendarDays.ts'
import { chooseServiceDate } from '../import/gtfs/chooseServiceDate.ts'
import { describeServiceDates } from '../import/gtfs/describeServiceDates.ts'
import { toTable } from '../reports/toTable.ts'

/** How many trips run on each date, a week a row, and the date that answers use where none is named. */
export function printTimetables(feeds: readonly TransitFeed[]): void {
  console.log('Timetables')
  const columns = ['feed', 'stops', 'routes', 'trips', 'first date', 'last date']
  const rows = feeds.map((feed) => {
    const dates = describeServiceDates([feed])
    return [
      feed.id,
      feed.stops.length,
      feed.routes.length,
      feed.trips.length,
      dates[0]?.date ?? null,
      dates.at(-1)?.date ?? null,
    ]
  })
  process.stdout.write(toTable(columns, rows))

  const weeks = new Map<number, (number | null)[]>()
  for (const { date, trips } of describeServiceDates(feeds)) {
    const day = dayOfIsoDate(date)
    const weekday = weekdayOf(day)
    const week = weeks.get(day - weekday) ?? new Array<number | null>(7).fill(null)
    week[weekday] = trips
    weeks.set(day - weekday, week)
  }
  console.log('Trips by date')
  process.stdout.write(
    toTable(
      ['week from', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
      [...weeks].map(([monday, week]) => [toIsoDate(monday), ...week]),
    ),
  )
  const chosen = chooseServiceDate(feeds)
  if (chosen) console.log(`Answers use ${chosen.date} (${chosen.trips} trips) where no date is named.`)
}
