/**
 * Turns drawn lines into a planar arrangement: nodes where lines meet, edges between nodes, and the faces (blocks) that the
 * edges enclose. Streets of the sample and the outlines of its areas come from the same arrangement, so that areas follow
 * streets exactly and tile the land without gaps.
 */
import { distanceMeters, type Meters } from './lattice.ts'

export interface PlainLine<M> {
  points: Meters[]
  meta: M
  /** Dead ends of this line are wanted (a court), however short. */
  keepDeadEnd?: boolean
}

export interface ArrangedEdge<M> {
  from: number
  to: number
  points: Meters[]
  meta: M
  keepDeadEnd: boolean
  /** Face on the left and on the right of the edge; 0 is the outside. */
  left: number
  right: number
}

export interface Arrangement<M> {
  nodes: Meters[]
  edges: ArrangedEdge<M>[]
  /** Number of faces, the outside (0) included. */
  faceCount: number
  /** Closed ring of each face, counter-clockwise; face 0 is empty. */
  rings: Meters[][]
}

const NODE_TOLERANCE = 5
const TOUCH_TOLERANCE = 2.5
const SHORTEST_DEAD_END = 45
const CELL = 250

interface Cut {
  along: number
  point: Meters
}

export function arrange<M>(lines: readonly PlainLine<M>[]): Arrangement<M> {
  const nodes = new NodeIndex()
  let edges = splitLines(lines, nodes)
  edges = pruneDeadEnds(edges)
  edges = keepLargestComponent(edges)
  for (const edge of edges) edge.points = simplify(edge.points, 1.2)
  return traceFaces(nodes.points, edges)
}

function splitLines<M>(lines: readonly PlainLine<M>[], nodes: NodeIndex): ArrangedEdge<M>[] {
  const cuts = findCuts(lines)
  const edges: ArrangedEdge<M>[] = []
  const seen = new Set<string>()
  lines.forEach((line, l) => {
    let points: Meters[] = []
    let from = -1
    const passNode = (point: Meters) => {
      const node = nodes.at(point)
      const place = nodes.points[node]
      if (from >= 0 && (node !== from || pathLength([...points, place]) > 60)) {
        // Points beside a node that was moved would make spikes.
        const apart = points
          .slice(1)
          .filter(
            (p) => distanceMeters(p, place) > NODE_TOLERANCE && distanceMeters(p, points[0]) > NODE_TOLERANCE,
          )
        const path = [points[0], ...apart, place]
        const [low, high] = [path[(path.length - 1) >> 1], path[path.length >> 1]]
        const middle: Meters = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2]
        const key =
          path.length === 2
            ? [from, node].sort((a, b) => a - b).join('-')
            : `${[from, node].sort((a, b) => a - b).join('-')}@${Math.round(middle[0] / 4)},${Math.round(middle[1] / 4)}`
        if (!seen.has(key)) {
          seen.add(key)
          edges.push({
            from,
            to: node,
            points: path,
            meta: line.meta,
            keepDeadEnd: line.keepDeadEnd ?? false,
            left: 0,
            right: 0,
          })
        }
      }
      from = node
      points = [place]
    }
    for (let i = 0; i < line.points.length; i++) {
      const own = cuts.get(`${l},${i}`) ?? []
      const isEnd = i === 0 || i === line.points.length - 1
      if (isEnd) passNode(line.points[i])
      else points.push(line.points[i])
      for (const cut of own.sort((a, b) => a.along - b.along)) passNode(cut.point)
    }
  })
  return edges
}

