/** Patterns and transfers in the flat rows that a search reads (timetable.ts), forward. */
import type { RunTimes } from './groupPatterns.ts'
import { listBoardings, turnDepartures } from './mirrorRows.ts'
import type { RideRows, TransferRows } from './timetable.ts'

/** @param patterns as groupPatterns lists them. @param transfers every transfer between the platforms. */
export function packRows(
  platformCount: number,
  patterns: number[][],
  runs: readonly RunTimes[],
  transfers: TransferRows,
): RideRows {
  const patternStart = new Int32Array(patterns.length + 1)
  const runStart = new Int32Array(patterns.length + 1)
  const timeStart = new Int32Array(patterns.length + 1)
  patterns.forEach((members, pattern) => {
    const length = runs[members[0]].platforms.length
    patternStart[pattern + 1] = patternStart[pattern] + length
    runStart[pattern + 1] = runStart[pattern] + members.length
    timeStart[pattern + 1] = timeStart[pattern] + members.length * length
  })
  const firsts = patterns.map((members) => runs[members[0]])
  const platformAt = Int32Array.from(firsts.flatMap((run) => run.platforms))
  const boardAt = Uint8Array.from(firsts.flatMap((run) => run.use.map((use) => use & 1)))
  const alightAt = Uint8Array.from(firsts.flatMap((run) => run.use.map((use) => use >> 1)))
  const arrivals = new Int32Array(timeStart[patterns.length])
  const departures = new Int32Array(timeStart[patterns.length])
  let next = 0
  for (const run of patterns.flat()) {
    arrivals.set(runs[run].arrivals, next)
    departures.set(runs[run].departures, next)
    next += runs[run].arrivals.length
  }
  return {
    platformCount,
    patternCount: patterns.length,
    patternStart,
    platformAt,
    boardAt,
    alightAt,
    runStart,
    timeStart,
    arrivals,
    departures,
    departuresAt: turnDepartures(
      { patternCount: patterns.length, patternStart, runStart, timeStart },
      departures,
    ),
    ...listBoardings(platformCount, patterns.length, patternStart, platformAt, boardAt),
    ...transfers,
  }
}
