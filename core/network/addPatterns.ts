/**
 * Rows of one direction with more patterns, which stand after the others. The result is what pruneTransfers.ts makes of all patterns
 * together, entry for entry, without looking again at what the old ones do for one another: a transfer is judged for each pattern that
 * it leads to by itself, and a change by its own pattern and platform alone, so that whatever was kept, or was left out, before stays so. New are
 * the transfers that help to board the new patterns, the changes to them after rides of old ones, and the new patterns' own.
 */
import { append, appendStarts } from './appendArrays.ts'
import { insertRows, type NewEntry } from './insertRows.ts'
import { listChanges, type Way, worthFrom } from './listChanges.ts'
import { usefulTransfers } from './pruneTransfers.ts'
import type { RaptorRows, RideRows, RiderChanges, TransferRows } from './timetable.ts'

export interface AddedPatterns {
  /** The new patterns alone, numbered from 0, with every transfer from and to their platforms and those of `joined`. */
  rides: RideRows
  /** The same transfers turned round. */
  turned: TransferRows
  /** Platforms from which walks lead now and at which no vehicle called before. */
  joined: ReadonlySet<number>
}

/** @param mirrored the other direction's rows, before. */
export function addPatterns(rows: RaptorRows, mirrored: RaptorRows, added: AddedPatterns): RaptorRows {
  const rides = appendRides(rows, added.rides)
  const more = listNewTransfers(rows, rides, added)
  const { platformCount } = rides
  const transfers = insertRows(
    { start: rows.transferStart, columns: [rows.transferSeconds, rows.transferTo] },
    platformCount,
    more.map(([from, to, seconds]): NewEntry => [from, seconds, to]),
  )
  const kept: TransferRows = {
    transferStart: transfers.start,
    transferSeconds: transfers.columns[0],
    transferTo: transfers.columns[1],
  }
  const changes = insertRows(
    { start: rows.changeStart, columns: [rows.changeBoarding, rows.changeSeconds, rows.changeTo] },
    rows.platformAt.length,
    listNewChanges(rows, mirrored, more, added.turned),
  )
  const own = listChanges(added.rides, kept)
  return { ...rides, ...kept, ...appendChanges(changes, own) }
}

type Transfer = [from: number, to: number, seconds: number]

function listNewTransfers(
  rows: RaptorRows,
  rides: RideRows,
  { rides: own, joined }: AddedPatterns,
): Transfer[] {
  const more: Transfer[] = []
  for (let from = 0; from < own.platformCount; from++) {
    if (own.transferStart[from] === own.transferStart[from + 1]) continue
    for (const t of usefulTransfers(joined.has(from) ? rides : own, from)) {
      const to = own.transferTo[t]
      if (!hasTransfer(rows, from, to)) more.push([from, to, own.transferSeconds[t]])
    }
  }
  return more
}

function hasTransfer(
  { platformCount, transferStart, transferTo }: RaptorRows,
  from: number,
  to: number,
): boolean {
  if (from >= platformCount) return false
  return transferTo.subarray(transferStart[from], transferStart[from + 1]).includes(to)
}

/** After rides of the old patterns, as entries [position, boarding, seconds, to]. */
function listNewChanges(
  rows: RaptorRows,
  mirrored: RaptorRows,
  transfers: readonly Transfer[],
  turned: TransferRows,
): NewEntry[] {
  const entries: NewEntry[] = []
  const secondsFrom = new Int32Array(turned.transferStart.length - 1).fill(-1)
  for (const [to, leading] of Map.groupBy(transfers, (transfer) => transfer[1])) {
    const start = turned.transferStart[to]
    const end = turned.transferStart[to + 1]
    for (let t = start; t < end; t++) secondsFrom[turned.transferTo[t]] = turned.transferSeconds[t]
    const waysOf = new Map<number, Way[]>()
    for (const [from, , seconds] of leading) {
      if (from >= rows.platformCount) continue
      // Where one alights is where one boards with time running backwards.
      for (let b = mirrored.boardingStart[from]; b < mirrored.boardingStart[from + 1]; b++) {
        const pattern = mirrored.boardingPattern[b]
        const last = rows.patternStart[pattern + 1] - 1
        let ways = waysOf.get(pattern)
        if (!ways) {
          ways = listWays(rows, pattern, secondsFrom)
          waysOf.set(pattern, ways)
        }
        const position = last - rows.patternStart[pattern] - mirrored.boardingPosition[b]
        const boarding = worthFrom(rows, pattern, { position, seconds }, ways)
        if (boarding >= 0) entries.push([rows.patternStart[pattern] + position, boarding, seconds, to])
      }
    }
    for (let t = start; t < end; t++) secondsFrom[turned.transferTo[t]] = -1
  }
  return entries
}

/** Every way of a pattern to one platform. @param secondsFrom by platform, -1 where the two are not joined. */
function listWays(
  { patternStart, platformAt, alightAt }: RaptorRows,
  pattern: number,
  secondsFrom: Int32Array,
): Way[] {
  const ways: Way[] = []
  const start = patternStart[pattern]
  for (let at = start + 1; at < patternStart[pattern + 1]; at++) {
    const seconds = secondsFrom[platformAt[at]]
    if (alightAt[at] === 1 && seconds >= 0) ways.push({ position: at - start, seconds })
  }
  return ways
}

function appendRides(rows: RideRows, own: RideRows): RideRows {
  const boardings = insertRows(
    { start: rows.boardingStart, columns: [rows.boardingPattern, rows.boardingPosition] },
    own.platformCount,
    listBoardingEntries(rows, own),
  )
  return {
    platformCount: own.platformCount,
    patternCount: rows.patternCount + own.patternCount,
    patternStart: appendStarts(rows.patternStart, own.patternStart),
    platformAt: append(rows.platformAt, own.platformAt),
    boardAt: append(rows.boardAt, own.boardAt),
    alightAt: append(rows.alightAt, own.alightAt),
    runStart: appendStarts(rows.runStart, own.runStart),
    timeStart: appendStarts(rows.timeStart, own.timeStart),
    arrivals: append(rows.arrivals, own.arrivals),
    departures: append(rows.departures, own.departures),
    departuresAt: append(rows.departuresAt, own.departuresAt),
    boardingStart: boardings.start,
    boardingPattern: boardings.columns[0],
    boardingPosition: boardings.columns[1],
    transferStart: own.transferStart,
    transferTo: own.transferTo,
    transferSeconds: own.transferSeconds,
  }
}

function listBoardingEntries({ patternCount }: RideRows, own: RideRows): NewEntry[] {
  const entries: NewEntry[] = []
  for (let platform = 0; platform < own.platformCount; platform++)
    for (let b = own.boardingStart[platform]; b < own.boardingStart[platform + 1]; b++)
      entries.push([platform, patternCount + own.boardingPattern[b], own.boardingPosition[b]])
  return entries
}

function appendChanges({ start, columns }: ReturnType<typeof insertRows>, own: RiderChanges): RiderChanges {
  const [boarding, seconds, to] = columns
  return {
    changeStart: appendStarts(start, own.changeStart),
    changeTo: append(to, own.changeTo),
    changeSeconds: append(seconds, own.changeSeconds),
    changeBoarding: append(boarding, own.changeBoarding),
  }
}
