/**
 * A search by transit between one root and many points, as windows, arrive-by, round trips and last rides use it: PointSearch where only one walk
 * and the number of rides are bounded, BoundedSearch where waiting, or walking in all, is too.
 */
import type { PlatformWalks } from './raptorSearch.ts'
import type { RideRows } from './timetable.ts'

export interface TransitSearch {
  readonly rows: RideRows
  /** Best time by point; NEVER where not reached. Negated over reverse rows. */
  readonly time: Int32Array
  /** Points that the last run improved, the first `improvedCount`, and the time that each had before. */
  readonly improved: Int32Array
  readonly timeBefore: Int32Array
  readonly improvedCount: number
  reset(): void
  /**
   * Adds the journeys that leave the root at `departure` or later and reach a point by `limit`; between two resets all runs are from one root, no
   * departure and no limit later than those before.
   * @param maxFirstWaitSeconds none by default; a search that cannot bound it must refuse it.
   */
  run(walks: PlatformWalks, departure: number, limit: number, maxFirstWaitSeconds?: number): void
}
