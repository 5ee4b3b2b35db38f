interface Point {
  lon: number
  lat: number
}

/** Metres of one degree of latitude on a sphere of 6,371,008.8 m. */
const METERS_PER_DEGREE = 111_195.08

/**
 * All pairs of points at most `reachMeters` apart, each once with the earlier point first, by a grid of cells as wide as the
 * reach. Distances are on a plane around the pair: within 0.1 % for some kilometres away from the poles and the date line.
 */
export function createPairGrid<T extends Point>(points: readonly T[], reachMeters: number) {
  const cells = new Map<string, number[]>()
  const rowOf = (lat: number) => Math.floor((lat * METERS_PER_DEGREE) / reachMeters)
  /** Cells of one row of latitude are as wide as the reach at the row's edge nearer to the pole. */
  const columnOf = (lon: number, row: number) => {
    const edge = Math.min(
      89.9,
      (Math.max(Math.abs(row), Math.abs(row + 1)) * reachMeters) / METERS_PER_DEGREE,
    )
    return Math.floor((lon * METERS_PER_DEGREE * Math.cos((edge * Math.PI) / 180)) / reachMeters)
  }
  for (const [index, { lon, lat }] of points.entries()) {
    const row = rowOf(lat)
    const key = `${row} ${columnOf(lon, row)}`
    const cell = cells.get(key)
    if (cell) cell.push(index)
    else cells.set(key, [index])
  }
  return {
    forEachPair(visit: (a: T, b: T, distanceMeters: number) => void): void {
      for (const [index, point] of points.entries()) {
        const middle = rowOf(point.lat)
        const later: number[] = []
        for (let row = middle - 1; row <= middle + 1; row++) {
          const column = columnOf(point.lon, row)
          for (let near = column - 1; near <= column + 1; near++) {
            for (const other of cells.get(`${row} ${near}`) ?? []) if (other > index) later.push(other)
          }
        }
        for (const other of later.sort((a, b) => a - b)) {
          const distance = planarMeters(point, points[other])
          if (distance <= reachMeters) visit(point, points[other], distance)
        }
      }
    },
  }
}

function planarMeters(a: Point, b: Point): number {
  const x = (b.lon - a.lon) * Math.cos(((a.lat + b.lat) * Math.PI) / 360)
  return Math.hypot(x, b.lat - a.lat) * METERS_PER_DEGREE
}
