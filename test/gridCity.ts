/**
 * A city whose times are known by arithmetic: straight streets on a grid of square-ish blocks at the equator, where a block of 0.0009 degrees is
 * a whole number of position units. East-west blocks are 100.187542 m long (0.0009 of 111,319.491 m), north-south blocks 99.516849 m
 * (0.0009 of 110,574.276 m), both degrees as published for WGS84 at the equator.
 */
import type { StreetSegment } from '../core/network/streetSegment.ts'

const BLOCK_DEGREES = 0.0009
export const EAST_BLOCK_METERS = BLOCK_DEGREES * 111_319.4908
export const NORTH_BLOCK_METERS = BLOCK_DEGREES * 110_574.2758

/** In blocks from the south-west corner; at least one of them whole, so that the place is on a street. */
export interface GridPlace {
  column: number
  row: number
}

export interface GridCity {
  columns: number
  rows: number
  segments: StreetSegment[]
}

/**
 * A city of `columns` by `rows` blocks (one street more each way), a segment per block side.
 * @param edit changes a segment (one-way, car only ...) or returns null to leave it out.
 */
export function gridCity(
  columns: number,
  rows: number,
  edit: (segment: StreetSegment, from: GridPlace, to: GridPlace) => StreetSegment | null = (segment) =>
    segment,
): GridCity {
  const segments: StreetSegment[] = []
  function add(from: GridPlace, to: GridPlace): void {
    const name = from.row === to.row ? `Street ${from.row}` : `Avenue ${from.column}`
    const segment = edit(
      gridSegment(`${from.column},${from.row}-${to.column},${to.row}`, name, from, to),
      from,
      to,
    )
    if (segment) segments.push(segment)
  }
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      if (column < columns) add({ column, row }, { column: column + 1, row })
      if (row < rows) add({ column, row }, { column, row: row + 1 })
    }
  }
  return { columns, rows, segments }
}

/** A straight segment between two places of the grid. */
export function gridSegment(id: string, name: string, from: GridPlace, to: GridPlace): StreetSegment {
  return {
    id,
    coordinates: [gridPosition(from), gridPosition(to)],
    name,
    streetClass: 'residential',
    oneWay: 0,
    walk: true,
    bicycle: true,
    car: true,
    bridgeOrTunnel: false,
    maxSpeedKmh: null,
    leftNumbers: null,
    rightNumbers: null,
    community: null,
  }
}

/** Longitude and latitude of a place. */
export function gridPosition({ column, row }: GridPlace): [number, number] {
  return [column * BLOCK_DEGREES, row * BLOCK_DEGREES]
}

/** Metres on foot between two places of a whole grid, by arithmetic alone. */
export function gridWalkMeters(a: GridPlace, b: GridPlace): number {
  const east = blocksApart(a.column, b.column, a.row !== b.row)
  const north = blocksApart(a.row, b.row, a.column !== b.column)
  return east * EAST_BLOCK_METERS + north * NORTH_BLOCK_METERS
}

/** Along one axis; two places inside the same block of parallel streets must go round by one of the corners. */
function blocksApart(from: number, to: number, mustTurn: boolean): number {
  const block = Math.floor(from)
  const sameBlock = !Number.isInteger(from) && !Number.isInteger(to) && Math.floor(to) === block
  if (!mustTurn || !sameBlock) return Math.abs(from - to)
  const offsets = from - block + (to - block)
  return Math.min(offsets, 2 - offsets)
}
