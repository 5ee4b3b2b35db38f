import { lastRidesHome } from '../../../../core/network/lastRideHome.ts'
import type { Snap } from '../../../../core/network/snaps.ts'
import { openSearch } from '../../transit/openSearch.ts'
import { type StandardTravelShared, travelOfRoot } from '../standardTravel.ts'

/** Work of a thread: until when one may leave one service so as to be home by a ride within the limit, by point. */
export function lastRideWork(
  shared: StandardTravelShared,
): (task: { root: Snap; cutoffSeconds: number }) => { last: Int32Array } {
  const homeward = shared.homeward && openSearch(shared.homeward)
  if (!homeward) throw new Error('without rides there is no last one')
  return ({ root, cutoffSeconds }) => {
    const { walks, directHome } = travelOfRoot(shared, root, [cutoffSeconds])
    return { last: lastRidesHome(homeward, walks, directHome, { maxSeconds: cutoffSeconds }) }
  }
}
