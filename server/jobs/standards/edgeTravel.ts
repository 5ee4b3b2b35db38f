import { type Edge, edgeLimits } from '../../../core/gaps/edgeLimits.ts'
import { openSearch } from '../transit/openSearch.ts'
import type { StandardTravelShared } from './standardTravel.ts'

export interface EdgeTravelTask extends Edge {
  /** Seconds, ascending. */
  limits: readonly number[]
}

/** Work of a thread: within which limits the points get to the edge of what is loaded on one day. */
export function edgeTravel(shared: StandardTravelShared): (task: EdgeTravelTask) => { found: Uint8Array } {
  const outbound = shared.outbound && openSearch(shared.outbound)
  return ({ limits, ...edge }) => ({ found: edgeLimits(outbound, shared, edge, limits) })
}
