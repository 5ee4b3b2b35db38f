/** The expressway: two carriageways, and ramps to the sideroads that have an interchange. Other roads pass over or under it. */

import { simplify } from './arrange.ts'
import { curve } from './curve.ts'
import { densify } from './drawnStreet.ts'
import { INTERCHANGES, RAMP_REACH } from './drawStreets.ts'
import { COUNTY_WIDTH, distanceMeters, expresswayT, type Lattice, type Meters, toMeters } from './lattice.ts'
import type { StreetPiece } from './streetPieces.ts'

const HALF_GAP = 0.02
const RAMP_LENGTH = 0.42

type Piece = Omit<StreetPiece, 'speedKmh'>

export function expresswayPieces(pieces: readonly StreetPiece[], nodes: readonly Meters[]): Piece[] {
  const out: Piece[] = []
  const carriageway =
    (side: 1 | -1) =>
    (s: number): Lattice => [s, expresswayT(s) + side * HALF_GAP]
  const add = (
    points: Lattice[],
    name: string,
    streetClass: 'Expressway' | 'Ramp',
    from: string,
    to: string,
    ends: [Meters?, Meters?] = [],
  ) => {
    const path = simplify(densify(points, 0.1).map(toMeters), 1.2)
    if (ends[0]) path[0] = ends[0]
    if (ends[1]) path[path.length - 1] = ends[1]
    out.push({
      id: 0,
      from,
      to,
      points: path,
      name,
      streetClass,
      oneWay: 1,
      community: '',
      bridge: false,
      left: null,
      right: null,
    })
  }
  // Eastbound keeps to the south side, westbound to the north side.
  for (const side of [-1, 1] as const) {
    const stops = [0, ...INTERCHANGES.flatMap((s) => [s - RAMP_LENGTH, s + RAMP_LENGTH]), COUNTY_WIDTH]
    for (let i = 1; i < stops.length; i++) {
      const steps = Math.ceil((stops[i] - stops[i - 1]) / 0.1)
      const line = Array.from({ length: steps + 1 }, (_, k) =>
        carriageway(side)(stops[i - 1] + ((stops[i] - stops[i - 1]) * k) / steps),
      )
      const [from, to] = [`x${side}:${stops[i - 1]}`, `x${side}:${stops[i]}`]
      if (side === -1) add(line, 'Lakeland Expressway', 'Expressway', from, to)
      else add([...line].reverse(), 'Lakeland Expressway', 'Expressway', to, from)
    }
  }
  const junctions = new Set(pieces.flatMap(({ from, to }) => [from, to]))
  for (const s of INTERCHANGES)
    for (const side of [-1, 1] as const) {
      const wanted = toMeters([s, expresswayT(s) + side * RAMP_REACH])
      const [node, at] = nearest(nodes, wanted, junctions)
      const ramp = (towards: 1 | -1): Lattice[] => {
        const joint = s + towards * RAMP_LENGTH
        const t = expresswayT(s)
        return curve([
          carriageway(side)(joint),
          [s + towards * RAMP_LENGTH * 0.6, expresswayT(s + towards * 0.25) + side * (HALF_GAP + 0.03)],
          [s + towards * 0.08, t + side * (RAMP_REACH - 0.025)],
          [s, t + side * RAMP_REACH],
        ])
      }
      const [off, on] = side === -1 ? ([-1, 1] as const) : ([1, -1] as const)
      add(ramp(off), 'Ramp', 'Ramp', `x${side}:${s + off * RAMP_LENGTH}`, node, [undefined, at])
      add(ramp(on).reverse(), 'Ramp', 'Ramp', node, `x${side}:${s + on * RAMP_LENGTH}`, [at, undefined])
    }
  return out
}

function nearest(nodes: readonly Meters[], wanted: Meters, junctions: ReadonlySet<string>): [string, Meters] {
  let best = -1
  nodes.forEach((point, n) => {
    if (!junctions.has(String(n))) return
    if (best < 0 || distanceMeters(point, wanted) < distanceMeters(nodes[best], wanted)) best = n
  })
  return [String(best), nodes[best]]
}
