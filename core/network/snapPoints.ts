/**
 * Snaps points to the nearest position on any edge that the mode may use.
 *
 * People are not stranded on scraps: a component that holds less than `minorShare` of the length of all streets of the mode's components is
 * minor, and an edge of a minor component (for vehicles: of none) is taken only where no other lies within the limit. Equal distances give the
 * edge with the lower number. Distances are flat, in metres, at the latitude of the point.
 */
import { clampCell } from './buildPieceGrid.ts'
import { groundDistanceMeters, metersPerDegreeLat, metersPerDegreeLon } from './groundDistance.ts'
import { NO_STREET, type Snap, type Snaps } from './snaps.ts'
import { MODE_USE, type StreetMode } from './streetMode.ts'
import { type PieceGrid, POSITION_SCALE, type StreetComponent, type StreetNetwork } from './streetNetwork.ts'

export interface SnapOptions {
  /** Points farther than this from any street have no snap. */
  limitMeters: number
  /** A component with a smaller share of the length is minor. 0 = all are equal. */
  minorShare: number
  mode: StreetMode
}

export const DEFAULT_SNAP_OPTIONS: SnapOptions = { limitMeters: 1000, minorShare: 0.01, mode: 'walk' }

/** What snapping for one mode looks at. */
interface Snapped {
  grid: PieceGrid
  /** By edge: CLOSED, MINOR or MAJOR. */
  ranks: Uint8Array
}
const CLOSED = 0
const MINOR = 1
const MAJOR = 2

/** Snaps one point in degrees; `edge` is -1 where no street is near or the point is not on the globe. */
export function snapPoint(
  network: StreetNetwork,
  lon: number,
  lat: number,
  options: Partial<SnapOptions> = {},
): Snap {
  const all = { ...DEFAULT_SNAP_OPTIONS, ...options }
  return snapWithin(network, lon, lat, all.limitMeters, chooseEdges(network, all))
}

/** Snaps many points; `lons` and `lats` in degrees, of equal length. */
export function snapPoints(
  network: StreetNetwork,
  lons: ArrayLike<number>,
  lats: ArrayLike<number>,
  options: Partial<SnapOptions> = {},
): Snaps {
  const all = { ...DEFAULT_SNAP_OPTIONS, ...options }
  const among = chooseEdges(network, all)
  const snaps: Snaps = {
    edge: new Int32Array(lons.length),
    offsetMeters: new Float64Array(lons.length),
    distanceMeters: new Float64Array(lons.length),
  }
  for (let i = 0; i < lons.length; i++) {
    const snap = snapWithin(network, lons[i], lats[i], all.limitMeters, among)
    snaps.edge[i] = snap.edge
    snaps.offsetMeters[i] = snap.offsetMeters
    snaps.distanceMeters[i] = snap.distanceMeters
  }
  return snaps
}

/** Components stand largest first, so that the major ones are those with an index below this number. */
export function countMajorComponents(
  network: StreetNetwork,
  minorShare = DEFAULT_SNAP_OPTIONS.minorShare,
): number {
  return countMajor(network.walkComponents, minorShare)
}

function countMajor(components: readonly StreetComponent[], minorShare: number): number {
  let total = 0
  for (const component of components) total += component.lengthMeters
  let count = 0
  for (const component of components) if (component.lengthMeters >= minorShare * total) count += 1
  return count
}

const chosen = new WeakMap<StreetNetwork, Map<string, Snapped>>()

/** Made once for the same network, mode and share, then kept as long as the network is. */
function chooseEdges(network: StreetNetwork, { mode, minorShare }: SnapOptions): Snapped {
  const known = chosen.get(network) ?? new Map<string, Snapped>()
  chosen.set(network, known)
  const key = `${mode} ${minorShare}`
  let snapped = known.get(key)
  if (!snapped) {
    snapped = {
      grid: mode === 'walk' ? network.walkGrid : network.vehicleGrid,
      ranks: rankEdges(network, mode, countMajor(network[`${mode}Components`], minorShare)),
    }
    known.set(key, snapped)
  }
  return snapped
}

/** A one-way street that leads out of its component lies in none and is minor. */
function rankEdges(network: StreetNetwork, mode: StreetMode, major: number): Uint8Array {
  const either = MODE_USE[mode].forward | MODE_USE[mode].backward
  const componentOfNode = network[`${mode}ComponentOfNode`]
  const ranks = new Uint8Array(network.edgeCount)
  for (let edge = 0; edge < network.edgeCount; edge++) {
    if (!(network.edgeUse[edge] & either)) continue
    const component = componentOfNode[network.edgeFrom[edge]]
    const isMajor = component >= 0 && component < major && component === componentOfNode[network.edgeTo[edge]]
    ranks[edge] = isMajor ? MAJOR : MINOR
  }
  return ranks
}

