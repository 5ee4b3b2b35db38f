/** transfers.txt: https://gtfs.org/documentation/schedule/reference/#transferstxt */
import type { TransitStop, TransitTransfer } from '../../../core/network/transitFeed.ts'
import type { ReportNotice } from '../notice.ts'
import type { GtfsArchive } from './gtfsArchive.ts'
import { readGtfsTable } from './readGtfsTable.ts'
import { LEFT_OUT } from './readStops.ts'
import { tableReporter } from './tableReporter.ts'

const TIMED_BY_MINIMUM = 2
const IN_SEAT = 4

/** What the ids of a transfer lead to. */
export interface TransferTargets {
  stops: readonly TransitStop[]
  stopIndex: ReadonlyMap<string, number>
  routeIndex: ReadonlyMap<string, number>
  tripIndex: ReadonlyMap<string, number>
}

/**
 * Reads the transfers of types 0 to 5 as they stand: a station stands for all its platforms, more specific rows (trip before route
 * before stop) outrank others, and nothing is chained. -1 means "any"; a row with an id that leads nowhere is left out.
 */
export async function readTransfers(
  archive: GtfsArchive,
  { stops, stopIndex, routeIndex, tripIndex }: TransferTargets,
  feedReport: ReportNotice,
): Promise<TransitTransfer[]> {
  const table = 'transfers.txt'
  const report = tableReporter(feedReport, table)
  const transfers: TransitTransfer[] = []
  const seen = new Set<string>()
  await readGtfsTable(archive, table, [], report, (column) => {
    const fields = (
      [
        ['from_stop_id', stopIndex],
        ['to_stop_id', stopIndex],
        ['from_route_id', routeIndex],
        ['to_route_id', routeIndex],
        ['from_trip_id', tripIndex],
        ['to_trip_id', tripIndex],
      ] as const
    ).map(([name, index]) => ({ name, index, column: column(name) }))
    const kind = column('transfer_type')
    const minimum = column('min_transfer_time')

    return (cells, rowNumber) => {
      if (!/^[0-5]?$/.test(cells[kind]))
        return report('unexpected_enum_value', { rowNumber, fieldName: 'transfer_type', value: cells[kind] })
      const type = Number(cells[kind])
      const ids: number[] = []
      for (const field of fields) {
        const value = cells[field.column]
        const found = field.index.get(value)
        const wanted = type < IN_SEAT ? field.index === stopIndex : field.index === tripIndex
        if (value === '' && wanted)
          return report('missing_required_field', { rowNumber, fieldName: field.name })
        if (value !== '' && found === undefined)
          return report('foreign_key_violation', { rowNumber, fieldName: field.name, value })
        if (value !== '' && found === LEFT_OUT) return
        ids.push(found ?? -1)
      }
      const [fromStop, toStop, fromRoute, toRoute, fromTrip, toTrip] = ids
      for (const [index, stop] of [fromStop, toStop].entries())
        if (stop >= 0 && stops[stop].locationType > 1)
          return report('transfer_with_invalid_stop_location_type', {
            rowNumber,
            fieldName: fields[index].name,
            value: cells[fields[index].column],
          })
      const key = ids.join(' ')
      if (seen.has(key))
        return report('duplicate_key', {
          rowNumber,
          value: fields
            .map((f) => cells[f.column])
            .join(' ')
            .trim(),
        })
      seen.add(key)
      const minSeconds = readMinimum(cells[minimum], rowNumber, report)
      if (type === TIMED_BY_MINIMUM && cells[minimum] === '')
        report('missing_required_field', { rowNumber, fieldName: 'min_transfer_time' })
      transfers.push({ fromStop, toStop, type, minSeconds, fromRoute, toRoute, fromTrip, toTrip })
    }
  })
  return transfers
}

function readMinimum(value: string, rowNumber: number, report: ReportNotice): number | null {
  if (value === '') return null
  if (/^\d{1,7}$/.test(value)) return Number(value)
  report(/^-?\d+$/.test(value) ? 'number_out_of_range' : 'invalid_integer', {
    rowNumber,
    fieldName: 'min_transfer_time',
    value,
  })
  return null
}
