/**
 * Timetables: GTFS Schedule, https://gtfs.org/documentation/schedule/reference/, one feed, a zip or a folder.
 *
 * Times stay what GTFS says they are: seconds after noon minus 12 hours of the service date in the feed's time zone. On most days
 * that is midnight. On the day the clocks go forward it is 23:00 of the evening before, on the day they go back it is 01:00, an hour
 * after midnight. So 08:00:00 is eight o'clock on the wall on every day, while a trip at 00:30:00 on those two days runs at 23:30
 * and 01:30 on the wall, as GTFS means it. Turn seconds into instants by noon minus 12 hours, never by midnight.
 */
import type { TransitFeed } from '../../../core/network/transitFeed.ts'
import { RefusedInput } from '../../errors.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import type { ReportNotice } from '../notice.ts'
import { completeStopTimes } from './completeStopTimes.ts'
import { type GtfsArchive, openGtfsArchive, REQUIRED_TABLES } from './gtfsArchive.ts'
import { readAgency } from './readAgency.ts'
import { readCalendar } from './readCalendar.ts'
import { readCalendarDates } from './readCalendarDates.ts'
import { readFeedInfo } from './readFeedInfo.ts'
import { readFrequencies } from './readFrequencies.ts'
import { readRoutes } from './readRoutes.ts'
import { readStops } from './readStops.ts'
import { readStopTimes } from './readStopTimes.ts'
import { readTransfers } from './readTransfers.ts'
import { readTrips } from './readTrips.ts'
import { refuseEndlessFrequencies } from './refuseEndlessFrequencies.ts'
import { reportMidnight } from './reportMidnight.ts'
import { reportServicePeriod } from './reportServicePeriod.ts'
import { reportTimeZone } from './reportTimeZone.ts'
import { reportUnservedStops } from './reportUnservedStops.ts'
import { ServiceDates } from './serviceDates.ts'
import { shiftFrequencies } from './shiftFrequencies.ts'

export interface GtfsSpec {
  /** Name of the feed within the region. */
  id: string
  /** Time zone of the region (IANA), for feeds that tell none. */
  timeZone: string
  /** ISO date by which a timetable has expired or not; else the date of the computer's clock. */
  today?: string
}

/**
 * Reads a feed that `openGtfsSource` found. Faults of rows are notices of GTFS_NOTICES, the table in `detail.table`.
 * Throws RefusedInput where no timetable can be had: `missing_required_file`, `missing_required_column`, `empty_file`,
 * `missing_calendar_and_calendar_date_files`, `several_feeds`, `too_many_departures`, `csv_parsing_failed`, `not_text`, and what
 * `openZip` throws.
 */
export async function readGtfs(
  source: SourceFile,
  spec: GtfsSpec,
  report: ReportNotice,
): Promise<TransitFeed> {
  const archive = await openGtfsArchive(source, report)
  try {
    return await readTables(archive, spec, report)
  } finally {
    archive.close()
  }
}

async function readTables(archive: GtfsArchive, spec: GtfsSpec, report: ReportNotice): Promise<TransitFeed> {
  requireTables(archive)
  const agencies = await readAgency(archive, spec.timeZone, report)
  const period = await readFeedInfo(archive, report)
  const { stops, indexOf: stopIndex } = await readStops(archive, report)
  const { routes, indexOf: routeIndex } = await readRoutes(archive, agencies, report)
  const serviceDates = new ServiceDates()
  const hasWeeks = await readCalendar(archive, serviceDates, report)
  const hasDates = await readCalendarDates(archive, serviceDates, report)
  if (!hasWeeks && !hasDates) throw withoutCalendar(archive)
  const { trips, rowNumbers, indexOf: tripIndex } = await readTrips(archive, routeIndex, serviceDates, report)
  const frequencies = await readFrequencies(archive, tripIndex, report)
  const transfers = await readTransfers(archive, { stops, stopIndex, routeIndex, tripIndex }, report)
  const targets = { tripCount: trips.length, tripIndex, stops, stopIndex }
  const { rows, leftOutDeparture } = await readStopTimes(archive, targets, report)
  const timetable = completeStopTimes(rows, { stops, routes, trips }, rowNumbers, report)
  const services = serviceDates.toServices()
  const feed: TransitFeed = {
    id: spec.id,
    timeZone: agencies.timeZone,
    stops,
    routes,
    services,
    trips,
    ...timetable,
    frequencies: shiftFrequencies(frequencies, timetable, leftOutDeparture),
    transfers,
  }
  refuseEndlessFrequencies(feed, archive.name)
  const today = spec.today ?? new Date().toISOString().slice(0, 10)
  reportUnservedStops(feed, report)
  reportMidnight(feed, report)
  reportServicePeriod(feed, period, today, report)
  reportTimeZone(feed.timeZone, spec.timeZone, Number(today.slice(0, 4)), report)
  return feed
}

function requireTables(archive: GtfsArchive): void {
  const missing = REQUIRED_TABLES.filter((table) => !archive.has(table))
  if (missing.length > 0)
    throw new RefusedInput(
      'missing_required_file',
      `"${archive.name}" is not a whole GTFS feed: ${missing.join(', ')} is missing. Fetch it again, or ask its publisher.`,
      missing[0],
    )
  if (!archive.has('calendar.txt') && !archive.has('calendar_dates.txt')) throw withoutCalendar(archive)
}

function withoutCalendar({ name }: GtfsArchive): RefusedInput {
  return new RefusedInput(
    'missing_calendar_and_calendar_date_files',
    `"${name}" has neither calendar.txt nor calendar_dates.txt, or nothing is in them: nothing says on which days its trips run. Fetch it again, or ask its publisher.`,
    'calendar.txt',
  )
}
