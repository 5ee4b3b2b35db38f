/**
 * The same day with time running backwards: arrivals become departures at negated times, patterns and transfers are turned round. The
 * earliest arrival over mirrored rows is the negated latest departure over the rows; mirroring twice gives the rows again.
 */
import type { RideRows, TransferRows } from './timetable.ts'

export function mirrorRows(rows: RideRows): RideRows {
  const platformAt = new Int32Array(rows.platformAt.length)
  const boardAt = new Uint8Array(rows.boardAt.length)
  const alightAt = new Uint8Array(rows.alightAt.length)
  const arrivals = new Int32Array(rows.arrivals.length)
  const departures = new Int32Array(rows.departures.length)
  for (let pattern = 0; pattern < rows.patternCount; pattern++) {
    const start = rows.patternStart[pattern]
    const end = rows.patternStart[pattern + 1]
    const length = end - start
    for (let at = start; at < end; at++) {
      const mirrored = end - 1 - (at - start)
      platformAt[mirrored] = rows.platformAt[at]
      boardAt[mirrored] = rows.alightAt[at]
      alightAt[mirrored] = rows.boardAt[at]
    }
    const times = rows.timeStart[pattern]
    const count = (rows.runStart[pattern + 1] - rows.runStart[pattern]) * length
    for (let i = 0; i < count; i++) {
      arrivals[times + count - 1 - i] = -rows.departures[times + i]
      departures[times + count - 1 - i] = -rows.arrivals[times + i]
    }
  }
  return {
    ...rows,
    platformAt,
    boardAt,
    alightAt,
    arrivals,
    departures,
    departuresAt: turnDepartures(rows, departures),
    ...listBoardings(rows.platformCount, rows.patternCount, rows.patternStart, platformAt, boardAt),
    ...turnTransfers(rows),
  }
}

/** Departures position by position instead of run by run. */
export function turnDepartures(
  rows: Pick<RideRows, 'patternCount' | 'patternStart' | 'runStart' | 'timeStart'>,
  departures: Int32Array,
): Int32Array {
  const turned = new Int32Array(departures.length)
  for (let pattern = 0; pattern < rows.patternCount; pattern++) {
    const length = rows.patternStart[pattern + 1] - rows.patternStart[pattern]
    const runs = rows.runStart[pattern + 1] - rows.runStart[pattern]
    const times = rows.timeStart[pattern]
    for (let run = 0; run < runs; run++)
      for (let x = 0; x < length; x++) turned[times + x * runs + run] = departures[times + run * length + x]
  }
  return turned
}

/** Where one may board at each platform; a pattern's last position is of no use. */
export function listBoardings(
  platformCount: number,
  patternCount: number,
  patternStart: Int32Array,
  platformAt: Int32Array,
  boardAt: Uint8Array,
): Pick<RideRows, 'boardingStart' | 'boardingPattern' | 'boardingPosition'> {
  const boardingStart = new Int32Array(platformCount + 1)
  for (let pattern = 0; pattern < patternCount; pattern++)
    for (let at = patternStart[pattern]; at < patternStart[pattern + 1] - 1; at++)
      if (boardAt[at]) boardingStart[platformAt[at] + 1] += 1
  for (let q = 0; q < platformCount; q++) boardingStart[q + 1] += boardingStart[q]
  const boardingPattern = new Int32Array(boardingStart[platformCount])
  const boardingPosition = new Int32Array(boardingStart[platformCount])
  const next = boardingStart.slice()
  for (let pattern = 0; pattern < patternCount; pattern++) {
    for (let at = patternStart[pattern]; at < patternStart[pattern + 1] - 1; at++) {
      if (!boardAt[at]) continue
      const slot = next[platformAt[at]]++
      boardingPattern[slot] = pattern
      boardingPosition[slot] = at - patternStart[pattern]
    }
  }
  return { boardingStart, boardingPattern, boardingPosition }
}

function turnTransfers(rows: RideRows): TransferRows {
  const turned: [number, number, number][] = []
  for (let from = 0; from < rows.platformCount; from++)
    for (let t = rows.transferStart[from]; t < rows.transferStart[from + 1]; t++)
      turned.push([rows.transferTo[t], from, rows.transferSeconds[t]])
  return packTransfers(rows.platformCount, turned)
}

/** The same pairs turned round, by number and not by length: quickly made, for whoever looks at all of a row. */
export function transposeTransfers(rows: TransferRows): TransferRows {
  const { transferStart: start, transferTo, transferSeconds } = rows
  const transferStart = new Int32Array(start.length)
  for (const to of transferTo) transferStart[to + 1] += 1
  for (let q = 1; q < start.length; q++) transferStart[q] += transferStart[q - 1]
  const next = transferStart.slice()
  const turnedTo = new Int32Array(transferTo.length)
  const turnedSeconds = new Int32Array(transferTo.length)
  for (let from = 0; from < start.length - 1; from++) {
    for (let t = start[from]; t < start[from + 1]; t++) {
      const slot = next[transferTo[t]]++
      turnedTo[slot] = from
      turnedSeconds[slot] = transferSeconds[t]
    }
  }
  return { transferStart, transferTo: turnedTo, transferSeconds: turnedSeconds }
}

/** Transfers as [from, to, seconds] in rows, shortest first, then by number. */
export function packTransfers(platformCount: number, transfers: [number, number, number][]): TransferRows {
  transfers.sort((a, b) => a[0] - b[0] || a[2] - b[2] || a[1] - b[1])
  const transferStart = new Int32Array(platformCount + 1)
  for (const [from] of transfers) transferStart[from + 1] += 1
  for (let q = 0; q < platformCount; q++) transferStart[q + 1] += transferStart[q]
  return {
    transferStart,
    transferTo: Int32Array.from(transfers, (transfer) => transfer[1]),
    transferSeconds: Int32Array.from(transfers, (transfer) => transfer[2]),
  }
}
