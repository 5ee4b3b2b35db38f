/** House numbers: odd on the left, even on the right, growing along each street from its south-western end. */
import { pathLength } from './arrange.ts'
import type { Meters } from './lattice.ts'
import type { StreetPiece } from './streetPieces.ts'

/** Metres of street per pair of numbers. */
const PACE_TOWN = 9
const PACE_COUNTRY = 24

/** Sets `left` and `right` of each piece and turns pieces so that numbers grow along the line. */
export function numberHouses(pieces: StreetPiece[]) {
  const groups = new Map<string, StreetPiece[]>()
  for (const piece of pieces) {
    if (piece.streetClass === 'Path') continue
    const key = `${piece.name}|${piece.community}`
    groups.set(key, [...(groups.get(key) ?? []), piece])
  }
  for (const group of groups.values()) numberStreet(group)
}

function numberStreet(group: StreetPiece[]) {
  const degree = new Map<string, number>()
  for (const { from, to } of group)
    for (const node of [from, to]) degree.set(node, (degree.get(node) ?? 0) + 1)
  const left = new Set(group)
  /** Pairs of numbers given so far. */
  let along = 0
  while (left.size) {
    const starts = [...left].flatMap((piece) => [
      { node: piece.from, at: piece.points[0] },
      { node: piece.to, at: piece.points[piece.points.length - 1] },
    ])
    const rank = ({ node, at }: { node: string; at: Meters }) =>
      at[0] + at[1] + ((degree.get(node) ?? 0) === 1 ? 0 : 1e6)
    let node = starts.reduce((best, start) => (rank(start) < rank(best) ? start : best)).node
    for (;;) {
      const piece = [...left].find(({ from, to }) => from === node || to === node)
      if (!piece) break
      left.delete(piece)
      const forward = piece.from === node
      node = forward ? piece.to : piece.from
      const pairs =
        pathLength(piece.points) /
        (['County Road', 'Rural Road'].includes(piece.streetClass) ? PACE_COUNTRY : PACE_TOWN)
      setNumbers(piece, along, along + pairs, forward)
      along += pairs
    }
    along += 4
  }
}

function setNumbers(piece: StreetPiece, from: number, to: number, forward: boolean) {
  if (!forward) {
    if (piece.oneWay !== 0) piece.oneWay = -1

    piece.points.reverse()
    ;[piece.from, piece.to] = [piece.to, piece.from]
  }
  const [first, last] = [Math.ceil(from), Math.ceil(to) - 1]
  if (last < first || piece.bridge) return
  const odd: [number, number] = [2 * first + 1, 2 * last + 1]
  const even: [number, number] = [2 * first + 2, 2 * last + 2]
  piece.left = odd
  piece.right = even
}
