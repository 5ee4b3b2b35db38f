/**
 * Leaves out transfers that never help. Who can walk from a platform to two stops of one pattern gains nothing at the later one
 * where the vehicle is never longer from the first to the second than the extra walk: whichever run they would
 * catch there they catch before, and alight wherever they like after. A transfer stays if it leads to some pattern at a position that
 * is not so beaten; arrivals are the same without the others, to the second.
 *
 * Only for the direction of these rows: what beats a transfer backwards is another thing.
 */
import { listChanges } from './listChanges.ts'
import { packTransfers } from './mirrorRows.ts'
import type { RaptorRows, RideRows } from './timetable.ts'

export function pruneTransfers(rows: RideRows): RaptorRows {
  const kept: [number, number, number][] = []
  for (let from = 0; from < rows.platformCount; from++)
    for (const t of usefulTransfers(rows, from))
      kept.push([from, rows.transferTo[t], rows.transferSeconds[t]])
  const transfers = packTransfers(rows.platformCount, kept)
  return { ...rows, ...transfers, ...listChanges(rows, transfers) }
}

/** The transfers from a platform that stay, as indexes of the rows' transfers. Each pattern of the rows is looked at by itself. */
export function usefulTransfers(rows: RideRows, from: number): Set<number> {
  const { boardingStart, boardingPattern, boardingPosition, transferStart, transferTo, transferSeconds } =
    rows
  const byPattern = new Map<number, Reached[]>()
  for (let t = transferStart[from]; t < transferStart[from + 1]; t++) {
    const to = transferTo[t]
    for (let b = boardingStart[to]; b < boardingStart[to + 1]; b++) {
      const reached = { transfer: t, position: boardingPosition[b], seconds: transferSeconds[t] }
      const list = byPattern.get(boardingPattern[b])
      if (list) list.push(reached)
      else byPattern.set(boardingPattern[b], [reached])
    }
  }
  const useful = new Set<number>()
  for (const [pattern, list] of byPattern) {
    list.sort((a, b) => a.position - b.position || a.seconds - b.seconds)
    const best: Reached[] = []
    for (const reached of list) {
      if (best.some((before) => beats(rows, pattern, before, reached))) continue
      best.push(reached)
      useful.add(reached.transfer)
    }
  }
  return useful
}

interface Reached {
  transfer: number
  position: number
  seconds: number
}

/** Whether boarding at the earlier position is always as good: no run takes longer between the two than the extra walk. */
function beats(rows: RideRows, pattern: number, earlier: Reached, later: Reached): boolean {
  const extra = later.seconds - earlier.seconds
  if (extra < 0) return false
  const runs = rows.runStart[pattern + 1] - rows.runStart[pattern]
  const from = rows.timeStart[pattern] + earlier.position * runs
  const to = rows.timeStart[pattern] + later.position * runs
  for (let run = 0; run < runs; run++)
    if (rows.departuresAt[to + run] - rows.departuresAt[from + run] > extra) return false
  return true
}
