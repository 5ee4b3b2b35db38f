/**
 * The survey of the made-up county: everything is drawn in lattice units (`s` along the shore eastwards, `t` inland), where
 * roads are straight, and then bent into the land by one smooth map. One unit is half a concession block.
 */
export type Lattice = [s: number, t: number]
/** Metres east and north of the county's origin. */
export type Meters = [x: number, y: number]

export const COUNTY_WIDTH = 44
export const COUNTY_DEPTH = 22
/** East of this town line the concessions were surveyed later and do not meet the others. */
export const TOWN_LINE = 30
export const EAST_OFFSET = 0.6

const UNIT_S = 850
const UNIT_T = 1025
const TILT = 0.13
const ORIGIN: [lon: number, lat: number] = [-81.05, 42.6]
const METERS_PER_DEGREE = 111_320

export function toMeters([s, t]: Lattice): Meters {
  const x =
    (s - COUNTY_WIDTH / 2) * UNIT_S +
    130 * Math.sin(0.31 * t + 0.17 * s + 0.6) +
    55 * Math.sin(0.83 * t - 0.35 * s + 2.1) +
    11 * Math.sin(2.3 * t + 1.7 * s)
  const y =
    t * UNIT_T +
    150 * Math.sin(0.27 * s + 0.12 * t + 1.3) +
    50 * Math.sin(0.72 * s - 0.41 * t + 0.4) +
    11 * Math.sin(2.1 * s - 1.9 * t + 0.7)
  return [x * Math.cos(TILT) - y * Math.sin(TILT), x * Math.sin(TILT) + y * Math.cos(TILT)]
}

/** The inverse of `toMeters`, to about a millimetre. */
export function toLattice([x, y]: Meters): Lattice {
  let guess: Lattice = [COUNTY_WIDTH / 2, COUNTY_DEPTH / 2]
  for (let i = 0; i < 14; i++) {
    const [gx, gy] = toMeters(guess)
    const dx = x - gx
    const dy = y - gy
    guess = [
      guess[0] + (dx * Math.cos(TILT) + dy * Math.sin(TILT)) / UNIT_S,
      guess[1] + (dy * Math.cos(TILT) - dx * Math.sin(TILT)) / UNIT_T,
    ]
  }
  return guess
}

/** Degrees, rounded to six decimals (about 0.1 m). */
export function toLonLat([x, y]: Meters): [number, number] {
  const lat = ORIGIN[1] + y / METERS_PER_DEGREE
  const lon = ORIGIN[0] + x / (METERS_PER_DEGREE * Math.cos((42.7 * Math.PI) / 180))
  return [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6]
}

export function distanceMeters(a: Meters, b: Meters): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}

/** Bell curve of height 1. */
function bump(s: number, centre: number, width: number): number {
  return Math.exp(-(((s - centre) / width) ** 2))
}

/** The shore without its small notches: what the lake-shore road follows. */
function shoreT(s: number): number {
  return (
    0.15 +
    0.28 * Math.sin(0.42 * s + 0.8) +
    0.12 * Math.sin(1.1 * s + 2) +
    0.55 * bump(s, 16.4, 1.9) -
    0.85 * bump(s, 25.5, 1.9) +
    0.4 * bump(s, 33.6, 1.5) -
    0.75 * bump(s, 38.6, 1.3) -
    0.35 * bump(s, 6.5, 2.4)
  )
}

/** The water's edge. */
export function waterT(s: number): number {
  const rough = 0.5 + 0.5 * Math.sin(0.9 * s + 4)
  return (
    shoreT(s) +
    0.03 * Math.sin(3.1 * s + Math.sin(s)) +
    rough * (0.035 * Math.sin(7.1 * s + 2 * Math.sin(1.7 * s)) + 0.018 * Math.sin(17 * s))
  )
}

/** The road along the lake runs about 200 m inland. */
export function shoreRoadT(s: number): number {
  return shoreT(s) + 0.2
}

/** Middle of the Tansy River, from its mouth (t about 0.9) to the northern boundary. */
export function riverS(t: number): number {
  return (
    16.9 +
    0.05 * t +
    0.5 * Math.sin(0.55 * t + 0.2) +
    0.22 * Math.sin(1.5 * t + 1.1) +
    0.07 * Math.sin(3.9 * t) +
    1.6 * Math.max(0, (t - 8) / 14) ** 1.3 +
    0.35 * Math.sin(2.3 * t + 0.5) * Math.min(1, Math.max(0, (t - 7) / 3))
  )
}

/** Half the width of the river's water in lattice units: 60 m at the mouth, 14 m upstream. */
export function riverHalfWidth(t: number): number {
  return (14 + 38 * Math.exp(-Math.max(0, t - 0.4) / 2.2)) / UNIT_S
}

/** Streets stop this far from the middle of the river, at the road along its bank. */
export function riverBank(t: number): number {
  return riverHalfWidth(t) + 0.085
}

/** Middle of the expressway, which passes north of the city. */
export function expresswayT(s: number): number {
  return 7.05 + 0.28 * Math.sin(0.24 * s + 0.4) + 0.14 * Math.sin(0.61 * s + 1)
}
