/** agency.txt: https://gtfs.org/documentation/schedule/reference/#agencytxt */
import type { ReportNotice } from '../notice.ts'
import type { GtfsArchive } from './gtfsArchive.ts'
import { readGtfsTable } from './readGtfsTable.ts'
import { tableReporter } from './tableReporter.ts'

export interface Agencies {
  /** IANA name. All agencies of a feed share one. */
  timeZone: string
  /** Name of the agency of a route; a blank id means the only agency there is. */
  nameOf(agencyId: string): string | undefined
}

/** Reads the agencies; where the feed tells no usable time zone, that of the region is taken, with a notice. */
export async function readAgency(
  archive: GtfsArchive,
  regionTimeZone: string,
  feedReport: ReportNotice,
): Promise<Agencies> {
  const table = 'agency.txt'
  const report = tableReporter(feedReport, table)
  const names = new Map<string, string>()
  let timeZone: string | undefined
  let asked = false

  const rows = await readGtfsTable(archive, table, [], report, (column) => {
    const id = column('agency_id')
    const name = column('agency_name')
    const zone = column('agency_timezone')
    return (cells, rowNumber) => {
      if (names.has(cells[id]))
        report('duplicate_key', { rowNumber, fieldName: 'agency_id', value: cells[id] })
      else names.set(cells[id], cells[name] || cells[id])
      const value = cells[zone]
      asked = true
      if (value === '') report('missing_required_field', { rowNumber, fieldName: 'agency_timezone' })
      else if (!isTimeZone(value))
        report('invalid_timezone', { rowNumber, fieldName: 'agency_timezone', value })
      else if (timeZone === undefined) timeZone = value
      else if (timeZone !== value)
        report('inconsistent_agency_timezone', {
          rowNumber,
          fieldName: 'agency_timezone',
          value,
          detail: { used: timeZone },
        })
    }
  })
  if (rows === null) report('missing_required_file', { value: table })
  else if (!asked) report('missing_required_field', { fieldName: 'agency_timezone' })
  const only = names.size === 1 ? [...names.values()][0] : undefined
  return {
    timeZone: timeZone ?? regionTimeZone,
    nameOf: (agencyId) => names.get(agencyId) ?? (agencyId === '' ? only : undefined),
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
