/**
 * Rides from a root under bounds on waiting between rides and on walking in all: which runs can be boarded, where, and when one is off them.
 *
 * Trip-based routing (Witt, "Trip-Based Public Transit Routing", ESA 2015) instead of RAPTOR, because with a bound on waiting who arrives at a stop
 * earlier may wait too long, and no label of a stop beats a later one. Aboard a run that is over: whoever boarded earlier in its pattern, with
 * no more rides and no more walking, can do whatever others aboard can. So labels belong to runs, and changes from call to call are listed
 * with their waits beforehand (runChanges.ts).
 *
 * `run` for one departure after `reset`, then again for earlier ones: labels stay, as in raptorSearch.ts, because whoever leaves earlier may
 * board as late as those who leave later; only what improves is ridden.
 *
 * A kernel: state is kept and reused, and grows only.
 */
import { AlightingLabels } from './alightingLabels.ts'
import { doubled } from './doubled.ts'
import type { PlatformWalks } from './raptorSearch.ts'
import type { RideBounds } from './rideBounds.ts'
import { BEATEN, RideLabels } from './rideLabels.ts'
import { firstCallAt, RunChanges } from './runChanges.ts'
import {
  type Calls,
  firstNotBefore,
  listCallsOfRuns,
  listStopDepartures,
  type StopDepartures,
} from './stopDepartures.ts'
import type { StopLinks } from './stopLinks.ts'
import { NEVER, type RideRows } from './timetable.ts'

/** Boardings to be ridden: run, position, the last position to be ridden to, seconds walked. */
class BoardingQueue {
  items = new Int32Array(1 << 12)
  length = 0

  push(run: number, position: number, until: number, walk: number): void {
    const at = this.length
    if (at + 4 > this.items.length) this.items = doubled(this.items)
    this.items[at] = run
    this.items[at + 1] = position
    this.items[at + 2] = until
    this.items[at + 3] = walk
    this.length = at + 4
  }
}

export class BoundedRides {
  readonly alightings: AlightingLabels
  readonly #rows: RideRows
  readonly #platformStop: Int32Array
  readonly #bounds: RideBounds
  readonly #boundsWait: boolean
  readonly #boundsWalk: boolean
  readonly #calls: Calls
  readonly #departures: StopDepartures
  readonly #changes: RunChanges
  readonly #labels: RideLabels
  /** By rides: whoever has walked no longer than this can walk all that may follow. By stop: the same for the walk to a point. */
  readonly #spareAfterRides: Int32Array
  readonly #spareAtStop: Int32Array
  #now = new BoardingQueue()
  #next = new BoardingQueue()
  /** Departure of the last run since `reset`, NEVER at first. */
  #previous = NEVER
  #hasFirstWait = false

