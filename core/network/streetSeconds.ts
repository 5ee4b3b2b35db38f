/**
 * Times along streets between snapped points on foot, by bicycle or by car, in whole seconds, from a root to points or from points to a root.
 *
 * By bicycle and car: off-street from the point to its place on the street on foot, along streets at the profile's speeds with its turn
 * costs, one-way and turn restrictions respected, and off-street again. Points must be snapped for the same mode. Rounded up to a whole second (a
 * millionth of a second is forgiven); `maxSeconds` is inclusive. A time to the root is the very number that a search from the
 * point gives. On foot see walkSeconds.ts: there both directions are the same.
 */
import { NO_STREET, type Snap, type Snaps, snapAt } from './snaps.ts'
import { type SnapsByEdge, snapsByEdge } from './snapsByEdge.ts'
import type { StreetMode } from './streetMode.ts'
import type { StreetNetwork } from './streetNetwork.ts'
import { checkProfile, DEFAULT_PROFILES, type StreetProfile, type VehicleProfile } from './streetProfile.ts'
import { UNREACHED } from './unreached.ts'
import {
  offStreetSeconds,
  type SearchDirection,
  searchByVehicle,
  secondsAlongArc,
  type VehicleSearch,
} from './vehicleSearch.ts'
import { nearestWalkSeconds } from './walkSeconds.ts'

export interface StreetOptions {
  mode: StreetMode
  direction: SearchDirection
  /** Longer trips are UNREACHED. Infinity for none. */
  maxSeconds: number
  /** Must be of the same mode; default: DEFAULT_PROFILES. */
  profile?: StreetProfile
}

const FORGIVEN_SECONDS = 1e-6

/** Seconds between one root and every point. */
export function streetSecondsToPoints(
  network: StreetNetwork,
  root: Snap,
  points: Snaps,
  options: StreetOptions,
): Uint32Array {
  const roots: Snaps = {
    edge: Int32Array.of(root.edge),
    offsetMeters: Float64Array.of(root.offsetMeters),
    distanceMeters: Float64Array.of(root.distanceMeters),
  }
  return nearestStreetSeconds(network, roots, points, options)
}

/** Seconds between every point and the nearest of many roots, in one search: the minimum of streetSecondsToPoints over the roots. */
export function nearestStreetSeconds(
  network: StreetNetwork,
  roots: Snaps,
  points: Snaps,
  { mode, direction, maxSeconds, profile = DEFAULT_PROFILES[mode] }: StreetOptions,
): Uint32Array {
  if (profile.mode !== mode) throw new RangeError(`a profile for ${profile.mode} was given for ${mode}`)
  if (!(maxSeconds >= 0)) throw new RangeError(`maxSeconds must be 0 or more, not ${maxSeconds}`)
  checkProfile(profile)
  if (profile.mode === 'walk')
    return nearestWalkSeconds(network, roots, points, { metersPerSecond: profile.kmh / 3.6, maxSeconds })

  const listed = Array.from(roots.edge, (_, index) => snapAt(roots, index)).filter(
    ({ edge }) => edge !== NO_STREET,
  )
  const seconds = new Uint32Array(points.edge.length).fill(UNREACHED)
  const search = searchByVehicle(
    network,
    listed.map((snap) => ({ snap, seconds: 0 })),
    profile,
    direction,
    maxSeconds + FORGIVEN_SECONDS,
  )
  const rootsOfEdge = new Map<number, Snap[]>()
  for (const root of listed) rootsOfEdge.set(root.edge, [...(rootsOfEdge.get(root.edge) ?? []), root])
  const grouped = snapsByEdge(network, points)
  visitGroups(search, grouped, rootsOfEdge.keys(), (group) => {
    const rootsHere = rootsOfEdge.get(grouped.edges[group]) ?? []
    readGroup(network, search, profile, grouped, group, rootsHere, (point, exact) => {
      const whole = Math.ceil(exact - FORGIVEN_SECONDS)
      if (whole <= maxSeconds && whole < UNREACHED) seconds[point] = whole
    })
  })
  return seconds
}

/** Each group of points on an edge that was reached or holds a root, at least once. */
function visitGroups(
  search: VehicleSearch,
  grouped: SnapsByEdge,
  rootEdges: Iterable<number>,
  visit: (group: number) => void,
): void {
  if (search.reachedCount * 4 > search.rows.plainStates) {
    for (let group = 0; group < grouped.edges.length; group++) visit(group)
    return
  }
  for (const arc of search.reachedArcs()) {
    const group = grouped.groupOfEdge[arc >>> 1]
    if (group >= 0) visit(group)
  }
  for (const edge of rootEdges) if (grouped.groupOfEdge[edge] >= 0) visit(grouped.groupOfEdge[edge])
}

/** Exact seconds of the points of one edge. */
function readGroup(
  network: StreetNetwork,
  search: VehicleSearch,
  profile: VehicleProfile,
  grouped: SnapsByEdge,
  group: number,
  roots: readonly Snap[],
  found: (point: number, seconds: number) => void,
): void {
  const { rows, direction } = search
  const edge = grouped.edges[group]
  const arcs = [2 * edge, 2 * edge + 1].filter((arc) => rows.stateOfArc[arc] >= 0)
  const known = arcs.map((arc) => search.secondsOfArc(arc))
  for (let i = grouped.start[group]; i < grouped.start[group + 1]; i++) {
    let best = Infinity
    for (const [a, arc] of arcs.entries()) {
      const along = secondsAlongArc(network, rows, arc, grouped.offsetMeters[i])
      best = Math.min(best, known[a] + (direction === 'from-root' ? along : rows.arcSeconds[arc] - along))
      for (const root of roots) {
        const rootAlong = secondsAlongArc(network, rows, arc, root.offsetMeters)
        const between = direction === 'from-root' ? along - rootAlong : rootAlong - along
        if (between >= 0) best = Math.min(best, offStreetSeconds(profile, root.distanceMeters) + between)
      }
    }
    if (best < Infinity) found(grouped.point[i], best + offStreetSeconds(profile, grouped.distanceMeters[i]))
  }
}
