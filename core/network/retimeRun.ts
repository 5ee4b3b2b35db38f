/**
 * One run earlier or later by so many seconds at all of its stops, in rows whose times are the reader's own. Times between the stops of a run
 * stay as they are, so that every transfer and link that was left out as of no use is of no use still; and a run is never moved past its
 * neighbours in the pattern, so that no run overtakes another. So the rows are those of a timetable with that trip retimed.
 * Worked: runs of a pattern at 20:18, 20:48 and 21:18: the second may be moved by up to 1,800 s either way.
 */
import type { RaptorRows, RideRows } from './timetable.ts'

/** A run of a pattern, counted from its first. */
export interface PatternRun {
  pattern: number
  run: number
}

/** The same rows with times of their own, that may be changed. */
export function ownTimes(rows: RaptorRows): RaptorRows {
  return {
    ...rows,
    arrivals: Int32Array.from(rows.arrivals),
    departures: Int32Array.from(rows.departures),
    departuresAt: Int32Array.from(rows.departuresAt),
  }
}

export function retimeRun(rows: RideRows, { pattern, run }: PatternRun, seconds: number): void {
  const { patternStart, runStart, timeStart, arrivals, departures, departuresAt } = rows
  const length = patternStart[pattern + 1] - patternStart[pattern]
  const runs = runStart[pattern + 1] - runStart[pattern]
  const own = timeStart[pattern] + run * length
  for (let x = 0; x < length; x++) {
    arrivals[own + x] += seconds
    departures[own + x] += seconds
    departuresAt[timeStart[pattern] + x * runs + run] += seconds
  }
}

/** The run in the rows of the other direction, where times are negated. */
export function mirrorRun({ runStart }: RideRows, { pattern, run }: PatternRun): PatternRun {
  return { pattern, run: runStart[pattern + 1] - runStart[pattern] - 1 - run }
}

/** The pattern of a run that is counted through all patterns. */
export function patternRun({ runStart, patternCount }: RideRows, runOfAll: number): PatternRun {
  let low = 0
  let high = patternCount - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (runStart[middle] <= runOfAll) low = middle
    else high = middle - 1
  }
  return { pattern: low, run: runOfAll - runStart[low] }
}

/** By how much a run may be moved towards the next (1) or the one before it (-1); Infinity where there is none. */
export function spareSeconds(rows: RideRows, { pattern, run }: PatternRun, side: 1 | -1): number {
  const { patternStart, runStart, timeStart, arrivals, departures } = rows
  const length = patternStart[pattern + 1] - patternStart[pattern]
  const other = run + side
  if (other < 0 || other >= runStart[pattern + 1] - runStart[pattern]) return Infinity
  const own = timeStart[pattern] + run * length
  const next = timeStart[pattern] + other * length
  let spare = Infinity
  for (let x = 0; x < length; x++)
    spare = Math.min(
      spare,
      side * (arrivals[next + x] - arrivals[own + x]),
      side * (departures[next + x] - departures[own + x]),
    )
  return spare
}
