import { arriveAtRoot, arriveFromRoot } from '../../../core/network/arriveBy.ts'
import type { Snap } from '../../../core/network/snaps.ts'
import { windowFromRoot, windowPercentiles, windowToRoot } from '../../../core/network/travelWindow.ts'
import type { WindowSteps } from '../../../core/network/windowSteps.ts'
import { openSearch, type SearchParts } from './openSearch.ts'
import { type RootWays, type TransitDirection, waysOfRoot } from './transitDay.ts'

/** Departures of a window, or one arrival time; seconds of the service date. */
export type WhenToTravel = { departFrom: number; departTo: number } | { arriveBy: number }

export interface TransitTimesShared extends RootWays {
  search: SearchParts
  direction: TransitDirection
  when: WhenToTravel
  percentiles: readonly number[]
  maxSeconds: number
}

/** Work of a thread: seconds by transit between a root and every point; percentile k of point x at x * percentiles + k. */
export function transitTimes(shared: TransitTimesShared): (root: Snap) => { seconds: Uint32Array } {
  const { direction, when, percentiles, maxSeconds } = shared
  const search = openSearch(shared.search)
  let window: WindowSteps | undefined
  return (root) => {
    const { walks, walkSeconds } = waysOfRoot(shared, root, direction, maxSeconds)
    if ('arriveBy' in when) {
      const arrive = direction === 'reverse' ? arriveAtRoot : arriveFromRoot
      return { seconds: arrive(search, walks, walkSeconds, when.arriveBy, maxSeconds) }
    }
    const departures = { fromSeconds: when.departFrom, toSeconds: when.departTo, maxSeconds }
    window = (direction === 'reverse' ? windowToRoot : windowFromRoot)(search, walks, departures, window)
    return { seconds: windowPercentiles(window, walkSeconds, percentiles) }
  }
}
