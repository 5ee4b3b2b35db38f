/**
 * Distances in metres from lines, at the nodes of a regular grid whose coordinates are whole numbers of 1e-6 degrees; known up to
 * `capMeters`, which stands for everything farther. Lines may be added at any time: values only fall.
 */
import { metersPerDegreeLat, metersPerDegreeLon } from './groundDistance.ts'

export const MICRO = 1e6

export interface DistanceField {
  /** Node (column, row) lies at west + column * stepLon, south + row * stepLat, in 1e-6 degrees; its index is row * columns + column. */
  west: number
  south: number
  stepLon: number
  stepLat: number
  columns: number
  rows: number
  capMeters: number
  /** Squared metres. */
  squared: Float32Array
}

/** Degrees. */
export interface Extent {
  west: number
  south: number
  east: number
  north: number
}

/** A field with no lines in it yet, with room for `capMeters` around the extent. */
export function emptyField(extent: Extent, cellMeters: number, capMeters: number): DistanceField {
  const middle = (extent.south + extent.north) / 2
  const widest = Math.min(metersPerDegreeLon(extent.south), metersPerDegreeLon(extent.north))
  const stepLon = Math.max(2, Math.floor((cellMeters / metersPerDegreeLon(middle)) * MICRO))
  const stepLat = Math.max(2, Math.floor((cellMeters / metersPerDegreeLat(middle)) * MICRO))
  const marginLon = (capMeters / widest) * MICRO + 2 * stepLon
  const marginLat = (capMeters / metersPerDegreeLat(middle)) * MICRO + 2 * stepLat
  const west = Math.floor(extent.west * MICRO - marginLon)
  const south = Math.floor(extent.south * MICRO - marginLat)
  const columns = Math.ceil((extent.east * MICRO + marginLon - west) / stepLon) + 1
  const rows = Math.ceil((extent.north * MICRO + marginLat - south) / stepLat) + 1
  const squared = new Float32Array(columns * rows).fill(capMeters * capMeters)
  return { west, south, stepLon, stepLat, columns, rows, capMeters, squared }
}

/** Adds a straight line between two positions in degrees. */
export function addLine(field: DistanceField, lon1: number, lat1: number, lon2: number, lat2: number): void {
  const { west, south, stepLon, stepLat, columns, rows, capMeters, squared } = field
  const middle = (lat1 + lat2) / 2
  const xScale = metersPerDegreeLon(middle)
  const yScale = metersPerDegreeLat(middle)
  const capLon = capMeters / xScale
  const capLat = capMeters / yScale
  const firstColumn = Math.max(0, Math.floor(((Math.min(lon1, lon2) - capLon) * MICRO - west) / stepLon))
  const lastColumn = Math.min(
    columns - 1,
    Math.ceil(((Math.max(lon1, lon2) + capLon) * MICRO - west) / stepLon),
  )
  const firstRow = Math.max(0, Math.floor(((Math.min(lat1, lat2) - capLat) * MICRO - south) / stepLat))
  const lastRow = Math.min(rows - 1, Math.ceil(((Math.max(lat1, lat2) + capLat) * MICRO - south) / stepLat))
  const dx = (lon2 - lon1) * xScale
  const dy = (lat2 - lat1) * yScale
  const lengthSquared = dx * dx + dy * dy
  const perLength = lengthSquared > 0 ? 1 / lengthSquared : 0
  for (let row = firstRow; row <= lastRow; row++) {
    const y = ((south + row * stepLat) / MICRO - lat1) * yScale
    for (let column = firstColumn; column <= lastColumn; column++) {
      const x = ((west + column * stepLon) / MICRO - lon1) * xScale
      const along = Math.max(0, Math.min(1, (x * dx + y * dy) * perLength))
      const offX = x - along * dx
      const offY = y - along * dy
      const value = offX * offX + offY * offY
      const index = row * columns + column
      if (value < squared[index]) squared[index] = value
    }
  }
}
