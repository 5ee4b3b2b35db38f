import { toPlatformWalks } from '../../../core/network/platformWalks.ts'
import { RaptorSearch } from '../../../core/network/raptorSearch.ts'
import { type Snap, snapAt } from '../../../core/network/snaps.ts'
import { listStopWalks } from '../../../core/network/stopLinks.ts'
import { type Isochrone, streetIsochrones } from '../../../core/network/streetIsochrones.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import { NEVER } from '../../../core/network/timetable.ts'
import type { SearchDirection } from '../../../core/network/vehicleSearch.ts'
import { accessOptions, type TransitDay } from './transitDay.ts'

export interface TransitIsochroneQuestion {
  direction: SearchDirection
  /** Departure from the root, or arrival at it; seconds of the service date. */
  atSeconds: number
  cutoffSeconds: readonly number[]
  maxRides: number
}

/**
 * Where one gets from a root by transit and on foot within each cutoff, leaving at one instant; or from where one gets to it. The last
 * way from a stop is bounded as every leg is; going all the way without a vehicle is bounded by the cutoff alone.
 */
export function transitIsochrones(
  network: StreetNetwork,
  day: TransitDay,
  root: Snap,
  question: TransitIsochroneQuestion,
): Isochrone[] {
  const { direction, atSeconds, cutoffSeconds, maxRides } = question
  const { timetable, stopSnaps, access } = day
  const searches = direction === 'from-root' ? 'forward' : 'reverse'
  const search = new RaptorSearch(timetable[searches], maxRides)
  const start = searches === 'forward' ? atSeconds : -atSeconds
  search.run(
    toPlatformWalks(timetable, listStopWalks(network, root, stopSnaps, accessOptions(access, searches))),
    start,
    start + Math.max(...cutoffSeconds),
  )
  const reached = new Map<number, number>()
  search.best.forEach((time, platform) => {
    if (time === NEVER) return
    const stop = timetable.platformStop[platform]
    reached.set(stop, Math.min(reached.get(stop) ?? Number.POSITIVE_INFINITY, time - start))
  })
  // A stop that is reached early may be left no farther than one leg goes.
  const rootsWithin = (cutoff: number) => [
    { snap: root, seconds: 0 },
    ...[...reached]
      .filter(([, seconds]) => seconds <= cutoff)
      .map(([stop, seconds]) => ({
        snap: snapAt(stopSnaps, stop),
        seconds: Math.max(seconds, cutoff - access.maxSeconds),
      })),
  ]
  const { profile } = access
  return streetIsochrones(network, rootsWithin, { mode: profile.mode, direction, cutoffSeconds, profile })
}
