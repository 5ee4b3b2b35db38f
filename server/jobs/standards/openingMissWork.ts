import type { Arrivals, TimeAsk } from '../../../core/gaps/askTimes.ts'
import { type OpeningMisses, openingMisses } from '../../../core/gaps/openingMisses.ts'
import type { Snap } from '../../../core/network/snaps.ts'
import { openSearch } from '../transit/openSearch.ts'
import { type StandardTravelShared, travelOfRoot } from './standardTravel.ts'

export interface OpeningMissTask {
  root: Snap
  cutoffSeconds: number
  ask: Extract<TimeAsk, { kind: 'opening' }>
  hours: readonly Arrivals[]
  parts: readonly Arrivals[]
}

/** Work of a thread: by how much each point misses the hours of one service on one day. */
export function openingMissWork(shared: StandardTravelShared): (task: OpeningMissTask) => OpeningMisses {
  const outbound = shared.outbound && openSearch(shared.outbound)
  const homeward = shared.homeward && openSearch(shared.homeward)
  return ({ root, cutoffSeconds, ask, hours, parts }) =>
    openingMisses(outbound, homeward, travelOfRoot(shared, root, [cutoffSeconds]), ask, hours, parts)
}
