import Flatbush from 'flatbush'
import type { Position } from 'geojson'

/** Below this many pieces all pairs are tried; above, an index finds the pairs whose boxes meet. */
const ALL_PAIRS = 64

/**
 * The first point where the outlines of one polygon (outer ring and holes) properly cross, or null. Touching in a shared
 * corner is no crossing. About n log n for real outlines, so that a shore of 100,000 corners is checked in a second.
 */
export function findSelfCrossing(rings: readonly Position[][]): Position | null {
  const pieces: [Position, Position][] = []
  for (const ring of rings) for (let i = 1; i < ring.length; i++) pieces.push([ring[i - 1], ring[i]])
  if (pieces.length <= ALL_PAIRS) {
    for (let i = 0; i < pieces.length; i++) {
      for (let j = i + 1; j < pieces.length; j++) {
        const point = crossing(pieces[i], pieces[j])
        if (point) return point
      }
    }
    return null
  }
  const index = new Flatbush(pieces.length)
  for (const [a, b] of pieces)
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]))
  index.finish()
  for (let i = 0; i < pieces.length; i++) {
    const [a, b] = pieces[i]
    const near = index.search(
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[0], b[0]),
      Math.max(a[1], b[1]),
      (other) => other > i && crossing(pieces[i], pieces[other]) !== null,
    )
    if (near.length > 0) return crossing(pieces[i], pieces[near[0]])
  }
  return null
}

/** Where two pieces cross with both ends of each strictly on either side of the other. */
function crossing([a, b]: [Position, Position], [c, d]: [Position, Position]): Position | null {
  const sideC = side(a, b, c)
  const sideD = side(a, b, d)
  if (sideC * sideD >= 0) return null
  const sideA = side(c, d, a)
  const sideB = side(c, d, b)
  if (sideA * sideB >= 0) return null
  const share = sideA / (sideA - sideB)
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]
}

function side(a: Position, b: Position, c: Position): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}
