/** Snapped points in order of their edge, so that a search touches only points on edges that it reached. */
import { NO_STREET, type Snaps } from './snaps.ts'
import type { StreetNetwork } from './streetNetwork.ts'

export interface SnapsByEdge {
  /** Edges that hold points, ascending. Points of edges[g] stand from start[g] to start[g + 1] in the arrays below. */
  edges: Uint32Array
  start: Uint32Array
  /** Index of the point in the snaps. */
  point: Uint32Array
  offsetMeters: Float64Array
  distanceMeters: Float64Array
  /** Group of each edge of the network, or -1. */
  groupOfEdge: Int32Array
}

const made = new WeakMap<Snaps, { network: StreetNetwork; grouped: SnapsByEdge }>()

/** Made once for the same snaps and network, then kept as long as the snaps are. */
export function snapsByEdge(network: StreetNetwork, snaps: Snaps): SnapsByEdge {
  const known = made.get(snaps)
  if (known?.network === network) return known.grouped
  const grouped = groupSnaps(network, snaps)
  made.set(snaps, { network, grouped })
  return grouped
}

function groupSnaps(network: StreetNetwork, snaps: Snaps): SnapsByEdge {
  const groupOfEdge = new Int32Array(network.edgeCount).fill(-1)
  const counts = new Uint32Array(network.edgeCount)
  let placed = 0
  for (const edge of snaps.edge) {
    if (edge === NO_STREET) continue
    if (edge >= network.edgeCount) throw new Error('these points were snapped to another network')
    counts[edge] += 1
    placed += 1
  }
  let groups = 0
  for (let edge = 0; edge < network.edgeCount; edge++) if (counts[edge] > 0) groupOfEdge[edge] = groups++
  const edges = new Uint32Array(groups)
  const start = new Uint32Array(groups + 1)
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const group = groupOfEdge[edge]
    if (group < 0) continue
    edges[group] = edge
    start[group + 1] = start[group] + counts[edge]
  }
  const next = start.slice()
  const point = new Uint32Array(placed)
  const offsetMeters = new Float64Array(placed)
  const distanceMeters = new Float64Array(placed)
  for (let i = 0; i < snaps.edge.length; i++) {
    if (snaps.edge[i] === NO_STREET) continue
    const group = groupOfEdge[snaps.edge[i]]
    const at = next[group]
    next[group] += 1
    point[at] = i
    offsetMeters[at] = snaps.offsetMeters[i]
    distanceMeters[at] = snaps.distanceMeters[i]
  }
  return { edges, start, point, offsetMeters, distanceMeters, groupOfEdge }
}
