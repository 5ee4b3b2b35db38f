/**
 * The transfers that are worth making after a ride, by where the ride ends. Of all positions of a pattern from which one can walk to the
 * same platform, a rider needs those that get there first: a transfer is left out where staying aboard to a later position gets there
 * no later with a shorter walk, on every run; and where alighting at an earlier position gets there earlier, on every run, it is of use only
 * to those who board no earlier than there (as the trip-based routing of Witt, ESA 2015, does for single trips).
 *
 * Arrivals are the same as with all transfers, to the second: whatever is left out is beaten by something that arrives earlier, or not
 * later with less walking, so that going from one to what beats it ends.
 */
import type { RideRows, RiderChanges, TransferRows } from './timetable.ts'

/** @param kept those of the rows' transfers that may help at all; only they are looked at, all of them may beat. */
export function listChanges(rows: RideRows, kept: TransferRows): RiderChanges {
  const { patternStart, alightAt, platformAt, transferStart, transferTo, transferSeconds } = rows
  const changeStart = new Int32Array(platformAt.length + 1)
  const to: number[] = []
  const seconds: number[] = []
  const boarding: number[] = []
  for (let pattern = 0; pattern < rows.patternCount; pattern++) {
    const start = patternStart[pattern]
    const length = patternStart[pattern + 1] - start
    /** By platform: from which positions one can walk there. */
    const ways = new Map<number, Way[]>()
    for (let position = 1; position < length; position++) {
      if (alightAt[start + position] === 0) continue
      const from = platformAt[start + position]
      for (let t = transferStart[from]; t < transferStart[from + 1]; t++) {
        const way = { position, seconds: transferSeconds[t] }
        const list = ways.get(transferTo[t])
        if (list) list.push(way)
        else ways.set(transferTo[t], [way])
      }
    }
    for (let position = 0; position < length; position++) {
      const at = start + position
      const found: { to: number; seconds: number; boarding: number }[] = []
      if (position > 0 && alightAt[at] === 1) {
        for (let t = kept.transferStart[platformAt[at]]; t < kept.transferStart[platformAt[at] + 1]; t++) {
          const way = { position, seconds: kept.transferSeconds[t] }
          const others = ways.get(kept.transferTo[t]) as Way[]
          const boarding = worthFrom(rows, pattern, way, others)
          if (boarding >= 0) found.push({ to: kept.transferTo[t], seconds: way.seconds, boarding })
        }
      }
      found.sort((a, b) => a.boarding - b.boarding || a.seconds - b.seconds || a.to - b.to)
      for (const change of found) {
        to.push(change.to)
        seconds.push(change.seconds)
        boarding.push(change.boarding)
      }
      changeStart[at + 1] = to.length
    }
  }
  return {
    changeStart,
    changeTo: Int32Array.from(to),
    changeSeconds: Int32Array.from(seconds),
    changeBoarding: Int32Array.from(boarding),
  }
}

/** To some platform: where one alights, and seconds from there. */
export interface Way {
  position: number
  seconds: number
}

/**
 * The first position from which riders need a way to a platform, or -1 where nobody does.
 * @param others all ways of the pattern to that platform, by position.
 */
export function worthFrom(rows: RideRows, pattern: number, way: Way, others: readonly Way[]): number {
  for (let i = others.length - 1; i >= 0; i--) {
    const other = others[i]
    if (other.position > way.position) {
      if (isBetterToStay(rows, pattern, way, other)) return -1
    } else if (other.position < way.position && isBetterBefore(rows, pattern, way, other))
      return other.position
  }
  return 0
}

/** Whether no run takes longer to the later position than the walk from there is shorter. */
function isBetterToStay(rows: RideRows, pattern: number, way: Way, later: Way): boolean {
  if (later.seconds >= way.seconds) return false
  const { patternStart, timeStart, arrivals } = rows
  const length = patternStart[pattern + 1] - patternStart[pattern]
  const end = timeStart[pattern + 1]
  for (let times = timeStart[pattern]; times < end; times += length)
    if (arrivals[times + later.position] + later.seconds > arrivals[times + way.position] + way.seconds)
      return false
  return true
}

/** Whether every run gets there sooner from the earlier position. */
function isBetterBefore(rows: RideRows, pattern: number, way: Way, earlier: Way): boolean {
  const { patternStart, timeStart, arrivals } = rows
  const length = patternStart[pattern + 1] - patternStart[pattern]
  const end = timeStart[pattern + 1]
  for (let times = timeStart[pattern]; times < end; times += length)
    if (arrivals[times + earlier.position] + earlier.seconds >= arrivals[times + way.position] + way.seconds)
      return false
  return true
}
