/** calendar.txt: https://gtfs.org/documentation/schedule/reference/#calendartxt */
import type { ReportNotice } from '../notice.ts'
import { dayOfIsoDate, parseGtfsDate, toIsoDate, weekdayOf } from './calendarDays.ts'
import type { GtfsArchive } from './gtfsArchive.ts'
import { readGtfsTable } from './readGtfsTable.ts'
import type { ServiceDates } from './serviceDates.ts'
import { tableReporter } from './tableReporter.ts'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
/** A calendar that promises more is cut: nobody plans a timetable for it, and every day takes memory. */
const MAX_DAYS = 50 * 366
/** GTFS is of 2005: a longer calendar that begins before means "always". */
const FIRST_DAY = dayOfIsoDate('2000-01-01')

/** Adds the weekly days of every service, both ends included. Returns false where the feed has no such table. */
export async function readCalendar(
  archive: GtfsArchive,
  services: ServiceDates,
  feedReport: ReportNotice,
): Promise<boolean> {
  const table = 'calendar.txt'
  const report = tableReporter(feedReport, table)
  const required = ['service_id', ...WEEKDAYS, 'start_date', 'end_date']
  const rows = await readGtfsTable(archive, table, required, report, (column) => {
    const id = column('service_id')
    const weekdays = WEEKDAYS.map(column)
    const start = column('start_date')
    const end = column('end_date')

    /** 19000101 and 99991231 are how publishers write "always". */
    const readDate = (value: string, fieldName: string, rowNumber: number) => {
      const day = fieldName === 'start_date' ? parseGtfsDate(value, 1900) : parseGtfsDate(value, 1970, 9999)
      if (value === '') report('missing_required_field', { rowNumber, fieldName })
      else if (day === undefined) report('invalid_date', { rowNumber, fieldName, value })
      return day
    }

    return (cells, rowNumber) => {
      const value = cells[id]
      if (value === '') return report('missing_required_field', { rowNumber, fieldName: 'service_id' })
      if (services.has(value)) return report('duplicate_key', { rowNumber, fieldName: 'service_id', value })
      services.indexOf(value)
      const runs = weekdays.map((weekday, index) => {
        if (/^[01]$/.test(cells[weekday])) return cells[weekday] === '1'
        const fieldName = WEEKDAYS[index]
        if (cells[weekday] === '') report('missing_required_field', { rowNumber, fieldName })
        else report('unexpected_enum_value', { rowNumber, fieldName, value: cells[weekday] })
        return false
      })
      if (!runs.includes(true)) report('service_has_no_active_day_of_the_week', { rowNumber, value })
      let first = readDate(cells[start], 'start_date', rowNumber)
      let last = readDate(cells[end], 'end_date', rowNumber)
      if (first === undefined || last === undefined) return
      if (last < first)
        return report('start_and_end_range_out_of_order', {
          rowNumber,
          fieldName: 'end_date',
          value: cells[end],
        })
      if (last - first >= MAX_DAYS) {
        first = Math.max(first, FIRST_DAY)
        last = Math.min(last, first + MAX_DAYS - 1)
        report('service_extends_far_in_the_future', {
          rowNumber,
          fieldName: 'end_date',
          value: cells[end],
          detail: { from: toIsoDate(first), used: toIsoDate(last) },
        })
      }
      for (let day = first; day <= last; day++) if (runs[weekdayOf(day)]) services.add(value, day)
    }
  })
  return rows !== null
}
