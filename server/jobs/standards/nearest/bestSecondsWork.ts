import { bestSeconds } from '../../../../core/gaps/bestSeconds.ts'
import type { Snap } from '../../../../core/network/snaps.ts'
import { openSearch } from '../../transit/openSearch.ts'
import { type StandardTravelShared, travelOfRoot } from '../standardTravel.ts'

/** Work of a thread: how long the way to one service is for each point at the best departure. */
export function bestSecondsWork(
  shared: StandardTravelShared,
): (task: { root: Snap; longestSeconds: number }) => { seconds: Uint32Array } {
  const outbound = shared.outbound && openSearch(shared.outbound)
  return ({ root, longestSeconds }) => {
    const travel = travelOfRoot(shared, root, [longestSeconds])
    return { seconds: bestSeconds(outbound, { ...travel, longestSeconds }) }
  }
}