/** Where segments cross or touch: per line and segment, the points to split at. */
function findCuts<M>(lines: readonly PlainLine<M>[]): Map<string, Cut[]> {
  const cells = new Map<string, [number, number][]>()
  lines.forEach((line, l) => {
    for (let i = 0; i + 1 < line.points.length; i++) {
      const [a, b] = [line.points[i], line.points[i + 1]]
      for (
        let cx = Math.floor((Math.min(a[0], b[0]) - 5) / CELL);
        cx <= Math.floor((Math.max(a[0], b[0]) + 5) / CELL);
        cx++
      )
        for (
          let cy = Math.floor((Math.min(a[1], b[1]) - 5) / CELL);
          cy <= Math.floor((Math.max(a[1], b[1]) + 5) / CELL);
          cy++
        ) {
          const key = `${cx},${cy}`
          const cell = cells.get(key)
          if (cell) cell.push([l, i])
          else cells.set(key, [[l, i]])
        }
    }
  })
  const cuts = new Map<string, Cut[]>()
  const add = (l: number, i: number, along: number, point: Meters) => {
    const key = `${l},${i}`
    const list = cuts.get(key) ?? []
    if (!list.some((cut) => distanceMeters(cut.point, point) < 0.01)) list.push({ along, point })
    cuts.set(key, list)
  }
  for (const cell of cells.values())
    for (let p = 0; p < cell.length; p++)
      for (let q = p + 1; q < cell.length; q++) {
        const [l, i] = cell[p]
        const [m, j] = cell[q]
        if (l === m && Math.abs(i - j) <= 1) continue
        const [a, b] = [lines[l].points[i], lines[l].points[i + 1]]
        const [c, d] = [lines[m].points[j], lines[m].points[j + 1]]
        const crossing = cross(a, b, c, d)
        if (crossing) {
          add(l, i, crossing.along, crossing.point)
          add(m, j, crossing.alongOther, crossing.point)
          continue
        }
        touch(lines[m].points, j, a, b, (along, point) => {
          add(l, i, along, point)
          add(m, j, point === c ? 0 : 1, point)
        })
        touch(lines[l].points, i, c, d, (along, point) => {
          add(m, j, along, point)
          add(l, i, point === a ? 0 : 1, point)
        })
      }
  return cuts
}

function cross(
  a: Meters,
  b: Meters,
  c: Meters,
  d: Meters,
): { along: number; alongOther: number; point: Meters } | undefined {
  const denominator = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0])
  if (Math.abs(denominator) < 1e-9) return undefined
  const along = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / denominator
  const alongOther = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / denominator
  if (along < 0 || along > 1 || alongOther < 0 || alongOther > 1) return undefined
  return { along, alongOther, point: [a[0] + (b[0] - a[0]) * along, a[1] + (b[1] - a[1]) * along] }
}

/** Ends of a line that lie on (within the tolerance of) the segment a-b. */
function touch(
  points: readonly Meters[],
  segment: number,
  a: Meters,
  b: Meters,
  found: (along: number, point: Meters) => void,
) {
  const ends: Meters[] = []
  if (segment === 0) ends.push(points[0])
  if (segment === points.length - 2) ends.push(points[points.length - 1])
  const length = distanceMeters(a, b)
  for (const end of ends) {
    const along = ((end[0] - a[0]) * (b[0] - a[0]) + (end[1] - a[1]) * (b[1] - a[1])) / (length * length)
    if (along < 0 || along > 1) continue
    const foot: Meters = [a[0] + (b[0] - a[0]) * along, a[1] + (b[1] - a[1]) * along]
    if (distanceMeters(foot, end) < TOUCH_TOLERANCE) found(along, end)
  }
}

class NodeIndex {
  readonly points: Meters[] = []
  readonly #cells = new Map<string, number[]>()

  /** The node at this place, made if there is none within the tolerance. */
  at(point: Meters): number {
    const cx = Math.floor(point[0] / NODE_TOLERANCE)
    const cy = Math.floor(point[1] / NODE_TOLERANCE)
    for (let x = cx - 1; x <= cx + 1; x++)
      for (let y = cy - 1; y <= cy + 1; y++)
        for (const node of this.#cells.get(`${x},${y}`) ?? [])
          if (distanceMeters(this.points[node], point) < NODE_TOLERANCE) return node
    const node = this.points.push(point) - 1
    const key = `${cx},${cy}`
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), node])
    return node
  }
}

export function pathLength(points: readonly Meters[]): number {
  let sum = 0
  for (let i = 1; i < points.length; i++) sum += distanceMeters(points[i - 1], points[i])
  return sum
}

