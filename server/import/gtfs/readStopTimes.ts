/** stop_times.txt: https://gtfs.org/documentation/schedule/reference/#stop_timestxt */
import type { TransitStop } from '../../../core/network/transitFeed.ts'
import { RefusedInput } from '../../errors.ts'
import type { ReportNotice } from '../notice.ts'
import type { GtfsArchive } from './gtfsArchive.ts'
import { INVALID_TIME, parseGtfsTime } from './parseGtfsTime.ts'
import { readGtfsTable } from './readGtfsTable.ts'
import { LEFT_OUT } from './readStops.ts'
import { NO_DROP_OFF, NO_PICKUP, StopTimeRows, type StopTimesByTrip } from './stopTimeRows.ts'
import { tableReporter } from './tableReporter.ts'

const MAX_SEQUENCE = 4_294_967_295

/** What the ids of a stop time lead to. */
export interface StopTimeTargets {
  tripCount: number
  tripIndex: ReadonlyMap<string, number>
  stops: readonly TransitStop[]
  stopIndex: ReadonlyMap<string, number>
}

export interface ReadStopTimes {
  rows: StopTimesByTrip
  /** By trip, the earliest departure at a stop that is left out: what frequencies count from may be among them. */
  leftOutDeparture: Map<number, number>
}

/**
 * Reads the stop times, by trip and else as they stand: not sorted, blank times blank. Rows of trips and stops that are left out
 * are left out too. Rows of on-demand zones (no stop, but a location) are counted in one notice.
 */
export async function readStopTimes(
  archive: GtfsArchive,
  { tripCount, tripIndex, stops, stopIndex }: StopTimeTargets,
  feedReport: ReportNotice,
): Promise<ReadStopTimes> {
  const table = 'stop_times.txt'
  const report = tableReporter(feedReport, table)
  const rows = new StopTimeRows()
  const leftOutDeparture = new Map<number, number>()
  let onDemand = 0
  const required = ['trip_id', 'arrival_time', 'departure_time', 'stop_id', 'stop_sequence']
  const count = await readGtfsTable(archive, table, required, report, (column) => {
    const [tripColumn, arrivalColumn, departureColumn, stopColumn, sequenceColumn] = required.map(column)
    const pickup = column('pickup_type')
    const dropOff = column('drop_off_type')
    const zones = [column('location_id'), column('location_group_id')]
    let tripId: string | undefined
    let trip: number | undefined

    const readTime = (value: string, fieldName: string, rowNumber: number) => {
      const seconds = parseGtfsTime(value)
      if (seconds === INVALID_TIME) report('invalid_time', { rowNumber, fieldName, value })
      return seconds < 0 ? -1 : seconds
    }
    const forbids = (value: string, fieldName: string, rowNumber: number) => {
      if (!/^[0-3]?$/.test(value)) report('unexpected_enum_value', { rowNumber, fieldName, value })
      return value === '1'
    }

    const leaveOut = (cells: string[]) => {
      const seconds = parseGtfsTime(cells[departureColumn] || cells[arrivalColumn])
      if (seconds >= 0 && trip !== undefined)
        leftOutDeparture.set(trip, Math.min(seconds, leftOutDeparture.get(trip) ?? seconds))
    }

    return (cells, rowNumber) => {
      if (cells[tripColumn] !== tripId) {
        tripId = cells[tripColumn]
        trip = tripIndex.get(tripId)
      }
      if (trip === undefined)
        return report(tripId === '' ? 'missing_required_field' : 'foreign_key_violation', {
          rowNumber,
          fieldName: 'trip_id',
          value: tripId,
        })
      const stopId = cells[stopColumn]
      const stop = stopIndex.get(stopId)
      if (stop === undefined) {
        if (stopId === '' && zones.some((zone) => cells[zone] !== '')) onDemand += 1
        else
          report(stopId === '' ? 'missing_required_field' : 'foreign_key_violation', {
            rowNumber,
            fieldName: 'stop_id',
            value: stopId,
          })
        leaveOut(cells)
        return
      }
      const sequence = cells[sequenceColumn]
      if (!/^\d{1,10}$/.test(sequence) || Number(sequence) > MAX_SEQUENCE)
        return report(sequence === '' ? 'missing_required_field' : 'invalid_integer', {
          rowNumber,
          fieldName: 'stop_sequence',
          value: sequence,
        })
      if (stop === LEFT_OUT) leaveOut(cells)
      if (trip === LEFT_OUT || stop === LEFT_OUT) return
      if (stops[stop].locationType !== 0 && stops[stop].locationType !== 4)
        report('location_with_unexpected_stop_time', { rowNumber, fieldName: 'stop_id', value: stopId })
      let rules = 0
      if (cells[pickup] !== '' && forbids(cells[pickup], 'pickup_type', rowNumber)) rules |= NO_PICKUP
      if (cells[dropOff] !== '' && forbids(cells[dropOff], 'drop_off_type', rowNumber)) rules |= NO_DROP_OFF
      rows.push(
        trip,
        stop,
        Number(sequence),
        readTime(cells[arrivalColumn], 'arrival_time', rowNumber),
        readTime(cells[departureColumn], 'departure_time', rowNumber),
        rowNumber,
        rules,
      )
    }
  })
  if (count === null)
    throw new RefusedInput('missing_required_file', `"${archive.name}" has no ${table}.`, table)
  if (onDemand > 0) report('on_demand_stop_times', { value: onDemand })
  return { rows: rows.takeByTrip(tripCount), leftOutDeparture }
}
