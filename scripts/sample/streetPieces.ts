/** The streets as a centreline layer: named pieces between junctions, with bridges, ramps, the expressway and house numbers. */
import { pathLength, simplify } from './arrange.ts'
import type { County } from './buildCounty.ts'
import { expresswayPieces } from './drawExpressway.ts'
import type { StreetClass } from './drawnStreet.ts'
import { riverLine } from './landscape.ts'
import { COUNTY_WIDTH, expresswayT, type Meters, toMeters } from './lattice.ts'
import { streetNamer } from './nameStreets.ts'
import { numberHouses } from './numberHouses.ts'
import { CITY } from './settlements.ts'

export interface StreetPiece {
  id: number
  from: string
  to: string
  points: Meters[]
  name: string
  streetClass: StreetClass
  /** 1 = traffic along the line only, -1 = only against it. */
  oneWay: 0 | 1 | -1
  community: string
  bridge: boolean
  speedKmh: number
  left: [number, number] | null
  right: [number, number] | null
}

const SPEED: Record<StreetClass, number> = {
  Expressway: 100,
  Ramp: 50,
  Arterial: 50,
  Collector: 50,
  Local: 40,
  'County Road': 80,
  'Rural Road': 80,
  Path: 0,
}

export function streetPieces(county: County): StreetPiece[] {
  const { edges, nodes } = county.arrangement
  const nameOf = streetNamer()
  const river = riverLine()
  const expressway = Array.from({ length: COUNTY_WIDTH * 10 + 1 }, (_, i) =>
    toMeters([i / 10, expresswayT(i / 10)]),
  )
  const pieces: StreetPiece[] = []
  edges.forEach((edge, e) => {
    const { streetClass, nameKey, oneWay } = edge.meta
    if (!streetClass) return
    const community = communityOf(county, e)
    const cuts = [...crossings(edge.points, river, 45), ...crossings(edge.points, expressway, 42)]
    const parts = cuts.length ? splitAround(edge.points, cuts) : [{ points: [...edge.points], bridge: false }]
    parts.forEach(({ points, bridge }, k) => {
      pieces.push({
        id: 0,
        from: k === 0 ? `${edge.from}` : `${e}/${k}`,
        to: k === parts.length - 1 ? `${edge.to}` : `${e}/${k + 1}`,
        points,
        name: nameOf(nameKey),
        streetClass,
        oneWay,
        community,
        bridge,
        speedKmh: SPEED[streetClass],
        left: null,
        right: null,
      })
    })
  })
  numberHouses(pieces)
  pieces.push(
    ...expresswayPieces(pieces, nodes).map((piece) => ({ ...piece, speedKmh: SPEED[piece.streetClass] })),
  )
  pieces.forEach((piece, i) => {
    piece.id = 1001 + i
  })
  return pieces
}

function communityOf({ arrangement, blocks }: County, e: number): string {
  const { left, right } = arrangement.edges[e]
  const sides = [blocks[left], blocks[right]].filter((block) => block !== null)
  return (
    sides.find(({ municipality }) => municipality === CITY) ??
    sides.find(({ fabric }) => fabric === 'town') ??
    sides[0]
  ).municipality
}

/** Distances along a path where it crosses another line, each with the half-length of the bridge there. */
function crossings(
  points: readonly Meters[],
  line: readonly Meters[],
  half: number,
): { along: number; half: number }[] {
  const found: { along: number; half: number }[] = []
  let before = 0
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    for (let j = 1; j < line.length; j++) {
      const [c, d] = [line[j - 1], line[j]]
      if (Math.abs(c[0] - a[0]) > 3000 || Math.abs(c[1] - a[1]) > 3000) continue
      const denominator = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0])
      const f = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / denominator
      const g = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / denominator
      if (f > 0 && f < 1 && g >= 0 && g < 1)
        found.push({ along: before + f * Math.hypot(b[0] - a[0], b[1] - a[1]), half })
    }
    before += Math.hypot(b[0] - a[0], b[1] - a[1])
  }
  return found
}

function splitAround(
  points: readonly Meters[],
  cuts: { along: number; half: number }[],
): { points: Meters[]; bridge: boolean }[] {
  const length = pathLength(points)
  const marks = cuts
    .flatMap(({ along, half }) => [along - half, along + half])
    .filter((at) => at > 15 && at < length - 15)
    .sort((a, b) => a - b)
  const stops = [0, ...marks, length]
  return stops.slice(1).map((to, i) => {
    const from = stops[i]
    return { points: between(points, from, to), bridge: cuts.some(({ along }) => along > from && along < to) }
  })
}

function between(points: readonly Meters[], from: number, to: number): Meters[] {
  const out: Meters[] = []
  let before = 0
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    const length = Math.hypot(b[0] - a[0], b[1] - a[1])
    const at = (along: number): Meters => [
      a[0] + ((b[0] - a[0]) * (along - before)) / length,
      a[1] + ((b[1] - a[1]) * (along - before)) / length,
    ]
    if (out.length === 0 && from <= before + length) out.push(from <= before ? a : at(from))
    if (out.length > 0 && to > before + length) out.push(b)
    else if (out.length > 0) {
      out.push(to >= before + length - 1e-9 ? b : at(to))
      break
    }
    before += length
  }
  return simplify(out, 0.01)
}
