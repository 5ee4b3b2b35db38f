/**
 * Walking times between snapped points, in whole seconds.
 *
 * A walk is: off-street from the point in a straight line to its position on the street, along streets, and off-street again; all
 * of it at one speed. Two points on one edge may also walk straight along it. Seconds = metres / speed, rounded up
 * to a whole second (a millionth of a second is forgiven, so that 100 m at 1.25 m/s is 80 s and not 81). `maxSeconds` is inclusive.
 * Walking ignores one-way, so that a time from a service to a dwelling is also the time from the dwelling to the service.
 *
 * Worked number: root 20 m along an edge of 100 m, point 70 m along it and 5 m beside it, 1 m/s: 55 s.
 */
import { NO_STREET, type Snap, type Snaps, snapAt } from './snaps.ts'
import { type SnapsByEdge, snapsByEdge } from './snapsByEdge.ts'
import type { StreetNetwork } from './streetNetwork.ts'
import { UNREACHED } from './unreached.ts'
import { type WalkSearch, walkSearchOf } from './walkSearch.ts'

export interface WalkOptions {
  metersPerSecond: number
  /** Longer walks are UNREACHED. Infinity for none. */
  maxSeconds: number
}

const FORGIVEN_SECONDS = 1e-6

/** Seconds from one root to every point. */
export function walkSecondsToPoints(
  network: StreetNetwork,
  root: Snap,
  points: Snaps,
  options: WalkOptions,
): Uint32Array {
  const seconds = new Uint32Array(points.edge.length).fill(UNREACHED)
  visitPointsOnFoot(network, [root], points, options, (point, value) => {
    seconds[point] = value
  })
  return seconds
}

/** Seconds to every point from the nearest of many roots, in one search: the minimum of walkSecondsToPoints over the roots. */
export function nearestWalkSeconds(
  network: StreetNetwork,
  roots: Snaps,
  points: Snaps,
  options: WalkOptions,
): Uint32Array {
  const seconds = new Uint32Array(points.edge.length).fill(UNREACHED)
  visitPointsOnFoot(network, listRoots(roots), points, options, (point, value) => {
    seconds[point] = value
  })
  return seconds
}

/**
 * Seconds to every point from the n-th nearest of many roots (n = 1 is the nearest): the n-th smallest of walkSecondsToPoints
 * over the roots, each root counted once, or UNREACHED where fewer than n are within the bound.
 */
export function nthNearestWalkSeconds(
  network: StreetNetwork,
  roots: Snaps,
  points: Snaps,
  n: number,
  options: WalkOptions,
): Uint32Array {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`n must be a whole number from 1, not ${n}`)
  const smallest = new Uint32Array(points.edge.length * n).fill(UNREACHED)
  for (const root of listRoots(roots)) {
    visitPointsOnFoot(network, [root], points, options, (point, value) => {
      let at = point * n + n - 1
      if (value >= smallest[at]) return
      for (; at > point * n && smallest[at - 1] > value; at--) smallest[at] = smallest[at - 1]
      smallest[at] = value
    })
  }
  const seconds = new Uint32Array(points.edge.length)
  for (let point = 0; point < seconds.length; point++) seconds[point] = smallest[point * n + n - 1]
  return seconds
}

function listRoots(roots: Snaps): Snap[] {
  return Array.from(roots.edge, (_, index) => snapAt(roots, index)).filter((root) => root.edge !== NO_STREET)
}

/** Calls `found` once for every point within the bound, with the seconds from the nearest of the roots. */
export function visitPointsOnFoot(
  network: StreetNetwork,
  roots: readonly Snap[],
  points: Snaps,
  { metersPerSecond, maxSeconds }: WalkOptions,
  found: (point: number, seconds: number) => void,
): void {
  if (!(metersPerSecond > 0)) throw new RangeError(`metersPerSecond must be above 0, not ${metersPerSecond}`)
  if (!(maxSeconds >= 0)) throw new RangeError(`maxSeconds must be 0 or more, not ${maxSeconds}`)
  const grouped = snapsByEdge(network, points)
  const search = walkSearchOf(network)
  search.run(roots, (maxSeconds + FORGIVEN_SECONDS) * metersPerSecond)
  const rootsOfEdge = new Map<number, Snap[]>()
  for (const root of roots) rootsOfEdge.set(root.edge, [...(rootsOfEdge.get(root.edge) ?? []), root])

  visitGroups(network, search, grouped, rootsOfEdge.keys(), (group) => {
    const edge = grouped.edges[group]
    const metersFrom = search.meters[network.edgeFrom[edge]]
    const metersTo = search.meters[network.edgeTo[edge]]
    const length = network.edgeLengthMeters[edge]
    const onEdge = rootsOfEdge.get(edge)
    for (let i = grouped.start[group]; i < grouped.start[group + 1]; i++) {
      const offset = grouped.offsetMeters[i]
      let meters = Math.min(metersFrom + offset, metersTo + (length - offset))
      if (onEdge) {
        for (const root of onEdge)
          meters = Math.min(meters, root.distanceMeters + Math.abs(root.offsetMeters - offset))
      }
      const seconds = Math.ceil((meters + grouped.distanceMeters[i]) / metersPerSecond - FORGIVEN_SECONDS)
      if (seconds <= maxSeconds && seconds < UNREACHED) found(grouped.point[i], seconds)
    }
  })
}

/** Each group of points on an edge that has a reached end or a root, once. */
function visitGroups(
  network: StreetNetwork,
  search: WalkSearch,
  grouped: SnapsByEdge,
  rootEdges: Iterable<number>,
  visit: (group: number) => void,
): void {
  const { rowStart, rowEnds, edgeFrom, edgeTo } = network
  if (search.reachedCount * 4 > network.nodeCount) {
    for (let group = 0; group < grouped.edges.length; group++) visit(group)
    return
  }
  const { groupOfEdge } = grouped
  for (let i = 0; i < search.reachedCount; i++) {
    const node = search.reached[i]
    for (let j = rowStart[node]; j < rowStart[node + 1]; j++) {
      const edge = rowEnds[j] >>> 1
      const group = groupOfEdge[edge]
      if (group < 0) continue
      const isFirstVisit =
        (rowEnds[j] & 1) === 0 ||
        (edgeFrom[edge] !== edgeTo[edge] && search.meters[edgeFrom[edge]] === Infinity)
      if (isFirstVisit) visit(group)
    }
  }
  for (const edge of rootEdges) {
    const reached = search.meters[edgeFrom[edge]] < Infinity || search.meters[edgeTo[edge]] < Infinity
    if (!reached && groupOfEdge[edge] >= 0) visit(groupOfEdge[edge])
  }
}
