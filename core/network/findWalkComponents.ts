/**
 * Components of the street network on foot: sets of nodes joined by walkable edges in either direction. Found by joining sets
 * with path halving (Tarjan and van Leeuwen, Journal of the ACM 31(2), 1984). Largest first by length, equals by first node.
 */
import { EDGE_USE, type StreetComponent } from './streetNetwork.ts'

export function findWalkComponents(
  nodeCount: number,
  edges: { from: Uint32Array; to: Uint32Array; lengthMeters: Float64Array; use: Uint8Array },
): { componentOfNode: Int32Array; components: StreetComponent[] } {
  const parent = new Int32Array(nodeCount).fill(-1)
  function rootOf(node: number): number {
    let at = node
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]]
      at = parent[at]
    }
    return at
  }
  for (let edge = 0; edge < edges.from.length; edge++) {
    if (!(edges.use[edge] & EDGE_USE.walk)) continue
    const from = edges.from[edge]
    const to = edges.to[edge]
    if (parent[from] < 0) parent[from] = from
    if (parent[to] < 0) parent[to] = to
    const a = rootOf(from)
    const b = rootOf(to)
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b)
  }
  const byRoot = new Map<number, StreetComponent & { root: number }>()
  for (let node = 0; node < nodeCount; node++) {
    if (parent[node] < 0) continue
    const root = rootOf(node)
    const component = byRoot.get(root) ?? { root, nodes: 0, edges: 0, lengthMeters: 0 }
    component.nodes += 1
    byRoot.set(root, component)
  }
  for (let edge = 0; edge < edges.from.length; edge++) {
    if (!(edges.use[edge] & EDGE_USE.walk)) continue
    const component = byRoot.get(rootOf(edges.from[edge]))!
    component.edges += 1
    component.lengthMeters += edges.lengthMeters[edge]
  }
  const sorted = [...byRoot.values()].sort((a, b) => b.lengthMeters - a.lengthMeters || a.root - b.root)
  const rank = new Map(sorted.map((component, index) => [component.root, index]))
  const componentOfNode = new Int32Array(nodeCount).fill(-1)
  for (let node = 0; node < nodeCount; node++)
    if (parent[node] >= 0) componentOfNode[node] = rank.get(rootOf(node))!
  return {
    componentOfNode,
    components: sorted.map(({ nodes, edges: count, lengthMeters }) => ({
      nodes,
      edges: count,
      lengthMeters,
    })),
  }
}
