/**
 * RAPTOR and range RAPTOR (Delling, Pajor and Werneck, "Round-Based Public Transit Routing", ALENEX 2012 and Transportation Science
 * 49(3), 2015): earliest arrival at every platform with at most `maxRides` rides, from platforms reached on foot.
 *
 * `run` for one departure after `reset` is RAPTOR. `run` again with an earlier departure is range RAPTOR: labels stay, because whoever
 * leaves earlier may also wait, and only what improves is looked at (self-pruning). Over `reverse` rows it finds the latest departure, all
 * times negated.
 *
 * Two labels a platform and round k: `arrival`, off the vehicle with at most k rides, and `ready`, able to board after
 * at most k rides. A walk or a change of vehicle leads from the one to the other, so that there is never more than one walk between
 * two rides. Each label is also written to later rounds that it beats.
 *
 * A kernel: state is kept and reused, so that a run allocates nothing.
 */
import { NEVER, type RaptorRows } from './timetable.ts'

/** Platforms that the root reaches on foot and the seconds it takes; a platform stands at most once. */
export interface PlatformWalks {
  platforms: Int32Array
  seconds: Int32Array
}

const NOT_QUEUED = 0x7fffffff

export class RaptorSearch {
  readonly rows: RaptorRows
  readonly maxRides: number
  /** By rides (index 1 to maxRides), then platform: NEVER where not reached. */
  readonly arrival: Int32Array[]
  /** By rides (0 to maxRides - 1), then platform. */
  readonly ready: Int32Array[]
  /** Platforms where the last run improved the arrival by any number of rides: the first `improvedCount`. */
  readonly improved: Int32Array
  improvedCount = 0
  /** By platform improved in the last run: the position in all patterns at which one alights, and where in that pattern one boarded. */
  readonly alightedAt: Int32Array
  readonly boardedAt: Int32Array
  /** Sum over all runs since the search was made, for benches: positions of patterns looked at. */
  positionsScanned = 0
  readonly #improvedInRun: Int32Array
  readonly #improvedInRound: Int32Array
  readonly #roundImproved: Int32Array
  readonly #touchedIn: Int32Array
  readonly #touched: Int32Array
  /** By rides, then platform: no vehicle leaves after this and before the label of `ready` as it was when last boarded. */
  readonly #quietFrom: Int32Array[]
  /** The same by boarding of the rows, for one pattern each. */
  readonly #quietFromAt: Int32Array[]
  /** By rides, then boarding of the rows: the run that was caught there last; an earlier departure catches it or one before it. */
  readonly #runFromAt: Int32Array[]
  /** By rides, then run: the first position from which this run, or an earlier one of its pattern, has been ridden. */
  readonly #riddenFrom: Int32Array[]
  #touchedCount = 0
  readonly #firstPosition: Int32Array
  readonly #lastPosition: Int32Array
  readonly #queue: Int32Array
  #round = 0
  #run = 0

