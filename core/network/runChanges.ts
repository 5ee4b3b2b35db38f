/**
 * Changes of vehicle by the call at which one alights: to the call at which one boards, where the walk between them leaves a wait of at
 * most `maxWaitSeconds`. Found for a run when it is first ridden, and kept: they are the same for every root.
 *
 * Of the changes from one run to another only those that may help are kept (after the reduction of Witt, "Trip-Based Public Transit
 * Routing", ESA 2015). One is beaten by another that boards the same run no later in its pattern and, where walking is bounded, with no
 * more of it: it is left out where staying aboard, or the same call, allows the other; where an earlier call does, it is only for those who
 * board there or after. Without a waiting bound an earlier run of the pattern does as well as the same one, and only the first that can be
 * caught is looked at.
 *
 * Worked number: a bus arrives at 8:00 at a stop that another line leaves at 8:05, 8:15 and 8:25: with at most 15 minutes of waiting there
 * are two changes, without a bound one. Porto Alegre, at most 20 minutes: of 1,425 runs ridden in two hours 2.0 million changes.
 */
import { doubled } from './doubled.ts'
import type { RideBounds } from './rideBounds.ts'
import { type Calls, firstNotBefore, type StopDepartures } from './stopDepartures.ts'
import { NEVER, type RideRows } from './timetable.ts'

/** Of a change that was found: where one alights, what one boards and where, seconds between, the next of its chain. */
const FROM = 0
const RUN = 1
const POSITION = 2
const SECONDS = 3
const NEXT = 4
const FIELDS = 5
const BEATEN = -1

export class RunChanges {
  /** Changes from call c stand from start[c] to end[c] once its run is listed, by `boarding`: the run that one boards, and where. */
  run = new Int32Array(1 << 12)
  position = new Uint16Array(1 << 12)
  /** Seconds from alighting to being ready; empty where walking is not bounded. */
  seconds: Int32Array
  /** Only for rides that begin at this position of the pattern or after: others may change before, no worse. */
  boarding = new Uint16Array(1 << 12)
  readonly start: Int32Array
  readonly end: Int32Array
  readonly #rows: RideRows
  readonly #calls: Calls
  readonly #bounds: RideBounds
  readonly #boundsWait: boolean
  readonly #boundsWalk: boolean
  readonly #departures: StopDepartures
  readonly #isListed: Uint8Array
  #count = 0
  /** Changes found for the present run: five numbers each, see FROM and the others. */
  #found = new Int32Array(1 << 12)
  #foundEnd = 0
  /** Chains of them by the run to be boarded, by its pattern without a waiting bound; they begin at `head` where `stamp` is the present pass. */
  readonly #head: Int32Array
  readonly #stamp: Int32Array
  #pass = 0

