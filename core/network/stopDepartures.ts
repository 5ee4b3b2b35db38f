/**
 * Departures of each platform in order of time, of all patterns that can be boarded there; and where each *call* stands: a call is a run
 * at a position of its pattern, numbered as in the arrays of times of the rows.
 */
import type { RideRows } from './timetable.ts'

export interface StopDepartures {
  /** Departures from platform q stand from start[q] to start[q + 1], first to last. */
  start: Int32Array
  time: Int32Array
  call: Int32Array
}

export interface Calls {
  runOfCall: Int32Array
  /** By run. */
  firstCall: Int32Array
  patternOfRun: Int32Array
}

export function listCallsOfRuns(rows: RideRows): Calls {
  const runs = rows.runStart[rows.patternCount]
  const calls: Calls = {
    runOfCall: new Int32Array(rows.departures.length),
    firstCall: new Int32Array(runs),
    patternOfRun: new Int32Array(runs),
  }
  for (let pattern = 0; pattern < rows.patternCount; pattern++) {
    const length = rows.patternStart[pattern + 1] - rows.patternStart[pattern]
    for (let run = rows.runStart[pattern]; run < rows.runStart[pattern + 1]; run++) {
      const first = rows.timeStart[pattern] + (run - rows.runStart[pattern]) * length
      calls.firstCall[run] = first
      calls.patternOfRun[run] = pattern
      calls.runOfCall.fill(run, first, first + length)
    }
  }
  return calls
}

export function listStopDepartures(rows: RideRows): StopDepartures {
  const { boardingStart, boardingPattern, boardingPosition, patternStart, timeStart, departures } = rows
  const start = new Int32Array(rows.platformCount + 1)
  const sorted: Float64Array[] = []
  for (let platform = 0; platform < rows.platformCount; platform++) {
    const found: number[] = []
    for (let b = boardingStart[platform]; b < boardingStart[platform + 1]; b++) {
      const pattern = boardingPattern[b]
      const length = patternStart[pattern + 1] - patternStart[pattern]
      for (let call = timeStart[pattern] + boardingPosition[b]; call < timeStart[pattern + 1]; call += length)
        found.push(departures[call] * 2 ** 32 + call)
    }
    start[platform + 1] = start[platform] + found.length
    sorted.push(Float64Array.from(found).sort())
  }
  const time = new Int32Array(start[rows.platformCount])
  const call = new Int32Array(start[rows.platformCount])
  let at = 0
  for (const part of sorted) {
    for (const packed of part) {
      time[at] = Math.floor(packed / 2 ** 32)
      call[at] = packed - time[at] * 2 ** 32
      at += 1
    }
  }
  return { start, time, call }
}

/** First index from `low` whose time is not before `time`, `high` where there is none. */
export function firstNotBefore(times: Int32Array, low: number, high: number, time: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1
    if (times[middle] >= time) high = middle
    else low = middle + 1
  }
  return low
}
