/** routes.txt: https://gtfs.org/documentation/schedule/reference/#routestxt */
import type { TransitRoute } from '../../../core/network/transitFeed.ts'
import { RefusedInput } from '../../errors.ts'
import type { ReportNotice } from '../notice.ts'
import type { GtfsArchive } from './gtfsArchive.ts'
import type { Agencies } from './readAgency.ts'
import { readGtfsTable } from './readGtfsTable.ts'
import { tableReporter } from './tableReporter.ts'

const BUS = 3

export interface Routes {
  routes: TransitRoute[]
  indexOf: Map<string, number>
}

export async function readRoutes(
  archive: GtfsArchive,
  agencies: Agencies,
  feedReport: ReportNotice,
): Promise<Routes> {
  const table = 'routes.txt'
  const report = tableReporter(feedReport, table)
  const routes: TransitRoute[] = []
  const indexOf = new Map<string, number>()
  const count = await readGtfsTable(archive, table, ['route_id'], report, (column) => {
    const id = column('route_id')
    const agencyId = column('agency_id')
    const short = column('route_short_name')
    const long = column('route_long_name')
    const type = column('route_type')
    return (cells, rowNumber) => {
      const value = cells[id]
      if (value === '') return report('missing_required_field', { rowNumber, fieldName: 'route_id' })
      if (indexOf.has(value)) return report('duplicate_key', { rowNumber, fieldName: 'route_id', value })
      if (cells[short] === '' && cells[long] === '')
        report('route_both_short_and_long_name_missing', { rowNumber, value })
      const agency = agencies.nameOf(cells[agencyId]) ?? null
      if (agency === null && cells[agencyId] !== '')
        report('foreign_key_violation', { rowNumber, fieldName: 'agency_id', value: cells[agencyId] })
      indexOf.set(value, routes.length)
      routes.push({
        id: value,
        shortName: cells[short],
        longName: cells[long],
        routeType: readRouteType(cells[type], rowNumber, report),
        agency,
      })
    }
  })
  if (count === null)
    throw new RefusedInput('missing_required_file', `"${archive.name}" has no ${table}.`, table)
  return { routes, indexOf }
}

/** Basic types 0 to 12 and the extended ones up to 1799; a bus where nothing usable is said. */
function readRouteType(value: string, rowNumber: number, report: ReportNotice): number {
  const fieldName = 'route_type'
  if (value === '') report('missing_required_field', { rowNumber, fieldName })
  else if (/^\d{1,4}$/.test(value) && (Number(value) <= 12 || (Number(value) >= 100 && Number(value) < 1800)))
    return Number(value)
  else report('unexpected_enum_value', { rowNumber, fieldName, value })
  return BUS
}
