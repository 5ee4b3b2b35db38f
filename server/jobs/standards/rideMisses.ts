import { missesHome, missesThere, type RideMisses } from '../../../core/gaps/rideMisses.ts'
import type { Snap } from '../../../core/network/snaps.ts'
import { openSearch } from '../transit/openSearch.ts'
import { type StandardTravelShared, travelOfRoot } from './standardTravel.ts'

export interface RideMissTask {
  root: Snap
  step: 'no-ride-there' | 'no-ride-home'
  /** Start or end of the session. */
  atSeconds: number
  cutoffSeconds: number
}

/** Work of a thread: by how much each point misses a session at one service. */
export function rideMisses(shared: StandardTravelShared): (task: RideMissTask) => RideMisses {
  const { outbound, homeward } = shared
  const searches = {
    'no-ride-there': outbound && openSearch(outbound),
    'no-ride-home': homeward && openSearch(homeward),
  }
  return ({ root, step, atSeconds, cutoffSeconds }) => {
    const search = searches[step]
    if (!search) throw new Error('without rides there are none to miss')
    const { walks } = travelOfRoot(shared, root, [cutoffSeconds])
    return (step === 'no-ride-home' ? missesHome : missesThere)(search, { walks, cutoffSeconds }, atSeconds)
  }
}
