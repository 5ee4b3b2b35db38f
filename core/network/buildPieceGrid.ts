/**
 * Puts the pieces of the edges that a bit of `wanted` (EDGE_USE) allows into square cells, so that snapping looks only near the point. Cells are about as many
 * as pieces, at least 50 m wide. A piece stands in every cell that its bounding box touches.
 *
 * The grid covers where nearly all streets lie: a stray line on another continent must not make the cells as large as countries. What lies
 * beyond is moved to the cells of the border, points to be snapped as well. Such moving never takes two places farther apart, so that a search in
 * rings still misses nothing.
 */
import { metersPerDegreeLat, metersPerDegreeLon } from './groundDistance.ts'
import { type PieceGrid, POSITION_SCALE } from './streetNetwork.ts'

const LEAST_CELL_METERS = 50

export function buildPieceGrid(
  edges: { use: Uint8Array; shapeStart: Uint32Array; shapePositions: Int32Array },
  wanted: number,
): PieceGrid {
  const { use, shapeStart, shapePositions: xy } = edges
  let pieceCount = 0
  forEachPiece(() => {
    pieceCount += 1
  })
  if (pieceCount === 0) return emptyGrid()
  const xs = new Int32Array(pieceCount)
  const ys = new Int32Array(pieceCount)
  let next = 0
  forEachPiece((piece) => {
    xs[next] = xy[2 * piece]
    ys[next] = xy[2 * piece + 1]
    next += 1
  })
  const [west, east] = usualExtent(xs)
  const [south, north] = usualExtent(ys)

  const middle = (south + north) / 2
  const widthMeters = (east - west) * metersPerDegreeLon(middle)
  const heightMeters = (north - south) * metersPerDegreeLat(middle)
  const cellMeters = Math.max(
    LEAST_CELL_METERS,
    Math.sqrt((widthMeters * heightMeters) / pieceCount),
    Math.max(widthMeters, heightMeters) / pieceCount,
  )
  const columns = Math.floor(widthMeters / cellMeters) + 1
  const rows = Math.floor(heightMeters / cellMeters) + 1
  const cellLonDegrees = cellMeters / metersPerDegreeLon(middle)
  const cellLatDegrees = cellMeters / metersPerDegreeLat(middle)

  const cellStart = new Uint32Array(columns * rows + 1)
  forEachCell((cell) => {
    cellStart[cell + 1] += 1
  })
  for (let cell = 0; cell < columns * rows; cell++) cellStart[cell + 1] += cellStart[cell]
  const pieces = new Uint32Array(cellStart[columns * rows])
  const pieceEdges = new Uint32Array(pieces.length)
  const free = cellStart.slice()
  forEachCell((cell, piece, edge) => {
    pieces[free[cell]] = piece
    pieceEdges[free[cell]] = edge
    free[cell] += 1
  })
  return { west, south, cellLonDegrees, cellLatDegrees, columns, rows, cellStart, pieces, pieceEdges }

  function forEachPiece(visit: (piece: number, edge: number) => void): void {
    for (let edge = 0; edge < use.length; edge++) {
      if (!(use[edge] & wanted)) continue
      for (let piece = shapeStart[edge]; piece < shapeStart[edge + 1] - 1; piece++) visit(piece, edge)
    }
  }

  function forEachCell(visit: (cell: number, piece: number, edge: number) => void): void {
    forEachPiece((piece, edge) => {
      const lon1 = xy[2 * piece] / POSITION_SCALE
      const lat1 = xy[2 * piece + 1] / POSITION_SCALE
      const lon2 = xy[2 * piece + 2] / POSITION_SCALE
      const lat2 = xy[2 * piece + 3] / POSITION_SCALE
      const lastColumn = clampCell(Math.max(lon1, lon2), west, cellLonDegrees, columns)
      const lastRow = clampCell(Math.max(lat1, lat2), south, cellLatDegrees, rows)
      for (let row = clampCell(Math.min(lat1, lat2), south, cellLatDegrees, rows); row <= lastRow; row++) {
        let column = clampCell(Math.min(lon1, lon2), west, cellLonDegrees, columns)
        for (; column <= lastColumn; column++) visit(row * columns + column, piece, edge)
      }
    })
  }
}

/** Cell of a coordinate along one axis, moved into the grid. */
export function clampCell(degrees: number, first: number, cellDegrees: number, cells: number): number {
  return Math.max(0, Math.min(cells - 1, Math.floor((degrees - first) / cellDegrees)))
}

/** Degrees from the first to the last but for one in a thousand at each end, and a twentieth more; never beyond the data. */
function usualExtent(values: Int32Array): [number, number] {
  values.sort()
  const low = values[Math.floor(0.001 * values.length)]
  const high = values[values.length - 1 - Math.floor(0.001 * values.length)]
  const margin = 0.05 * (high - low)
  const first = Math.max(values[0], low - margin)
  const last = Math.min(values[values.length - 1], high + margin)
  return [first / POSITION_SCALE, last / POSITION_SCALE]
}

function emptyGrid(): PieceGrid {
  return {
    west: 0,
    south: 0,
    cellLonDegrees: 1,
    cellLatDegrees: 1,
    columns: 0,
    rows: 0,
    cellStart: new Uint32Array(1),
    pieces: new Uint32Array(0),
    pieceEdges: new Uint32Array(0),
  }
}
