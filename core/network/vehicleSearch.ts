/**
 * Least seconds by bicycle or car from roots to the start of every arc (`from-root`), or from the end of every arc to the nearest
 * root (`to-root`), over states that know which turns are open (see vehicleRows.ts). Both give the same numbers for the same trip.
 */
import { BucketSearch, type CostRows, type SearchStart } from './bucketSearch.ts'
import { NO_STREET, type Snap } from './snaps.ts'
import type { StreetNetwork } from './streetNetwork.ts'
import type { VehicleProfile } from './streetProfile.ts'
import { toGrain, type VehicleRows, vehicleRows } from './vehicleRows.ts'

export type SearchDirection = 'from-root' | 'to-root'

/** Where a search begins, and how long it took to be there. */
export interface StreetRoot {
  snap: Snap
  seconds: number
}

export interface VehicleSearch {
  rows: VehicleRows
  direction: SearchDirection
  /** Arcs that hold a state that was reached; some stand twice. Valid, like the rest, until the next search of the same rows. */
  reachedArcs(): Iterable<number>
  reachedCount: number
  /** Seconds at the start of an arc (`from-root`) or from its end (`to-root`); Infinity = not reached. */
  secondsOfArc(arc: number): number
  /** The same of one state. */
  secondsOfState(state: number): number
}

/** @param boundSeconds arcs that are begun later are not reached; Infinity for none. */
export function searchByVehicle(
  network: StreetNetwork,
  roots: readonly StreetRoot[],
  profile: VehicleProfile,
  direction: SearchDirection,
  boundSeconds: number,
): VehicleSearch {
  const rows = vehicleRows(network, profile)
  const search = searchOf(direction === 'from-root' ? rows.after : rows.before)
  const starts = roots.flatMap((root) => startsOf(network, rows, root, profile, direction))
  search.run(starts, boundSeconds)
  const { moreStatesOfArc, stateOfArc, arcOfState, plainStates } = rows
  // A trip that begins on an arc has no past: backwards, only plain states count.
  const hasMore = moreStatesOfArc.size > 0 && direction === 'from-root'
  return {
    rows,
    direction,
    reachedCount: search.reachedCount,
    *reachedArcs() {
      for (let i = 0; i < search.reachedCount; i++)
        if (hasMore || search.reached[i] < plainStates) yield arcOfState[search.reached[i]]
    },
    secondsOfState: (state) => search.costs[state],
    secondsOfArc(arc) {
      const state = stateOfArc[arc]
      let seconds = state < 0 ? Infinity : search.costs[state]
      if (hasMore) {
        for (const more of moreStatesOfArc.get(arc) ?? []) seconds = Math.min(seconds, search.costs[more])
      }
      return seconds
    },
  }
}

/** Seconds from the start of an arc to a place `offsetMeters` along its edge as drawn. */
export function secondsAlongArc(
  network: StreetNetwork,
  rows: VehicleRows,
  arc: number,
  offsetMeters: number,
): number {
  const meters = arc & 1 ? network.edgeLengthMeters[arc >>> 1] - offsetMeters : offsetMeters
  return Math.min(rows.arcSeconds[arc], Math.max(0, toGrain(meters / rows.metersPerSecondOfArc[arc])))
}

/** Seconds between a point and its place on the street. */
export function offStreetSeconds(profile: VehicleProfile, distanceMeters: number): number {
  return toGrain(distanceMeters / (profile.offStreetKmh / 3.6))
}

function startsOf(
  network: StreetNetwork,
  rows: VehicleRows,
  { snap, seconds }: StreetRoot,
  profile: VehicleProfile,
  direction: SearchDirection,
): SearchStart[] {
  if (snap.edge === NO_STREET) return []
  const { stateOfArc, moreStatesOfArc, arcSeconds, after, before } = rows
  const begin = toGrain(seconds) + offStreetSeconds(profile, snap.distanceMeters)
  const starts: SearchStart[] = []
  for (const arc of [2 * snap.edge, 2 * snap.edge + 1]) {
    if (stateOfArc[arc] < 0) continue
    const along = secondsAlongArc(network, rows, arc, snap.offsetMeters)
    if (direction === 'from-root') push(after, stateOfArc[arc], begin - along)
    else {
      for (const state of [stateOfArc[arc], ...(moreStatesOfArc.get(arc) ?? [])])
        push(before, state, begin + along - arcSeconds[arc])
    }
  }
  return starts

  function push({ start, node, cost }: CostRows, state: number, plus: number): void {
    for (let i = start[state]; i < start[state + 1]; i++) starts.push({ node: node[i], cost: plus + cost[i] })
  }
}

const kept = new WeakMap<CostRows, BucketSearch>()

function searchOf(rows: CostRows): BucketSearch {
  let search = kept.get(rows)
  if (!search) {
    search = new BucketSearch(rows)
    kept.set(rows, search)
  }
  return search
}
