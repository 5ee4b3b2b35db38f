/**
 * Strongly connected components of the network for a vehicle: sets of nodes between which it can go there and back. Turn restrictions
 * are left aside. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1(2), 1972, with a stack
 * of its own instead of recursion. A node alone, without an edge that starts and ends there, belongs to none (-1).
 * Largest first by length, equals by first node.
 */
import { MODE_USE, type VehicleMode } from './streetMode.ts'
import type { StreetComponent, StreetNetwork } from './streetNetwork.ts'

type Rows = Pick<
  StreetNetwork,
  'edgeFrom' | 'edgeTo' | 'edgeUse' | 'edgeLengthMeters' | 'rowStart' | 'rowEnds'
>

export function findStrongComponents(
  rows: Rows,
  mode: VehicleMode,
): { componentOfNode: Int32Array; components: StreetComponent[] } {
  const { edgeFrom, edgeTo, edgeUse, edgeLengthMeters } = rows
  const raw = numberComponents(rows, mode)
  const either = MODE_USE[mode].forward | MODE_USE[mode].backward
  const found = new Map<number, StreetComponent & { first: number }>()
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    const number = raw[edgeFrom[edge]]
    if (!(edgeUse[edge] & either) || number !== raw[edgeTo[edge]]) continue
    const component = found.get(number) ?? { nodes: 0, edges: 0, lengthMeters: 0, first: raw.length }
    component.edges += 1
    component.lengthMeters += edgeLengthMeters[edge]
    found.set(number, component)
  }
  for (let node = 0; node < raw.length; node++) {
    const component = found.get(raw[node])
    if (!component) continue
    component.nodes += 1
    component.first = Math.min(component.first, node)
  }
  const sorted = [...found].sort(([, a], [, b]) => b.lengthMeters - a.lengthMeters || a.first - b.first)
  const rank = new Map(sorted.map(([number], index) => [number, index]))
  return {
    componentOfNode: Int32Array.from(raw, (number) => rank.get(number) ?? -1),
    components: sorted.map(([, { nodes, edges, lengthMeters }]) => ({ nodes, edges, lengthMeters })),
  }
}

function numberComponents(
  { edgeFrom, edgeTo, edgeUse, rowStart, rowEnds }: Rows,
  mode: VehicleMode,
): Int32Array {
  const { forward, backward } = MODE_USE[mode]
  const nodeCount = rowStart.length - 1
  const component = new Int32Array(nodeCount).fill(-1)
  const order = new Int32Array(nodeCount).fill(-1)
  const low = new Int32Array(nodeCount)
  const next = rowStart.slice(0, nodeCount)
  const open: number[] = []
  const path: number[] = []
  let seen = 0
  let count = 0
  for (let root = 0; root < nodeCount; root++) {
    if (order[root] >= 0) continue
    enter(root)
    while (path.length > 0) {
      const node = path[path.length - 1]
      if (next[node] < rowStart[node + 1]) {
        const end = rowEnds[next[node]]
        next[node] += 1
        const edge = end >>> 1
        if (!(edgeUse[edge] & (end & 1 ? backward : forward))) continue
        const head = end & 1 ? edgeFrom[edge] : edgeTo[edge]
        if (order[head] < 0) enter(head)
        else if (component[head] < 0) low[node] = Math.min(low[node], order[head])
        continue
      }
      path.pop()
      if (path.length > 0) low[path[path.length - 1]] = Math.min(low[path[path.length - 1]], low[node])
      if (low[node] !== order[node]) continue
      for (let member = -1; member !== node; ) {
        member = open.pop()!
        component[member] = count
      }
      count += 1
    }
  }
  return component

  function enter(node: number): void {
    order[node] = seen
    low[node] = seen
    seen += 1
    open.push(node)
    path.push(node)
  }
}
