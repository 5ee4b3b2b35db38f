/** The outline of each area: the edges with another area on the other side, joined into rings. Neighbours share every point. */
import { ringArea } from './arrange.ts'
import type { County } from './buildCounty.ts'
import type { Meters } from './lattice.ts'

/** Per group, polygons as [outer ring, ...holes], closed; outer rings run counter-clockwise. `groupOf` gives a block's group, -1 = none. */
export function outlineAreas(
  { arrangement }: County,
  groupOf: (block: number) => number,
): Map<number, Meters[][][]> {
  const sides = new Map<number, { from: number; to: number; points: Meters[] }[]>()
  for (const { from, to, points, left, right } of arrangement.edges) {
    const [a, b] = [left ? groupOf(left) : -1, right ? groupOf(right) : -1]
    if (a === b) continue
    if (a >= 0) sides.set(a, [...(sides.get(a) ?? []), { from, to, points }])
    if (b >= 0) sides.set(b, [...(sides.get(b) ?? []), { from: to, to: from, points: [...points].reverse() }])
  }
  const outlines = new Map<number, Meters[][][]>()
  for (const [group, own] of [...sides].sort((a, b) => a[0] - b[0]))
    outlines.set(group, toPolygons(joinRings(own)))
  return outlines
}

function joinRings(sides: { from: number; to: number; points: Meters[] }[]): Meters[][] {
  const leaving = new Map<number, typeof sides>()
  for (const side of sides) leaving.set(side.from, [...(leaving.get(side.from) ?? []), side])
  const rings: Meters[][] = []
  const used = new Set<(typeof sides)[number]>()
  for (const start of sides) {
    if (used.has(start)) continue
    const path: (typeof sides)[number][] = []
    let side = start
    do {
      used.add(side)
      path.push(side)
      // Back at a node of the path: what lies between is a ring of its own, so that no ring touches itself.
      const loop = path.findIndex(({ from }) => from === side.to)
      if (loop >= 0) rings.push(path.splice(loop).flatMap(({ points }) => points.slice(0, -1)))
      const { to } = side
      const free = leaving.get(to)!.filter((next) => !used.has(next))
      if (free.length === 0) break
      side = sharpestLeft(side, free)
    } while (path.length > 0)
  }
  return rings
}

/** Where two parts of an area touch in a point, turn so that the ring does not cross itself. */
function sharpestLeft<S extends { points: Meters[] }>(side: S, choices: S[]): S {
  if (choices.length === 1) return choices[0]
  const [before, at] = side.points.slice(-2)
  const back = Math.atan2(before[1] - at[1], before[0] - at[0])
  const turn = ({ points: [a, b] }: S) =>
    (back - Math.atan2(b[1] - a[1], b[0] - a[0]) + 4 * Math.PI) % (2 * Math.PI)
  return choices.reduce((best, choice) => (turn(choice) < turn(best) ? choice : best))
}

function toPolygons(rings: Meters[][]): Meters[][][] {
  const closed = (ring: Meters[]) => [...ring, ring[0]]
  const outers = rings.filter((ring) => ringArea(ring) > 0)
  const polygons = outers.map((ring) => [closed(ring)])
  for (const hole of rings.filter((ring) => ringArea(ring) <= 0)) {
    const owner = outers.findIndex(
      (outer) => contains(outer, hole[0]) || contains(outer, hole[Math.floor(hole.length / 2)]),
    )
    polygons[Math.max(0, owner)].push(closed(hole))
  }
  return polygons
}

function contains(ring: readonly Meters[], [x, y]: Meters): boolean {
  let inside = false
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length]
    if (a[1] > y !== b[1] > y && x < a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) inside = !inside
  })
  return inside
}
