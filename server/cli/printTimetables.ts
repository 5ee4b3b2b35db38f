import { dayOfIsoDate, toIsoDate, weekdayOf } from '../import/gtfs/calendarDays.ts'
import { toTable } from '../reports/toTable.ts'
import type { TimetablesDescription } from './describeTimetables.ts'

/** How many trips run on each date, a week a row, and the date that answers use where none is named. */
export function printTimetables({ feeds, tripsByDate, defaultDate }: TimetablesDescription): void {
  console.log('Timetables')
  const columns = ['feed', 'stops', 'routes', 'trips', 'first date', 'last date']
  process.stdout.write(
    toTable(
      columns,
      feeds.map(({ id, stops, routes, trips, firstDate, lastDate }) => [
        id,
        stops,
        routes,
        trips,
        firstDate,
        lastDate,
      ]),
    ),
  )
  if (!defaultDate) {
    console.log('No trip of these timetables ever runs.')
    return
  }
  const weeks = new Map<number, (number | null)[]>()
  for (const { date, trips } of tripsByDate) {
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
  console.log(`Answers use ${defaultDate.date} (${defaultDate.trips} trips) where no date is named.`)
}