  /** @param maxRides at least 1. */
  constructor(rows: RaptorRows, maxRides: number) {
    if (!Number.isInteger(maxRides) || maxRides < 1)
      throw new RangeError(`maxRides must be a whole number from 1, not ${maxRides}`)
    this.rows = rows
    this.maxRides = maxRides
    const platforms = rows.platformCount
    this.arrival = Array.from({ length: maxRides + 1 }, () => new Int32Array(platforms).fill(NEVER))
    this.ready = Array.from({ length: maxRides }, () => new Int32Array(platforms).fill(NEVER))
    this.improved = new Int32Array(platforms)
    this.#improvedInRun = new Int32Array(platforms)
    this.#improvedInRound = new Int32Array(platforms)
    this.#roundImproved = new Int32Array(platforms)
    this.alightedAt = new Int32Array(platforms)
    this.boardedAt = new Int32Array(platforms)
    this.#touchedIn = new Int32Array(platforms)
    this.#touched = new Int32Array(platforms)
    this.#quietFrom = Array.from({ length: maxRides }, () => new Int32Array(platforms).fill(NEVER))
    this.#quietFromAt = Array.from({ length: maxRides }, () =>
      new Int32Array(rows.boardingPattern.length).fill(NEVER),
    )
    this.#runFromAt = this.#quietFromAt.map((times) => times.slice())
    this.#riddenFrom = Array.from({ length: maxRides + 1 }, () =>
      new Int32Array(rows.runStart[rows.patternCount]).fill(NEVER),
    )
    this.#firstPosition = new Int32Array(rows.patternCount).fill(NOT_QUEUED)
    this.#lastPosition = new Int32Array(rows.patternCount)
    this.#queue = new Int32Array(rows.patternCount)
  }

  /** Earliest arrival by any number of rides, by platform; kept up to date by `run`. */
  get best(): Int32Array {
    return this.arrival[this.maxRides]
  }

  /** Forgets all labels. */
  reset(): void {
    for (const labels of this.arrival) labels.fill(NEVER)
    for (const labels of this.ready) labels.fill(NEVER)
    for (const quiet of this.#quietFrom) quiet.fill(NEVER)
    for (const quiet of this.#quietFromAt) quiet.fill(NEVER)
    for (const run of this.#runFromAt) run.fill(NEVER)
    for (const ridden of this.#riddenFrom) ridden.fill(NEVER)
    this.improvedCount = 0
  }

  /**
   * Adds all journeys that leave the root at `departure` and are off the last vehicle by `limit`.
   * @param departure not later than that of any run since the last `reset`.
   */
  run(walks: PlatformWalks, departure: number, limit: number): void {
    this.#run += 1
    this.improvedCount = 0
    this.#round += 1
    this.#touchedCount = 0
    for (let i = 0; i < walks.platforms.length; i++) {
      const time = departure + walks.seconds[i]
      if (time <= limit) this.#makeReady(walks.platforms[i], time, 0)
    }
    for (let rides = 1; rides <= this.maxRides && this.#touchedCount > 0; rides++) {
      const improved = this.#ride(rides, limit)
      this.#round += 1
      this.#touchedCount = 0
      if (rides < this.maxRides) this.#transfer(rides, improved, limit)
    }
  }

  #makeReady(platform: number, time: number, rides: number): void {
    if (time >= this.ready[rides][platform]) return
    for (let k = rides; k < this.maxRides && this.ready[k][platform] > time; k++)
      this.ready[k][platform] = time
    // Who finds no other vehicle than before has been wherever it goes.
    if (time > this.#quietFrom[rides][platform] || this.#touchedIn[platform] === this.#round) return
    this.#touchedIn[platform] = this.#round
    this.#touched[this.#touchedCount] = platform
    this.#touchedCount += 1
  }

  #transfer(rides: number, improved: number, limit: number): void {
    const { changeStart, changeTo, changeSeconds, changeBoarding } = this.rows
    const arrival = this.arrival[rides]
    const ready = this.ready[rides]
    for (let i = 0; i < improved; i++) {
      const platform = this.#roundImproved[i]
      const time = arrival[platform]
      const at = this.alightedAt[platform]
      const boarded = this.boardedAt[platform]
      const end = changeStart[at + 1]
      for (let c = changeStart[at]; c < end; c++) {
        if (changeBoarding[c] > boarded) break
        const there = time + changeSeconds[c]
        if (there < ready[changeTo[c]] && there <= limit) this.#makeReady(changeTo[c], there, rides)
      }
    }
  }

  /** Boards at every touched platform and rides on. Returns how many platforms improved. */
  #ride(rides: number, limit: number): number {
    const rows = this.rows
    const { patternStart, platformAt, boardAt, alightAt, runStart, timeStart, arrivals, departuresAt } = rows
    const { boardingStart, boardingPattern, boardingPosition } = rows
    const firstPosition = this.#firstPosition
    const lastPosition = this.#lastPosition
    const queue = this.#queue
    const quietFrom = this.#quietFrom[rides - 1]
    const quietFromAt = this.#quietFromAt[rides - 1]
    const runFromAt = this.#runFromAt[rides - 1]
    const riddenFrom = this.#riddenFrom[rides]
    const touchedIn = this.#touchedIn
    const alightedAt = this.alightedAt
    const boardedAt = this.boardedAt
    const round = this.#round
    const ready = this.ready[rides - 1]
    const arrival = this.arrival[rides]
    let improved = 0
    let queued = 0
    for (let i = 0; i < this.#touchedCount; i++) {
      const platform = this.#touched[i]
      const time = ready[platform]
      let quiet = -NEVER
      const end = boardingStart[platform + 1]
      for (let b = boardingStart[platform]; b < end; b++) {
        if (quietFromAt[b] < time) {
          if (quietFromAt[b] > quiet) quiet = quietFromAt[b]
          continue
        }
        const pattern = boardingPattern[b]
        const position = boardingPosition[b]
        const runs = runStart[pattern + 1] - runStart[pattern]
        const from = timeStart[pattern] + position * runs
        const run = firstFrom(departuresAt, from, from + Math.min(runs, runFromAt[b]), time) - from
        runFromAt[b] = run
        const previous = run > 0 ? departuresAt[from + run - 1] : -NEVER
        quietFromAt[b] = previous
        if (previous > quiet) quiet = previous
        if (run === runs || riddenFrom[runStart[pattern] + run] <= position) continue
        if (firstPosition[pattern] === NOT_QUEUED) {
          queue[queued++] = pattern
          firstPosition[pattern] = position
          lastPosition[pattern] = position
        } else if (position < firstPosition[pattern]) firstPosition[pattern] = position
        else if (position > lastPosition[pattern]) lastPosition[pattern] = position
      }
      quietFrom[platform] = quiet
    }
    for (let i = 0; i < queued; i++) {
      const pattern = queue[i]
      const start = patternStart[pattern]
      const length = patternStart[pattern + 1] - start
      const times = timeStart[pattern]
      const firstRun = runStart[pattern]
      const runs = runStart[pattern + 1] - firstRun
      const last = lastPosition[pattern]
      let run = runs
      let aboard = -1
      let boarded = -1
      // Beyond this position the run that one is aboard has been ridden before.
      let until = -1
      let position = firstPosition[pattern]
      firstPosition[pattern] = NOT_QUEUED
      this.positionsScanned -= position
      for (; position <= last || position <= until; position++) {
        const at = start + position
        const platform = platformAt[at]
        if (position <= until) {
          const time = arrivals[aboard + position]
          if (time < arrival[platform] && time <= limit && alightAt[at] === 1) {
            this.#arrive(platform, time, rides)
            alightedAt[platform] = at
            boardedAt[platform] = boarded
            if (this.#improvedInRound[platform] !== round) {
              this.#improvedInRound[platform] = round
              this.#roundImproved[improved++] = platform
            }
          }
        }
        if (position <= last && run > 0 && touchedIn[platform] === round && boardAt[at] === 1) {
          const from = times + position * runs
          if (departuresAt[from + run - 1] < ready[platform]) continue
          run = firstFrom(departuresAt, from, from + run - 1, ready[platform]) - from
          aboard = times + run * length
          boarded = position
          until = Math.min(length - 1, riddenFrom[firstRun + run])
          this.#markRidden(rides, firstRun + run, firstRun + runs, position)
        }
      }
      this.positionsScanned += position
    }
    return improved
  }

  /** With more rides nobody need ride it from there again, nor a later run. */
  #markRidden(rides: number, run: number, end: number, position: number): void {
    for (let k = rides; k <= this.maxRides && this.#riddenFrom[k][run] > position; k++) {
      const riddenFrom = this.#riddenFrom[k]
      for (let later = run; later < end && riddenFrom[later] > position; later++) riddenFrom[later] = position
    }
  }

  #arrive(platform: number, time: number, rides: number): void {
    let k = rides
    for (; k <= this.maxRides && this.arrival[k][platform] > time; k++) this.arrival[k][platform] = time
    if (k <= this.maxRides || this.#improvedInRun[platform] === this.#run) return
    this.#improvedInRun[platform] = this.#run
    this.improved[this.improvedCount] = platform
    this.improvedCount += 1
  }
}

/**
 * First index from `low` whose time is not before `time`, `high` where there is none before it. Looks from `high` downwards in steps that double:
 * what is looked for lies mostly near it.
 */
function firstFrom(times: Int32Array, low: number, high: number, time: number): number {
  let step = 1
  while (high - step >= low && times[high - step] >= time) {
    high -= step
    step *= 2
  }
  low = Math.max(low, high - step + 1)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (times[middle] >= time) high = middle
    else low = middle + 1
  }
  return low
}
