/**
 * The parts of streets that are reached from roots (or from which roots are reached), as rays: from a place on an edge, one way along
 * it, beginning at `seconds`. All rays together are the reached network, cut exactly where the time is up.
 */
import { MODE_USE } from './streetMode.ts'
import type { StreetNetwork } from './streetNetwork.ts'
import type { StreetProfile, VehicleProfile, WalkProfile } from './streetProfile.ts'
import { offStreetSeconds, type SearchDirection, type StreetRoot, searchByVehicle } from './vehicleSearch.ts'
import { walkSearchOf } from './walkSearch.ts'

export interface StreetRay {
  edge: number
  /** From the edge's `edgeFrom`. */
  startMeters: number
  /** 1 as the edge is drawn, -1 against. */
  step: 1 | -1
  seconds: number
  metersPerSecond: number
}

export function listStreetRays(
  network: StreetNetwork,
  roots: readonly StreetRoot[],
  profile: StreetProfile,
  direction: SearchDirection,
  maxSeconds: number,
): StreetRay[] {
  const placed = roots.filter(
    ({ snap, seconds }) => snap.edge >= 0 && seconds <= maxSeconds && mayUse(network, snap.edge, profile),
  )
  return profile.mode === 'walk'
    ? listWalkRays(network, placed, profile, maxSeconds)
    : listVehicleRays(network, placed, profile, direction, maxSeconds)
}

/** Metres of the ray within a time, at most to the end of its edge. */
export function rayMeters(network: StreetNetwork, ray: StreetRay, seconds: number): number {
  const left = ray.step > 0 ? network.edgeLengthMeters[ray.edge] - ray.startMeters : ray.startMeters
  return Math.max(0, Math.min(left, (seconds - ray.seconds) * ray.metersPerSecond))
}

function mayUse(network: StreetNetwork, edge: number, { mode }: StreetProfile): boolean {
  return (network.edgeUse[edge] & (MODE_USE[mode].forward | MODE_USE[mode].backward)) !== 0
}

function listWalkRays(
  network: StreetNetwork,
  roots: StreetRoot[],
  { kmh }: WalkProfile,
  maxSeconds: number,
): StreetRay[] {
  const metersPerSecond = kmh / 3.6
  const rays: StreetRay[] = []
  const search = walkSearchOf(network)
  const starts = roots.map(({ snap, seconds }) => ({
    ...snap,
    distanceMeters: snap.distanceMeters + seconds * metersPerSecond,
  }))
  search.run(starts, maxSeconds * metersPerSecond)
  for (let i = 0; i < search.reachedCount; i++) {
    const node = search.reached[i]
    const seconds = search.meters[node] / metersPerSecond
    for (let j = network.rowStart[node]; j < network.rowStart[node + 1]; j++) {
      const edge = network.rowEnds[j] >>> 1
      if (!(network.edgeUse[edge] & MODE_USE.walk.forward)) continue
      const step = network.rowEnds[j] & 1 ? -1 : 1
      rays.push({
        edge,
        startMeters: step > 0 ? 0 : network.edgeLengthMeters[edge],
        step,
        seconds,
        metersPerSecond,
      })
    }
  }
  for (const { edge, offsetMeters, distanceMeters } of starts) {
    const seconds = distanceMeters / metersPerSecond
    if (seconds > maxSeconds) continue
    for (const step of [1, -1] as const)
      rays.push({ edge, startMeters: offsetMeters, step, seconds, metersPerSecond })
  }
  return rays
}

function listVehicleRays(
  network: StreetNetwork,
  roots: StreetRoot[],
  profile: VehicleProfile,
  direction: SearchDirection,
  maxSeconds: number,
): StreetRay[] {
  const search = searchByVehicle(network, roots, profile, direction, maxSeconds)
  const { metersPerSecondOfArc, stateOfArc } = search.rows
  const rays: StreetRay[] = []
  for (const arc of search.reachedArcs()) {
    const length = network.edgeLengthMeters[arc >>> 1]
    add(arc, stepOf(arc) > 0 ? 0 : length, search.secondsOfArc(arc))
  }
  for (const { snap, seconds } of roots) {
    const begin = seconds + offStreetSeconds(profile, snap.distanceMeters)
    for (const arc of [2 * snap.edge, 2 * snap.edge + 1])
      if (stateOfArc[arc] >= 0) add(arc, snap.offsetMeters, begin)
  }
  return rays

  /** Towards a root the time grows against the arc. */
  function stepOf(arc: number): 1 | -1 {
    return (arc & 1) === (direction === 'from-root' ? 1 : 0) ? -1 : 1
  }
  function add(arc: number, startMeters: number, seconds: number): void {
    if (seconds > maxSeconds) return
    rays.push({
      edge: arc >>> 1,
      startMeters,
      step: stepOf(arc),
      seconds,
      metersPerSecond: metersPerSecondOfArc[arc],
    })
  }
}
