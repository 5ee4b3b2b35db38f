import type { TimeAsk } from '../../../../core/gaps/askTimes.ts'
import { sessionLimits } from '../../../../core/gaps/sessionLimits.ts'
import { mirrorRun, type PatternRun, retimeRun } from '../../../../core/network/retimeRun.ts'
import type { Snap } from '../../../../core/network/snaps.ts'
import { type StandardTravelShared, travelOfRoot } from '../standardTravel.ts'
import { openShiftSearch } from './tripShiftWork.ts'

export interface RetimedRun extends PatternRun {
  seconds: number
}

export interface RetimedTask {
  root: Snap
  limits: readonly number[]
  ask: Extract<TimeAsk, { kind: 'session' }>
  /** Of the rows forward. */
  moved: readonly RetimedRun[]
}

/** Work of a thread: shortest limits of a session at one service on a day on which some runs leave at another time. */
export function retimedSessions(shared: StandardTravelShared): (task: RetimedTask) => { found: Uint8Array } {
  const outbound = shared.outbound && openShiftSearch(shared.outbound)
  const homeward = shared.homeward && openShiftSearch(shared.homeward)
  const move = (moved: readonly RetimedRun[], sign: 1 | -1) => {
    for (const run of moved) {
      if (homeward) retimeRun(homeward.rows, run, sign * run.seconds)
      if (outbound) retimeRun(outbound.rows, mirrorRun(outbound.rows, run), -sign * run.seconds)
    }
  }
  return ({ root, limits, ask, moved }) => {
    const travel = travelOfRoot(shared, root, limits)
    move(moved, 1)
    const found = sessionLimits(outbound?.search ?? null, homeward?.search ?? null, travel, ask)
    move(moved, -1)
    return { found }
  }
}