/** The nearest piece so far, squared metres. */
interface Nearest {
  squared: number
  edge: number
  piece: number
  along: number
}

function snapWithin(
  network: StreetNetwork,
  lon: number,
  lat: number,
  limitMeters: number,
  among: Snapped,
): Snap {
  const { grid, ranks } = among
  const none: Snap = { edge: NO_STREET, offsetMeters: 0, distanceMeters: 0 }
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90) || grid.columns === 0) return none

  const xScale = metersPerDegreeLon(lat)
  const yScale = metersPerDegreeLat(lat)
  const column = clampCell(lon, grid.west, grid.cellLonDegrees, grid.columns)
  const row = clampCell(lat, grid.south, grid.cellLatDegrees, grid.rows)
  const cellMeters = Math.min(grid.cellLonDegrees * xScale, grid.cellLatDegrees * yScale)
  const lastRing = Math.min(
    Math.ceil(limitMeters / cellMeters) + 1,
    Math.max(column, grid.columns - 1 - column, row, grid.rows - 1 - row),
  )
  const inMajor: Nearest = { squared: limitMeters * limitMeters, edge: NO_STREET, piece: 0, along: 0 }
  const inAny: Nearest = { ...inMajor }

  for (let ring = 0; ring <= lastRing; ring++) {
    // Whatever lies outside the rings seen so far is at least (ring - 1) cells away.
    const unseen = Math.max(0, ring - 1) * cellMeters
    if (inMajor.edge !== NO_STREET && inMajor.squared <= unseen * unseen) break
    const south = Math.max(0, row - ring)
    const north = Math.min(grid.rows - 1, row + ring)
    const west = Math.max(0, column - ring)
    const east = Math.min(grid.columns - 1, column + ring)
    for (let r = south; r <= north; r++) {
      const whole = r === row - ring || r === row + ring
      for (let c = west; c <= east; c++) {
        if (whole || c === column - ring || c === column + ring) lookInCell(r * grid.columns + c)
        else c = Math.max(c, Math.min(east, column + ring - 1))
      }
    }
  }
  const best = inMajor.edge !== NO_STREET ? inMajor : inAny
  if (best.edge === NO_STREET) return none
  return { edge: best.edge, offsetMeters: offsetOf(network, best), distanceMeters: Math.sqrt(best.squared) }

  function lookInCell(cell: number): void {
    const { cellStart, pieces, pieceEdges } = grid
    const xy = network.shapePositions
    for (let i = cellStart[cell]; i < cellStart[cell + 1]; i++) {
      const piece = pieces[i]
      const x1 = (xy[2 * piece] / POSITION_SCALE - lon) * xScale
      const y1 = (xy[2 * piece + 1] / POSITION_SCALE - lat) * yScale
      const dx = (xy[2 * piece + 2] / POSITION_SCALE - lon) * xScale - x1
      const dy = (xy[2 * piece + 3] / POSITION_SCALE - lat) * yScale - y1
      const along = Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / (dx * dx + dy * dy)))
      const x = x1 + along * dx
      const y = y1 + along * dy
      const squared = x * x + y * y
      if (squared > inAny.squared && squared > inMajor.squared) continue
      const edge = pieceEdges[i]
      const rank = ranks[edge]
      if (rank === CLOSED) continue
      keep(inAny, squared, edge, piece, along)
      if (rank === MAJOR) keep(inMajor, squared, edge, piece, along)
    }
  }
}

function keep(nearest: Nearest, squared: number, edge: number, piece: number, along: number): void {
  if (squared > nearest.squared) return
  if (squared === nearest.squared && nearest.edge !== NO_STREET && edge >= nearest.edge) return
  nearest.squared = squared
  nearest.edge = edge
  nearest.piece = piece
  nearest.along = along
}

function offsetOf(network: StreetNetwork, { edge, piece, along }: Nearest): number {
  const xy = network.shapePositions
  let meters = 0
  for (let p = network.shapeStart[edge]; p <= piece; p++) {
    const length = groundDistanceMeters(
      xy[2 * p] / POSITION_SCALE,
      xy[2 * p + 1] / POSITION_SCALE,
      xy[2 * p + 2] / POSITION_SCALE,
      xy[2 * p + 3] / POSITION_SCALE,
    )
    meters += p === piece ? along * length : length
  }
  return Math.min(meters, network.edgeLengthMeters[edge])
}
