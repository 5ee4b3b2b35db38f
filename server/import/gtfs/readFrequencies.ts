/** frequencies.txt: https://gtfs.org/documentation/schedule/reference/#frequenciestxt */
import type { TransitFrequency } from '../../../core/network/transitFeed.ts'
import type { ReportNotice } from '../notice.ts'
import type { GtfsArchive } from './gtfsArchive.ts'
import { parseGtfsTime } from './parseGtfsTime.ts'
import { readGtfsTable } from './readGtfsTable.ts'
import { tableReporter } from './tableReporter.ts'

interface FrequencyRow extends TransitFrequency {
  rowNumber: number
}

/** Reads the frequencies, in order of trip and start; a row that cannot be used is a notice. */
export async function readFrequencies(
  archive: GtfsArchive,
  tripIndex: ReadonlyMap<string, number>,
  feedReport: ReportNotice,
): Promise<TransitFrequency[]> {
  const table = 'frequencies.txt'
  const report = tableReporter(feedReport, table)
  const found: FrequencyRow[] = []
  const required = ['trip_id', 'start_time', 'end_time', 'headway_secs']
  await readGtfsTable(archive, table, required, report, (column) => {
    const id = column('trip_id')
    const start = column('start_time')
    const end = column('end_time')
    const headway = column('headway_secs')
    const exact = column('exact_times')

    const readTime = (value: string, fieldName: string, rowNumber: number) => {
      const seconds = parseGtfsTime(value)
      if (value === '') report('missing_required_field', { rowNumber, fieldName })
      else if (seconds < 0) report('invalid_time', { rowNumber, fieldName, value })
      return seconds
    }

    return (cells, rowNumber) => {
      const trip = tripIndex.get(cells[id])
      if (trip === undefined)
        return report('foreign_key_violation', { rowNumber, fieldName: 'trip_id', value: cells[id] })
      const startSeconds = readTime(cells[start], 'start_time', rowNumber)
      const endSeconds = readTime(cells[end], 'end_time', rowNumber)
      if (trip < 0 || startSeconds < 0 || endSeconds < 0) return
      if (endSeconds <= startSeconds)
        return report(
          endSeconds === startSeconds ? 'start_and_end_range_equal' : 'start_and_end_range_out_of_order',
          { rowNumber, fieldName: 'end_time', value: cells[end] },
        )
      if (!/^\d{1,6}$/.test(cells[headway]) || Number(cells[headway]) === 0)
        return report(/^-?\d+$/.test(cells[headway]) ? 'number_out_of_range' : 'invalid_integer', {
          rowNumber,
          fieldName: 'headway_secs',
          value: cells[headway],
        })
      if (!/^[01]?$/.test(cells[exact]))
        report('unexpected_enum_value', { rowNumber, fieldName: 'exact_times', value: cells[exact] })
      found.push({
        trip,
        startSeconds,
        endSeconds,
        headwaySeconds: Number(cells[headway]),
        exact: cells[exact] === '1',
        rowNumber,
      })
    }
  })
  found.sort((a, b) => a.trip - b.trip || a.startSeconds - b.startSeconds || a.rowNumber - b.rowNumber)
  return withoutOverlaps(found, report).map(({ rowNumber, ...frequency }) => frequency)
}

/** Two rows of one trip at the same time would count its departures twice: the one that starts first holds. */
function withoutOverlaps(rows: FrequencyRow[], report: ReportNotice): FrequencyRow[] {
  const kept: FrequencyRow[] = []
  for (const row of rows) {
    const before = kept.at(-1)
    if (before?.trip !== row.trip || row.startSeconds >= before.endSeconds) {
      kept.push(row)
      continue
    }
    report('overlapping_frequency', { rowNumber: row.rowNumber, detail: { otherRow: before.rowNumber } })
    if (row.endSeconds > before.endSeconds) {
      const missed = Math.ceil((before.endSeconds - row.startSeconds) / row.headwaySeconds)
      const startSeconds = row.startSeconds + missed * row.headwaySeconds
      if (startSeconds < row.endSeconds) kept.push({ ...row, startSeconds })
    }
  }
  return kept
}
