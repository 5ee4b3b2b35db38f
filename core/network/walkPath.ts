/**
 * The way on foot between two snapped points as longitude and latitude, along the streets, from the one to the other: how a walking leg
 * is drawn. Off-street metres are not part of it. Empty where there is no way within the bound.
 */
import { groundDistanceMeters } from './groundDistance.ts'
import { NO_STREET, type Snap } from './snaps.ts'
import { EDGE_USE, POSITION_SCALE, type StreetNetwork } from './streetNetwork.ts'
import { walkSearchOf } from './walkSearch.ts'

type Position = [lon: number, lat: number]

export function walkPath(network: StreetNetwork, from: Snap, to: Snap, boundMeters: number): Position[] {
  if (from.edge === NO_STREET || to.edge === NO_STREET) return []
  const search = walkSearchOf(network)
  search.run([from], boundMeters)
  const length = network.edgeLengthMeters[to.edge]
  const ends = [
    { node: network.edgeFrom[to.edge], meters: to.offsetMeters, offset: 0 },
    { node: network.edgeTo[to.edge], meters: length - to.offsetMeters, offset: length },
  ].map((end) => ({ ...end, total: search.meters[end.node] + end.meters }))
  const end = ends[0].total <= ends[1].total ? ends[0] : ends[1]
  const along =
    from.edge === to.edge ? from.distanceMeters + Math.abs(from.offsetMeters - to.offsetMeters) : Infinity
  if (Math.min(along, end.total) > boundMeters) return []
  if (along <= end.total) return cutEdge(network, to.edge, from.offsetMeters, to.offsetMeters)

  // Back from the end, one edge at a time, to an end of the edge where the walk began.
  const parts = [cutEdge(network, to.edge, end.offset, to.offsetMeters)]
  let node = end.node
  for (;;) {
    const meters = search.meters[node]
    const first = firstPart(network, from, node, meters)
    if (first) {
      parts.push(first)
      break
    }
    let next = -1
    for (let i = network.rowStart[node]; i < network.rowStart[node + 1] && next < 0; i++) {
      const edge = network.rowEnds[i] >>> 1
      const isEnd = (network.rowEnds[i] & 1) === 1
      const before = isEnd ? network.edgeFrom[edge] : network.edgeTo[edge]
      const long = network.edgeLengthMeters[edge]
      if (!(network.edgeUse[edge] & EDGE_USE.walk) || search.meters[before] + long !== meters) continue
      parts.push(cutEdge(network, edge, isEnd ? 0 : long, isEnd ? long : 0))
      next = before
    }
    if (next < 0) throw new Error('a distance without a way')
    node = next
  }
  const path = parts.reverse().flat()
  return path.filter((position, i) => i === 0 || position.some((value, k) => value !== path[i - 1][k]))
}

/** From the root along its edge to a node, where that is how the node was reached. */
function firstPart(network: StreetNetwork, root: Snap, node: number, meters: number): Position[] | undefined {
  const length = network.edgeLengthMeters[root.edge]
  if (network.edgeFrom[root.edge] === node && meters === root.distanceMeters + root.offsetMeters)
    return cutEdge(network, root.edge, root.offsetMeters, 0)
  if (network.edgeTo[root.edge] === node && meters === root.distanceMeters + (length - root.offsetMeters))
    return cutEdge(network, root.edge, root.offsetMeters, length)
  return undefined
}

/** The shape of an edge between two offsets in metres, in that direction. */
export function cutEdge(network: StreetNetwork, edge: number, from: number, to: number): Position[] {
  const [low, high] = from <= to ? [from, to] : [to, from]
  const cut: Position[] = []
  let meters = 0
  for (let p = network.shapeStart[edge]; p < network.shapeStart[edge + 1] - 1; p++) {
    const a = positionAt(network, p)
    const b = positionAt(network, p + 1)
    const long = groundDistanceMeters(a[0], a[1], b[0], b[1])
    const start = Math.max(0, (low - meters) / long)
    const end = Math.min(1, (high - meters) / long)
    if (start <= end) cut.push(between(a, b, start), between(a, b, end))
    meters += long
  }
  return from <= to ? cut : cut.reverse()
}

const between = (a: Position, b: Position, share: number): Position =>
  share === 1 ? b : [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]

const positionAt = (network: StreetNetwork, p: number): Position => [
  network.shapePositions[2 * p] / POSITION_SCALE,
  network.shapePositions[2 * p + 1] / POSITION_SCALE,
]
