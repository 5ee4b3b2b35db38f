/**
 * The walks after rides (riderLinks.ts) of rows to which patterns were added (addRoute.ts): those of the old patterns as they are, since each
 * pattern is judged by itself, and then those of the new.
 */
import { append, appendStarts } from './appendArrays.ts'
import { listBoardings } from './mirrorRows.ts'
import { linkRiders, type RiderLinks } from './riderLinks.ts'
import type { StopLinks } from './stopLinks.ts'
import type { RideRows } from './timetable.ts'

/**
 * @param before of the rows without the new patterns.
 * @param links of all stops, the new ones too; those of stops that were served before are the same as before.
 */
export function addRiderLinks(
  before: RiderLinks,
  rows: RideRows,
  platformStop: Int32Array,
  links: StopLinks,
): RiderLinks {
  const added = linkRiders(lastPatterns(rows, before.start.length - 1), platformStop, links)
  return {
    pointCount: before.pointCount,
    start: appendStarts(before.start, added.start),
    point: append(before.point, added.point),
    seconds: append(before.seconds, added.seconds),
    boarding: append(before.boarding, added.boarding),
  }
}

/** The patterns whose positions stand from `first` on, numbered from 0, with the transfers of the rows. */
function lastPatterns(rows: RideRows, first: number): RideRows {
  const pattern = rows.patternStart.indexOf(first)
  const patternCount = rows.patternCount - pattern
  const patternStart = startsFrom(rows.patternStart, pattern)
  const platformAt = rows.platformAt.subarray(first)
  const boardAt = rows.boardAt.subarray(first)
  const times = rows.timeStart[pattern]
  return {
    ...rows,
    ...listBoardings(rows.platformCount, patternCount, patternStart, platformAt, boardAt),
    patternCount,
    patternStart,
    platformAt,
    boardAt,
    alightAt: rows.alightAt.subarray(first),
    runStart: startsFrom(rows.runStart, pattern),
    timeStart: startsFrom(rows.timeStart, pattern),
    arrivals: rows.arrivals.subarray(times),
    departures: rows.departures.subarray(times),
    departuresAt: rows.departuresAt.subarray(times),
  }
}

function startsFrom(start: Int32Array, row: number): Int32Array {
  return start.subarray(row).map((at) => at - start[row])
}
