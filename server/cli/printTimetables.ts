import { dayOfIsoDate, toIsoDate, weekdayOf } from '../import/gtfs/calendarDays.ts'
import type { ServiceDateCount } from '../import/gtfs/describeServiceDates.ts'
import { toTable } from '../reports/toTable.ts'
import type { TimetablesDescription } from './describeTimetables.ts'

/** How many trips run on each date, week by week, and the date that answers use where none is named. */
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
  console.log('Trips by date')
  process.stdout.write(
    toTable(
      ['from', 'to', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
      listWeeks(tripsByDate).map(({ monday, sunday, trips }) => [
        toIsoDate(monday),
        toIsoDate(sunday),
        ...trips,
      ]),
    ),
  )
  console.log(`Answers use ${defaultDate.date} (${defaultDate.trips} trips) where no date is named.`)
}

interface Weeks {
  monday: number
  sunday: number
  /** Monday to Sunday; null beyond the first and the last date with service. */
  trips: (number | null)[]
}

/** Weeks from Monday to Sunday, those that follow one another with the same trips as one: calendars may last for fifty years. */
function listWeeks(tripsByDate: readonly ServiceDateCount[]): Weeks[] {
  const byMonday = new Map<number, Weeks>()
  for (const { date, trips } of tripsByDate) {
    const day = dayOfIsoDate(date)
    const monday = day - weekdayOf(day)
    const week = byMonday.get(monday) ?? { monday, sunday: monday + 6, trips: new Array(7).fill(null) }
    week.trips[day - monday] = trips
    byMonday.set(monday, week)
  }
  const weeks: Weeks[] = []
  for (const week of byMonday.values()) {
    const before = weeks.at(-1)
    if (before?.trips.join() === week.trips.join()) before.sunday = week.sunday
    else weeks.push(week)
  }
  return weeks
}