  /** @param rows with every transfer. */
  constructor(rows: RideRows, platformStop: Int32Array, links: StopLinks, bounds: RideBounds) {
    this.#rows = rows
    this.#platformStop = platformStop
    this.#bounds = bounds
    this.#boundsWait = bounds.maxWaitSeconds < Infinity
    this.#boundsWalk = bounds.maxWalkSeconds < NEVER
    this.#calls = listCallsOfRuns(rows)
    this.#departures = listStopDepartures(rows)
    this.#changes = new RunChanges(rows, this.#calls, this.#departures, bounds)
    this.#labels = new RideLabels(this.#calls.firstCall.length)
    const stops = links.start.length - 1
    this.alightings = new AlightingLabels(stops)
    this.#spareAtStop = new Int32Array(stops)
    this.#spareAfterRides = new Int32Array(bounds.maxRides + 1)
    if (!this.#boundsWalk) return
    let longestLink = 0
    for (let stop = 0; stop < stops; stop++) {
      const longest = links.start[stop + 1] > links.start[stop] ? links.seconds[links.start[stop + 1] - 1] : 0
      this.#spareAtStop[stop] = bounds.maxWalkSeconds - longest
      longestLink = Math.max(longestLink, longest)
    }
    const longestTransfer = rows.transferSeconds.reduce((a, b) => Math.max(a, b), 0)
    for (let rides = 0; rides <= bounds.maxRides; rides++)
      this.#spareAfterRides[rides] =
        bounds.maxWalkSeconds - longestLink - (bounds.maxRides - rides) * longestTransfer
  }

  reset(): void {
    this.#labels.reset()
    this.alightings.reset()
    this.#previous = NEVER
    this.#hasFirstWait = false
  }

  /** Adds all journeys that leave the root at `departure` or later and are off the last vehicle by `limit`: see BoundedSearch.run. */
  run(walks: PlatformWalks, departure: number, limit: number, maxFirstWaitSeconds: number): void {
    if (this.#hasFirstWait || (maxFirstWaitSeconds < Infinity && this.#previous !== NEVER))
      throw new Error('a bound on the first wait needs a search of its own for every departure')
    this.#hasFirstWait = maxFirstWaitSeconds < Infinity
    this.alightings.begin()
    this.#next.length = 0
    this.#boardFirst(walks, departure, limit, maxFirstWaitSeconds)
    this.#previous = departure
    for (let rides = 1; rides <= this.#bounds.maxRides && this.#next.length > 0; rides++) {
      const queue = this.#next
      this.#next = this.#now
      this.#now = queue
      this.#next.length = 0
      const { items, length } = queue
      for (let at = 0; at < length; at += 4)
        this.#ride(items[at], items[at + 1], items[at + 2], items[at + 3], rides, limit)
    }
  }

  #boardFirst(walks: PlatformWalks, departure: number, limit: number, maxFirstWaitSeconds: number): void {
    const rows = this.#rows
    const { start, time, call } = this.#departures
    for (let i = 0; i < walks.platforms.length; i++) {
      const walk = walks.seconds[i]
      if (walk > this.#bounds.maxWalkSeconds) continue
      const platform = walks.platforms[i]
      const ready = departure + walk
      // What leaves later has been boarded in the run before.
      const latest = Math.min(limit, ready + maxFirstWaitSeconds, this.#previous + walk - 1)
      if (this.#boundsWait) {
        const end = start[platform + 1]
        for (let d = firstNotBefore(time, start[platform], end, ready); d < end && time[d] <= latest; d++)
          this.#boardCall(call[d], walk)
      } else {
        for (let b = rows.boardingStart[platform]; b < rows.boardingStart[platform + 1]; b++) {
          const first = firstCallAt(rows, rows.boardingPattern[b], rows.boardingPosition[b], ready)
          if (first >= 0 && rows.departures[first] <= latest) this.#boardCall(first, walk)
        }
      }
    }
  }

  #boardCall(call: number, walk: number): void {
    const run = this.#calls.runOfCall[call]
    this.#board(run, call - this.#calls.firstCall[run], 1, walk)
  }

  #board(run: number, position: number, rides: number, walked: number): void {
    const walk = this.#boundsWalk ? Math.max(walked, this.#spareAfterRides[rides]) : 0
    const until = this.#labels.add(run, position, rides, walk)
    if (until === BEATEN) return
    if (!this.#boundsWait) {
      // No later run of the pattern is of use from here on.
      const end = this.#rows.runStart[this.#calls.patternOfRun[run] + 1]
      for (
        let later = run + 1;
        later < end && this.#labels.add(later, position, rides, walk) !== BEATEN;
        later++
      );
    }
    this.#next.push(run, position, until, walk)
  }

  #ride(run: number, position: number, until: number, walk: number, rides: number, limit: number): void {
    const { patternStart, platformAt, alightAt, arrivals } = this.#rows
    const { maxRides, maxWalkSeconds } = this.#bounds
    const pattern = this.#calls.patternOfRun[run]
    const start = patternStart[pattern]
    const last = Math.min(until, patternStart[pattern + 1] - start - 1)
    const first = this.#calls.firstCall[run]
    const mayChange = rides < maxRides
    const boundsWalk = this.#boundsWalk
    const changes = this.#changes
    if (mayChange) changes.list(run)
    for (let x = position + 1; x <= last; x++) {
      const call = first + x
      const arrival = arrivals[call]
      if (arrival > limit) break
      if (alightAt[start + x] === 0) continue
      const stop = this.#platformStop[platformAt[start + x]]
      this.alightings.add(stop, arrival, boundsWalk ? Math.max(walk, this.#spareAtStop[stop]) : 0)
      if (!mayChange) continue
      const end = changes.end[call]
      for (let change = changes.start[call]; change < end && changes.boarding[change] <= position; change++) {
        const walked = boundsWalk ? walk + changes.seconds[change] : 0
        if (walked <= maxWalkSeconds)
          this.#board(changes.run[change], changes.position[change], rides + 1, walked)
      }
    }
  }
}
