/**
 * RAPTOR carried on to street points: the best time by transit at every point that a walk joins to a stop. Only stops that the last
 * search improved are looked at again, so that a range of departures costs little more than what changes.
 *
 * Forward: a root is left, `time` is the earliest arrival at a point. Reverse: a root is to be reached, all times are
 * negated, `-time` is the latest departure from a point. Walking all the way is not in it.
 */
import { type PlatformWalks, RaptorSearch } from './raptorSearch.ts'
import { linkRiders, type RiderLinks } from './riderLinks.ts'
import type { StopLinks } from './stopLinks.ts'
import { NEVER, type RaptorRows, type Timetable } from './timetable.ts'
import type { TransitSearch } from './transitSearch.ts'

export class PointSearch implements TransitSearch {
  readonly rows: RaptorRows
  readonly #raptor: RaptorSearch
  /** Best time by point; NEVER where not reached. */
  readonly time: Int32Array
  /** Points that the last run improved, the first `improvedCount`, and the time that each had before. */
  readonly improved: Int32Array
  readonly timeBefore: Int32Array
  improvedCount = 0
  readonly #links: RiderLinks
  readonly #improvedIn: Int32Array
  #run = 0

  /** @param links of these rows (riderLinks.ts). */
  constructor(rows: RaptorRows, links: RiderLinks, maxRides: number) {
    if (links.start.length !== rows.platformAt.length + 1)
      throw new Error('these links belong to rides of another timetable')
    this.rows = rows
    this.#raptor = new RaptorSearch(rows, maxRides)
    this.#links = links
    this.time = new Int32Array(links.pointCount).fill(NEVER)
    this.improved = new Int32Array(links.pointCount)
    this.timeBefore = new Int32Array(links.pointCount)
    this.#improvedIn = new Int32Array(links.pointCount)
  }

  reset(): void {
    this.#raptor.reset()
    this.time.fill(NEVER)
    this.improvedCount = 0
  }

  /** Adds the journeys that leave at `departure` and reach a point by `limit`; see RaptorSearch.run for the order of calls. */
  run(walks: PlatformWalks, departure: number, limit: number, maxFirstWaitSeconds = Infinity): void {
    if (maxFirstWaitSeconds !== Infinity) throw new Error('this search bounds no waits; BoundedSearch does')
    const { time, improved, timeBefore } = this
    const raptor = this.#raptor
    raptor.run(walks, departure, limit)
    this.#run += 1
    const run = this.#run
    const improvedIn = this.#improvedIn
    const { start, point, seconds, boarding } = this.#links
    const { best, alightedAt, boardedAt } = raptor
    let count = 0
    for (let i = 0; i < raptor.improvedCount; i++) {
      const platform = raptor.improved[i]
      const alighted = best[platform]
      const boarded = boardedAt[platform]
      const end = start[alightedAt[platform] + 1]
      for (let at = start[alightedAt[platform]]; at < end; at++) {
        const there = point[at]
        const arrival = alighted + seconds[at]
        if (arrival >= time[there]) continue
        if (boarding[at] > boarded) break
        if (arrival > limit) continue
        if (improvedIn[there] !== run) {
          improvedIn[there] = run
          improved[count] = there
          timeBefore[count] = time[there]
          count += 1
        }
        time[there] = arrival
      }
    }
    this.improvedCount = count
  }
}

/** A search between a root and the points that the links join to stops. */
export function searchPoints(
  timetable: Timetable,
  direction: 'forward' | 'reverse',
  links: StopLinks,
  maxRides: number,
): PointSearch {
  const rows = timetable[direction]
  return new PointSearch(rows, linkRiders(rows, timetable.platformStop, links), maxRides)
}
