/**
 * The best time by transit at every point where waiting at a stop, or walking in all, is bounded (rideBounds.ts): what PointSearch is without these
 * bounds, with the same calls in the same order, so that windows, arrive-by, round trips and last rides read either.
 *
 * The wait for the first ride is bounded where `run` is told so, and counts from the departure plus the walk to the stop: who leaves a class at its
 * end waits outdoors, who leaves home leaves later. Elsewhere the bound holds for each stop alone: with rides to spare, a long wait can be
 * shared out between stops, or walked off where the next stop is near.
 *
 * Walking all the way is not in it. Times are seconds of the service date, negated over reverse rows (pointSearch.ts).
 * Worked number: a line arrives at 8:04, the only one to go on leaves at 8:29: with at most 25 minutes of waiting it is caught, with
 * 24 only from a bus that arrives at 8:05 or later.
 */
import { BoundedRides } from './boundedRides.ts'
import { transposeTransfers } from './mirrorRows.ts'
import type { PlatformWalks } from './raptorSearch.ts'
import { assertRideBounds, type RideBounds } from './rideBounds.ts'
import { firstNotBefore } from './stopDepartures.ts'
import type { StopLinks } from './stopLinks.ts'
import { NEVER, type RideRows, type Timetable } from './timetable.ts'
import type { TransitSearch } from './transitSearch.ts'

/** What of a timetable the search reads. */
export type BoundedTimetable = Pick<Timetable, 'allTransfers' | 'platformStop' | 'forward' | 'reverse'> & {
  stops: { length: number }
}

export class BoundedSearch implements TransitSearch {
  readonly rows: RideRows
  /** Best time by point; NEVER where not reached. */
  readonly time: Int32Array
  /** Points that the last run improved, the first `improvedCount`, and the time that each had before. */
  readonly improved: Int32Array
  readonly timeBefore: Int32Array
  improvedCount = 0
  readonly #rides: BoundedRides
  readonly #links: StopLinks
  readonly #maxWalkSeconds: number
  readonly #improvedIn: Int32Array
  #run = 0

  constructor(
    timetable: BoundedTimetable,
    direction: 'forward' | 'reverse',
    links: StopLinks,
    bounds: RideBounds,
  ) {
    assertRideBounds(bounds)
    if (links.start.length !== timetable.stops.length + 1)
      throw new Error('these links belong to stops of another timetable')
    const { allTransfers } = timetable
    const transfers = direction === 'forward' ? allTransfers : transposeTransfers(allTransfers)
    this.rows = timetable[direction]
    this.#rides = new BoundedRides({ ...this.rows, ...transfers }, timetable.platformStop, links, bounds)
    this.#links = links
    this.#maxWalkSeconds = bounds.maxWalkSeconds
    this.time = new Int32Array(links.pointCount).fill(NEVER)
    this.improved = new Int32Array(links.pointCount)
    this.timeBefore = new Int32Array(links.pointCount)
    this.#improvedIn = new Int32Array(links.pointCount)
  }

  reset(): void {
    this.#rides.reset()
    this.time.fill(NEVER)
    this.improvedCount = 0
  }

  /**
   * Adds the journeys that leave the root at `departure` or later and reach a point by `limit`.
   * @param walks from the same root as in every run since the last `reset`.
   * @param departure not later than in any of them, @param limit not later either.
   * @param maxFirstWaitSeconds at most this from the end of the first walk to the first ride. Then this is the only run until the next
   * `reset`: who leaves earlier may not wait for all that those who leave later may take.
   */
  run(walks: PlatformWalks, departure: number, limit: number, maxFirstWaitSeconds = Infinity): void {
    this.#rides.run(walks, departure, limit, maxFirstWaitSeconds)
    this.#run += 1
    this.improvedCount = 0
    const { alightings } = this.#rides
    const { start, seconds } = this.#links
    for (let i = 0; i < alightings.improvedCount; i++) {
      const stop = alightings.improved[i]
      const end = start[stop + 1]
      // Links up to this length have been walked after an earlier alighting, even though it left less to walk.
      let covered = -1
      for (let label = alightings.first(stop); label >= 0; label = alightings.after(label)) {
        const allowed = this.#maxWalkSeconds - alightings.walk[label]
        if (alightings.isNew(label)) {
          const from = firstNotBefore(seconds, start[stop], end, covered + 1)
          this.#walkOn(from, end, alightings.time[label], Math.min(allowed, limit - alightings.time[label]))
        }
        covered = allowed
      }
    }
  }

  /** Links from index `from`, nearest first, that are no longer than `longest`. */
  #walkOn(from: number, end: number, alighted: number, longest: number): void {
    const { time, improved, timeBefore } = this
    const { point, seconds } = this.#links
    const improvedIn = this.#improvedIn
    const run = this.#run
    let count = this.improvedCount
    for (let at = from; at < end; at++) {
      const walk = seconds[at]
      if (walk > longest) break
      const there = point[at]
      const known = time[there]
      if (alighted + walk >= known) continue
      if (improvedIn[there] !== run) {
        improvedIn[there] = run
        improved[count] = there
        timeBefore[count] = known
        count += 1
      }
      time[there] = alighted + walk
    }
    this.improvedCount = count
  }
}
