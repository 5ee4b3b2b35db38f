/** calendar_dates.txt: https://gtfs.org/documentation/schedule/reference/#calendar_datestxt */
import type { ReportNotice } from '../notice.ts'
import { parseGtfsDate } from './calendarDays.ts'
import type { GtfsArchive } from './gtfsArchive.ts'
import { readGtfsTable } from './readGtfsTable.ts'
import type { ServiceDates } from './serviceDates.ts'
import { tableReporter } from './tableReporter.ts'

/** Adds and takes away single days. Returns false where the feed has no such table. */
export async function readCalendarDates(
  archive: GtfsArchive,
  services: ServiceDates,
  feedReport: ReportNotice,
): Promise<boolean> {
  const table = 'calendar_dates.txt'
  const report = tableReporter(feedReport, table)
  const seen = new Set<string>()
  const rows = await readGtfsTable(
    archive,
    table,
    ['service_id', 'date', 'exception_type'],
    report,
    (column) => {
      const id = column('service_id')
      const date = column('date')
      const exception = column('exception_type')
      return (cells, rowNumber) => {
        const serviceId = cells[id]
        const value = cells[date]
        if (serviceId === '') return report('missing_required_field', { rowNumber, fieldName: 'service_id' })
        const day = parseGtfsDate(value)
        if (day === undefined)
          return report(value === '' ? 'missing_required_field' : 'invalid_date', {
            rowNumber,
            fieldName: 'date',
            value,
          })
        const key = `${day} ${serviceId}`
        if (seen.has(key))
          return report('duplicate_key', { rowNumber, fieldName: 'service_id, date', value: serviceId })
        seen.add(key)
        if (cells[exception] === '1') services.add(serviceId, day)
        else if (cells[exception] === '2') services.remove(serviceId, day)
        else
          report('unexpected_enum_value', {
            rowNumber,
            fieldName: 'exception_type',
            value: cells[exception],
          })
      }
    },
  )
  return rows !== null
}
