/**
 * The area of a distance field within `meters` as polygons: marching squares (Lorensen and Cline, Computer Graphics 21(4), 1987, in two
 * dimensions) with straight interpolation along the sides of the cells.
 *
 * Valid by construction. Each side of a cell holds at most one corner of an outline, strictly between its nodes and rounded to 1e-6
 * degrees along that side alone, so that rounding moves no corner past another: rings never touch or cross. Where only opposite
 * nodes of a cell are inside they are kept apart. Falling values give areas that contain the former ones.
 */
import type { MultiPolygon, Position } from 'geojson'
import { type DistanceField, MICRO } from './distanceField.ts'

/** Sides of a cell: 0 south, 1 east, 2 north, 3 west. */
const SEGMENTS: readonly (readonly [number, number])[][] = [
  [],
  [[0, 3]],
  [[1, 0]],
  [[1, 3]],
  [[2, 1]],
  [
    [0, 3],
    [2, 1],
  ],
  [[2, 0]],
  [[2, 3]],
  [[3, 2]],
  [[0, 2]],
  [
    [1, 0],
    [3, 2],
  ],
  [[1, 2]],
  [[3, 1]],
  [[0, 1]],
  [[3, 0]],
  [],
]

export function traceOutline(field: DistanceField, meters: number): MultiPolygon {
  const { columns, rows, squared } = field
  const limit = meters * meters
  // Side 2n runs from node n to the east, side 2n + 1 to the north. From a side, the outline goes on to another with the inside on its left.
  const next = new Map<number, number>()
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const node = row * columns + column
      const inside =
        (squared[node] <= limit ? 1 : 0) |
        (squared[node + 1] <= limit ? 2 : 0) |
        (squared[node + columns + 1] <= limit ? 4 : 0) |
        (squared[node + columns] <= limit ? 8 : 0)
      if (inside === 0 || inside === 15) continue
      const sides = [2 * node, 2 * (node + 1) + 1, 2 * (node + columns), 2 * node + 1]
      for (const [from, to] of SEGMENTS[inside]) next.set(sides[from], sides[to])
    }
  }
  const partOf = numberParts(field, limit)
  const shells = new Map<number, Position[]>()
  const holes = new Map<number, Position[][]>()
  for (const first of next.keys()) {
    if (!next.has(first)) continue
    const corners: [number, number][] = []
    for (let side = first; next.has(side); ) {
      corners.push(cornerOn(field, side, meters))
      const following = next.get(side)!
      next.delete(side)
      side = following
    }
    const node = first >>> 1
    const other = first & 1 ? node + columns : node + 1
    const part = partOf[squared[node] <= limit ? node : other]
    const ring = toRing(corners)
    if (twiceArea(corners) > 0) shells.set(part, ring)
    else holes.set(part, [...(holes.get(part) ?? []), ring])
  }
  return {
    type: 'MultiPolygon',
    coordinates: [...shells].map(([part, shell]) => [shell, ...(holes.get(part) ?? [])]),
  }
}

/** Where the outline crosses a side, in 1e-6 degrees. */
function cornerOn(field: DistanceField, side: number, meters: number): [number, number] {
  const { west, south, stepLon, stepLat, columns, squared } = field
  const node = side >>> 1
  const isNorthward = (side & 1) === 1
  const here = Math.sqrt(squared[node])
  const there = Math.sqrt(squared[isNorthward ? node + columns : node + 1])
  const step = isNorthward ? stepLat : stepLon
  const share = (meters - here) / (there - here)
  const along = Math.max(1, Math.min(step - 1, Math.round(share * step)))
  const lon = west + (node % columns) * stepLon
  const lat = south + Math.floor(node / columns) * stepLat
  return isNorthward ? [lon, lat + along] : [lon + along, lat]
}

/** Numbers the sets of inside nodes that are joined along sides. */
function numberParts({ columns, squared }: DistanceField, limit: number): Int32Array {
  const partOf = new Int32Array(squared.length).fill(-1)
  const open: number[] = []
  let parts = 0
  for (let start = 0; start < squared.length; start++) {
    if (squared[start] > limit || partOf[start] >= 0) continue
    partOf[start] = parts
    open.push(start)
    while (open.length > 0) {
      const node = open.pop()!
      // No node of the border is inside: every neighbour exists.
      for (const near of [node - 1, node + 1, node - columns, node + columns]) {
        if (squared[near] > limit || partOf[near] >= 0) continue
        partOf[near] = parts
        open.push(near)
      }
    }
    parts += 1
  }
  return partOf
}

function twiceArea(corners: [number, number][]): number {
  const [x0, y0] = corners[0]
  let sum = 0
  for (let i = 1; i < corners.length - 1; i++) {
    sum += (corners[i][0] - x0) * (corners[i + 1][1] - y0) - (corners[i + 1][0] - x0) * (corners[i][1] - y0)
  }
  return sum
}

/** Closed, in degrees, without corners that lie exactly on the line between their neighbours. */
function toRing(corners: [number, number][]): Position[] {
  const kept = corners.filter(([x, y], i) => {
    const [beforeX, beforeY] = corners[(i + corners.length - 1) % corners.length]
    const [afterX, afterY] = corners[(i + 1) % corners.length]
    return (x - beforeX) * (afterY - y) !== (afterX - x) * (y - beforeY)
  })
  const ring = kept.map(([x, y]): Position => [x / MICRO, y / MICRO])
  return [...ring, [...ring[0]]]
}
