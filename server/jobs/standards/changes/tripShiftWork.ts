import { type ShiftQuestion, type TripShifts, tripShifts } from '../../../../core/gaps/tripShifts.ts'
import { PointSearch } from '../../../../core/network/pointSearch.ts'
import { RaptorSearch } from '../../../../core/network/raptorSearch.ts'
import { ownTimes } from '../../../../core/network/retimeRun.ts'
import type { Snap } from '../../../../core/network/snaps.ts'
import type { SearchParts } from '../../transit/openSearch.ts'
import { type StandardTravelShared, travelOfRoot } from '../standardTravel.ts'

export interface TripShiftTask extends Omit<ShiftQuestion, 'departure'> {
  root: Snap
  step: 'no-ride-there' | 'no-ride-home'
  /** Start or end of the session. */
  atSeconds: number
  cutoffSeconds: number
}

/** Work of a thread: which single trips, moved, would bring people to a session at one service, or home from it. */
export function tripShiftWork(shared: StandardTravelShared): (task: TripShiftTask) => TripShifts {
  const searches = {
    'no-ride-there': shared.outbound && openShiftSearch(shared.outbound),
    'no-ride-home': shared.homeward && openShiftSearch(shared.homeward),
  }
  return ({ root, step, atSeconds, cutoffSeconds, ...question }) => {
    const search = searches[step]
    if (!search) throw new Error('without rides there are none to move')
    const travel = travelOfRoot(shared, root, [cutoffSeconds])
    const home = step === 'no-ride-home'
    const direct = home ? travel.directHome : travel.directThere
    return tripShifts(search, travel, {
      ...question,
      departure: home ? atSeconds : -atSeconds,
      lacking: Array.from(question.lacking).filter((point) => direct[point] > cutoffSeconds),
    })
  }
}

/** A search over times of its own. */
export function openShiftSearch(parts: SearchParts) {
  if (parts.kind !== 'rides') throw new Error('trips are moved without bounds on waiting and walking')
  const rows = ownTimes(parts.rows)
  return {
    rows,
    raptor: new RaptorSearch(rows, parts.maxRides),
    search: new PointSearch(rows, parts.links, parts.maxRides),
    links: parts.links,
  }
}
