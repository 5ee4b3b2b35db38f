/** stops.txt: https://gtfs.org/documentation/schedule/reference/#stopstxt */
import type { TransitStop } from '../../../core/network/transitFeed.ts'
import { RefusedInput } from '../../errors.ts'
import type { ReportNotice } from '../notice.ts'
import type { GtfsArchive } from './gtfsArchive.ts'
import { linkParentStations } from './linkParentStations.ts'
import { readGtfsTable } from './readGtfsTable.ts'
import { readStopPoint } from './readStopPoint.ts'
import { reportFarStops } from './reportFarStops.ts'
import { tableReporter } from './tableReporter.ts'

/** A stop that is left out because nobody knows where it is; rows that name it are left out without another notice. */
export const LEFT_OUT = -1

export interface Stops {
  stops: TransitStop[]
  /** Index of a stop by id, or LEFT_OUT. */
  indexOf: Map<string, number>
}

interface StopRow extends TransitStop {
  rowNumber: number
  parentId: string
}

/** Reads the stops that have a place on the earth; a platform without one is put where its station is. */
export async function readStops(archive: GtfsArchive, feedReport: ReportNotice): Promise<Stops> {
  const table = 'stops.txt'
  const report = tableReporter(feedReport, table)
  const rows: StopRow[] = []
  const unplaced: StopRow[] = []
  const indexOf = new Map<string, number>()

  const count = await readGtfsTable(archive, table, ['stop_id', 'stop_lat', 'stop_lon'], report, (column) => {
    const id = column('stop_id')
    const name = column('stop_name')
    const lat = column('stop_lat')
    const lon = column('stop_lon')
    const kind = column('location_type')
    const parent = column('parent_station')
    return (cells, rowNumber) => {
      const stopId = cells[id]
      if (stopId === '') return report('missing_required_field', { rowNumber, fieldName: 'stop_id' })
      if (indexOf.has(stopId))
        return report('duplicate_key', { rowNumber, fieldName: 'stop_id', value: stopId })
      const locationType = readLocationType(cells[kind], rowNumber, report)
      const point = readStopPoint(cells[lon], cells[lat], rowNumber, report)
      const row: StopRow = {
        id: stopId,
        name: cells[name] || stopId,
        lon: point?.lon ?? 0,
        lat: point?.lat ?? 0,
        parent: -1,
        locationType,
        rowNumber,
        parentId: cells[parent],
      }
      indexOf.set(stopId, point ? rows.length : LEFT_OUT)
      if (point) rows.push(row)
      else unplaced.push(row)
    }
  })
  if (!count) throw new RefusedInput('empty_file', `stops.txt of "${archive.name}" has no stops.`, table)

  for (const row of unplaced) {
    const station = rows[indexOf.get(row.parentId) ?? LEFT_OUT]
    if (station) {
      indexOf.set(row.id, rows.length)
      rows.push({ ...row, lon: station.lon, lat: station.lat })
    }
    if (row.locationType < 3)
      report('stop_without_location', {
        rowNumber: row.rowNumber,
        value: row.id,
        detail: { placedAt: station?.id ?? null },
      })
  }
  linkParentStations(rows, indexOf, report)
  reportFarStops(rows, report)
  return { stops: rows.map(({ rowNumber, parentId, ...stop }) => stop), indexOf }
}

function readLocationType(value: string, rowNumber: number, report: ReportNotice): number {
  if (/^[0-4]?$/.test(value)) return Number(value)
  report('unexpected_enum_value', { rowNumber, fieldName: 'location_type', value })
  return 0
}
