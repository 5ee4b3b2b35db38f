/** Water and land of the county in metres: shore, county outline, lake, river. */
import {
  COUNTY_DEPTH,
  COUNTY_WIDTH,
  type Lattice,
  type Meters,
  riverHalfWidth,
  riverS,
  shoreRoadT,
  toMeters,
  waterT,
} from './lattice.ts'

function span(from: number, to: number, step: number, at: (k: number) => Lattice): Meters[] {
  const steps = Math.max(1, Math.round(Math.abs(to - from) / step))
  return Array.from({ length: steps + 1 }, (_, i) => toMeters(at(from + ((to - from) * i) / steps)))
}

/** The water's edge from the west end to the east end of the county. */
export function shoreLine(): Meters[] {
  return span(0, COUNTY_WIDTH, 0.05, (s) => [s, waterT(s)])
}

/** The limits between the lake-shore road and the water; elsewhere boundary roads are the limit. */
export function shoreLimits(): [Meters[], Meters[]] {
  const upTo = (s: number): Meters[] => [toMeters([s, waterT(s)]), toMeters([s, shoreRoadT(s)])]
  return [upTo(0), upTo(COUNTY_WIDTH)]
}

/** Where the river meets the lake. */
function riverMouthT(): number {
  let t = 1
  for (let i = 0; i < 50; i++) t = waterT(riverS(t))
  return t
}

export function riverLine(): Meters[] {
  return span(riverMouthT(), COUNTY_DEPTH, 0.05, (t) => [riverS(t), t])
}

/** The river's water, reaching a little into the lake so that the two join on the map. */
export function riverPolygon(): Meters[] {
  const mouth = riverMouthT() - 0.12
  const west = span(mouth, COUNTY_DEPTH, 0.06, (t) => [riverS(t) - riverHalfWidth(t), t])
  const east = span(COUNTY_DEPTH, mouth, 0.06, (t) => [riverS(t) + riverHalfWidth(t), t])
  return [...west, ...east, west[0]]
}

/** The lake, wider than the county so that the map does not end at its limits. */
export function lakePolygon(): Meters[] {
  const shore = span(-14, COUNTY_WIDTH + 14, 0.05, (s) => [s, waterT(s)])
  return [...shore, toMeters([COUNTY_WIDTH + 14, -16]), toMeters([-14, -16]), shore[0]]
}
