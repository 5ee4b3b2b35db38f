/**
 * Puts the pieces of the walkable edges into square cells, so that snapping looks only near the point. Cells are about as many
 * as pieces, at least 50 m wide. A piece stands in every cell that its bounding box touches.
 */
import { metersPerDegreeLat, metersPerDegreeLon } from './groundDistance.ts'
import { EDGE_USE, type PieceGrid, POSITION_SCALE } from './streetNetwork.ts'

const LEAST_CELL_METERS = 50

export function buildPieceGrid(edges: {
  use: Uint8Array
  shapeStart: Uint32Array
  shapePositions: Int32Array
}): PieceGrid {
  const { use, shapeStart, shapePositions: xy } = edges
  let west = Infinity
  let south = Infinity
  let east = -Infinity
  let north = -Infinity
  let pieceCount = 0
  forEachPiece((piece) => {
    pieceCount += 1
    west = Math.min(west, xy[2 * piece], xy[2 * piece + 2])
    east = Math.max(east, xy[2 * piece], xy[2 * piece + 2])
    south = Math.min(south, xy[2 * piece + 1], xy[2 * piece + 3])
    north = Math.max(north, xy[2 * piece + 1], xy[2 * piece + 3])
  })
  if (pieceCount === 0) return emptyGrid()
  west /= POSITION_SCALE
  east /= POSITION_SCALE
  south /= POSITION_SCALE
  north /= POSITION_SCALE

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
  const next = cellStart.slice()
  forEachCell((cell, piece, edge) => {
    pieces[next[cell]] = piece
    pieceEdges[next[cell]] = edge
    next[cell] += 1
  })
  return { west, south, cellLonDegrees, cellLatDegrees, columns, rows, cellStart, pieces, pieceEdges }

  function forEachPiece(visit: (piece: number, edge: number) => void): void {
    for (let edge = 0; edge < use.length; edge++) {
      if (!(use[edge] & EDGE_USE.walk)) continue
      for (let piece = shapeStart[edge]; piece < shapeStart[edge + 1] - 1; piece++) visit(piece, edge)
    }
  }

  function forEachCell(visit: (cell: number, piece: number, edge: number) => void): void {
    forEachPiece((piece, edge) => {
      const lon1 = xy[2 * piece] / POSITION_SCALE
      const lat1 = xy[2 * piece + 1] / POSITION_SCALE
      const lon2 = xy[2 * piece + 2] / POSITION_SCALE
      const lat2 = xy[2 * piece + 3] / POSITION_SCALE
      const lastColumn = Math.min(columns - 1, Math.floor((Math.max(lon1, lon2) - west) / cellLonDegrees))
      const lastRow = Math.min(rows - 1, Math.floor((Math.max(lat1, lat2) - south) / cellLatDegrees))
      for (let row = Math.floor((Math.min(lat1, lat2) - south) / cellLatDegrees); row <= lastRow; row++) {
        for (
          let column = Math.floor((Math.min(lon1, lon2) - west) / cellLonDegrees);
          column <= lastColumn;
          column++
        ) {
          visit(row * columns + column, piece, edge)
        }
      }
    })
  }
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
