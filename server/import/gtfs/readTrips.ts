/** trips.txt: https://gtfs.org/documentation/schedule/reference/#tripstxt */
import type { TransitTrip } from '../../../core/network/transitFeed.ts'
import { RefusedInput } from '../../errors.ts'
import type { ReportNotice } from '../notice.ts'
import type { GtfsArchive } from './gtfsArchive.ts'
import { readGtfsTable } from './readGtfsTable.ts'
import { LEFT_OUT } from './readStops.ts'
import type { ServiceDates } from './serviceDates.ts'
import { tableReporter } from './tableReporter.ts'

export interface Trips {
  trips: TransitTrip[]
  /** Row of trips.txt of each trip, for notices. */
  rowNumbers: number[]
  /** Index of a trip by id, or LEFT_OUT for one whose fault has been reported. */
  indexOf: Map<string, number>
}

/** Reads the trips whose route is known. A trip of an unknown service is kept: it runs on no day. */
export async function readTrips(
  archive: GtfsArchive,
  routeIndex: ReadonlyMap<string, number>,
  services: ServiceDates,
  feedReport: ReportNotice,
): Promise<Trips> {
  const table = 'trips.txt'
  const report = tableReporter(feedReport, table)
  const trips: TransitTrip[] = []
  const rowNumbers: number[] = []
  const indexOf = new Map<string, number>()
  const unknownServices = new Set<string>()
  const count = await readGtfsTable(
    archive,
    table,
    ['route_id', 'service_id', 'trip_id'],
    report,
    (column) => {
      const id = column('trip_id')
      const routeId = column('route_id')
      const serviceId = column('service_id')
      const headsign = column('trip_headsign')
      const direction = column('direction_id')
      return (cells, rowNumber) => {
        const value = cells[id]
        if (value === '') return report('missing_required_field', { rowNumber, fieldName: 'trip_id' })
        if (indexOf.has(value)) return report('duplicate_key', { rowNumber, fieldName: 'trip_id', value })
        const route = routeIndex.get(cells[routeId])
        if (route === undefined) {
          indexOf.set(value, LEFT_OUT)
          return report('foreign_key_violation', { rowNumber, fieldName: 'route_id', value: cells[routeId] })
        }
        const service = cells[serviceId]
        if (!services.has(service)) unknownServices.add(service)
        if (unknownServices.has(service))
          report('foreign_key_violation', { rowNumber, fieldName: 'service_id', value: service })
        indexOf.set(value, trips.length)
        rowNumbers.push(rowNumber)
        trips.push({
          id: value,
          route,
          service: services.indexOf(service),
          headsign: cells[headsign] || null,
          directionId: /^[01]$/.test(cells[direction]) ? Number(cells[direction]) : null,
        })
      }
    },
  )
  if (count === null)
    throw new RefusedInput('missing_required_file', `"${archive.name}" has no ${table}.`, table)
  return { trips, rowNumbers, indexOf }
}