function pruneDeadEnds<M>(edges: ArrangedEdge<M>[]): ArrangedEdge<M>[] {
  let kept = edges
  for (;;) {
    const degree = new Map<number, number>()
    for (const { from, to } of kept) {
      degree.set(from, (degree.get(from) ?? 0) + 1)
      degree.set(to, (degree.get(to) ?? 0) + 1)
    }
    const next = kept.filter(
      (edge) =>
        (degree.get(edge.from)! > 1 && degree.get(edge.to)! > 1) ||
        pathLength(edge.points) > (edge.keepDeadEnd ? 25 : SHORTEST_DEAD_END),
    )
    if (next.length === kept.length) return kept
    kept = next
  }
}

function keepLargestComponent<M>(edges: ArrangedEdge<M>[]): ArrangedEdge<M>[] {
  const parent = new Map<number, number>()
  const root = (n: number): number => {
    let r = n
    while ((parent.get(r) ?? r) !== r) r = parent.get(r)!
    parent.set(n, r)
    return r
  }
  for (const { from, to } of edges) parent.set(root(from), root(to))
  const size = new Map<number, number>()
  for (const { from } of edges) size.set(root(from), (size.get(root(from)) ?? 0) + 1)
  const largest = [...size].sort((a, b) => b[1] - a[1])[0][0]
  return edges.filter(({ from }) => root(from) === largest)
}

/** Douglas-Peucker. */
export function simplify(points: readonly Meters[], tolerance: number): Meters[] {
  if (points.length < 3) return [...points]
  const [a, b] = [points[0], points[points.length - 1]]
  const length = distanceMeters(a, b)
  let farthest = 0
  let split = 0
  for (let i = 1; i + 1 < points.length; i++) {
    const p = points[i]
    const offset =
      length < 1
        ? distanceMeters(a, p)
        : Math.abs((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])) / length
    if (offset > farthest) {
      farthest = offset
      split = i
    }
  }
  if (farthest <= tolerance) return [a, b]
  return [
    ...simplify(points.slice(0, split + 1), tolerance).slice(0, -1),
    ...simplify(points.slice(split), tolerance),
  ]
}

export function ringArea(ring: readonly Meters[]): number {
  let sum = 0
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [ring[i], ring[(i + 1) % ring.length]]
    sum += a[0] * b[1] - b[0] * a[1]
  }
  return sum / 2
}

/** Walks every side of every edge with the face on its left. */
function traceFaces<M>(nodes: Meters[], edges: ArrangedEdge<M>[]): Arrangement<M> {
  const leaving = new Map<number, { half: number; angle: number }[]>()
  const angleOf = (a: Meters, b: Meters) => Math.atan2(b[1] - a[1], b[0] - a[0])
  edges.forEach((edge, e) => {
    const last = edge.points.length - 1
    const at = (node: number, half: number, angle: number) =>
      leaving.set(node, [...(leaving.get(node) ?? []), { half, angle }])
    at(edge.from, 2 * e, angleOf(edge.points[0], edge.points[1]))
    at(edge.to, 2 * e + 1, angleOf(edge.points[last], edge.points[last - 1]))
  })
  const next = new Int32Array(edges.length * 2)
  for (const around of leaving.values()) {
    around.sort((a, b) => a.angle - b.angle)
    around.forEach(({ half }, i) => {
      next[half ^ 1] = around[(i + around.length - 1) % around.length].half
    })
  }
  const faceOf = new Int32Array(edges.length * 2).fill(-1)
  const rings: Meters[][] = [[]]
  for (let start = 0; start < faceOf.length; start++) {
    if (faceOf[start] >= 0) continue
    const halves: number[] = []
    const ring: Meters[] = []
    for (let half = start; faceOf[half] < 0; half = next[half]) {
      faceOf[half] = -2 - start
      halves.push(half)
      const points = edges[half >> 1].points
      ring.push(...(half & 1 ? [...points].reverse() : points).slice(0, -1))
      faceOf[half] = 0
    }
    const face = ringArea(ring) > 0 ? rings.push(ring) - 1 : 0
    for (const half of halves) faceOf[half] = face
  }
  edges.forEach((edge, e) => {
    edge.left = faceOf[2 * e]
    edge.right = faceOf[2 * e + 1]
  })
  return { nodes, edges, faceCount: rings.length, rings }
}