  /** @param rows with every transfer. */
  constructor(rows: RideRows, calls: Calls, departures: StopDepartures, bounds: RideBounds) {
    this.#rows = rows
    this.#calls = calls
    this.#departures = departures
    this.#bounds = bounds
    this.#boundsWait = bounds.maxWaitSeconds < Infinity
    this.#boundsWalk = bounds.maxWalkSeconds < NEVER
    this.seconds = new Int32Array(this.#boundsWalk ? this.run.length : 0)
    this.start = new Int32Array(rows.departures.length)
    this.end = new Int32Array(rows.departures.length)
    const runs = calls.firstCall.length
    this.#isListed = new Uint8Array(runs)
    const chains = this.#boundsWait ? runs : rows.patternCount
    this.#head = new Int32Array(chains)
    this.#stamp = new Int32Array(chains)
  }

  /** Makes sure that the changes from all calls of a run are known. */
  list(run: number): void {
    if (this.#isListed[run] === 1) return
    this.#isListed[run] = 1
    const { patternStart, alightAt } = this.#rows
    const pattern = this.#calls.patternOfRun[run]
    const start = patternStart[pattern]
    const length = patternStart[pattern + 1] - start
    const groups = new Int32Array(length + 1)
    this.#foundEnd = 0
    this.#pass += 1
    // From the last call to the first, because what a later one allows makes an earlier one needless.
    for (let position = length - 1; position > 0; position--) {
      groups[position + 1] = this.#foundEnd
      if (alightAt[start + position] === 1) this.#findChanges(run, position, start + position)
    }
    groups[1] = this.#foundEnd
    // The other way, because what an earlier one allows makes a later one needless for those who were aboard.
    this.#pass += 1
    for (let position = 1; position < length; position++)
      this.#keepChanges(this.#calls.firstCall[run] + position, groups[position + 1], groups[position])
  }

  #findChanges(run: number, position: number, at: number): void {
    const { maxWaitSeconds, maxWalkSeconds } = this.#bounds
    const rows = this.#rows
    const { transferStart, transferTo, transferSeconds, boardingStart, boardingPattern, boardingPosition } =
      rows
    const { start, time, call } = this.#departures
    const platform = rows.platformAt[at]
    const arrival = rows.arrivals[this.#calls.firstCall[run] + position]
    const known = this.#foundEnd
    for (let t = transferStart[platform]; t < transferStart[platform + 1]; t++) {
      const seconds = transferSeconds[t]
      if (seconds > maxWalkSeconds) continue
      const to = transferTo[t]
      const ready = arrival + seconds
      if (this.#boundsWait) {
        const end = start[to + 1]
        const latest = ready + maxWaitSeconds
        for (let d = firstNotBefore(time, start[to], end, ready); d < end && time[d] <= latest; d++)
          this.#offer(run, position, call[d], seconds, known)
      } else {
        for (let b = boardingStart[to]; b < boardingStart[to + 1]; b++) {
          const first = firstCallAt(rows, boardingPattern[b], boardingPosition[b], ready)
          if (first >= 0) this.#offer(run, position, first, seconds, known)
        }
      }
    }
  }

  /** Notes a change from a run unless one of those found beats it. @param known those before are from later calls, and stay noted. */
  #offer(run: number, from: number, call: number, seconds: number, known: number): void {
    const { runOfCall, firstCall } = this.#calls
    const board = runOfCall[call]
    const position = call - firstCall[board]
    // Times of a run may stand still, so that one could board it again before where one alights.
    if (board === run && position >= from) return
    const walk = this.#boundsWalk ? seconds : 0
    const found = this.#found
    const chain = this.#chainOf(board)
    let before = -1
    for (let other = this.#head[chain]; other >= 0; other = found[other + NEXT]) {
      if (
        found[other + RUN] <= board &&
        found[other + POSITION] <= position &&
        found[other + SECONDS] <= walk
      )
        return
      if (
        found[other + RUN] >= board &&
        found[other + POSITION] >= position &&
        found[other + SECONDS] >= walk
      ) {
        if (before < 0) this.#head[chain] = found[other + NEXT]
        else found[before + NEXT] = found[other + NEXT]
        if (other >= known) found[other + FROM] = BEATEN
      } else before = other
    }
    const at = this.#foundEnd
    this.#foundEnd += FIELDS
    if (this.#foundEnd > found.length) this.#found = doubled(found)
    this.#found[at + FROM] = from
    this.#found[at + RUN] = board
    this.#found[at + POSITION] = position
    this.#found[at + SECONDS] = walk
    this.#found[at + NEXT] = this.#head[chain]
    this.#head[chain] = at
  }

  #chainOf(board: number): number {
    const chain = this.#boundsWait ? board : this.#calls.patternOfRun[board]
    if (this.#stamp[chain] !== this.#pass) {
      this.#stamp[chain] = this.#pass
      this.#head[chain] = -1
    }
    return chain
  }

  /** Keeps what was found from one call, after those of all calls before it. */
  #keepChanges(call: number, begin: number, end: number): void {
    const found = this.#found
    const kept = new Float64Array((end - begin) / FIELDS)
    let count = 0
    for (let at = begin; at < end; at += FIELDS)
      if (found[at + FROM] !== BEATEN) kept[count++] = this.#boardingOf(at) * 2 ** 32 + at
    const sorted = kept.subarray(0, count).sort()
    this.start[call] = this.#count
    for (let i = 0; i < count; i++) {
      const boarding = Math.floor(sorted[i] / 2 ** 32)
      const at = sorted[i] - boarding * 2 ** 32
      const slot = this.#count++
      if (slot === this.run.length) this.#grow()
      this.boarding[slot] = boarding
      this.run[slot] = found[at + RUN]
      this.position[slot] = found[at + POSITION]
      if (this.#boundsWalk) this.seconds[slot] = found[at + SECONDS]
      const chain = this.#chainOf(found[at + RUN])
      found[at + NEXT] = this.#head[chain]
      this.#head[chain] = at
    }
    this.end[call] = this.#count
  }

  /** The last position before, where alighting allows a change that is no worse. */
  #boardingOf(change: number): number {
    const found = this.#found
    for (let other = this.#head[this.#chainOf(found[change + RUN])]; other >= 0; other = found[other + NEXT])
      if (
        found[other + RUN] <= found[change + RUN] &&
        found[other + POSITION] <= found[change + POSITION] &&
        found[other + SECONDS] <= found[change + SECONDS]
      )
        return found[other + FROM]
    return 0
  }

  #grow(): void {
    this.run = doubled(this.run)
    this.position = doubled(this.position)
    this.boarding = doubled(this.boarding)
    if (this.#boundsWalk) this.seconds = doubled(this.seconds)
  }
}

/** The call of the first run of a pattern that leaves a position at or after a time, -1 where there is none. */
export function firstCallAt(rows: RideRows, pattern: number, position: number, time: number): number {
  const runs = rows.runStart[pattern + 1] - rows.runStart[pattern]
  const from = rows.timeStart[pattern] + position * runs
  const run = firstNotBefore(rows.departuresAt, from, from + runs, time) - from
  if (run === runs) return -1
  return (
    rows.timeStart[pattern] + run * (rows.patternStart[pattern + 1] - rows.patternStart[pattern]) + position
  )
}
