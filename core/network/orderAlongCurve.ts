/**
 * Order of positions along the Hilbert curve over their extent (65,536 cells a side), equals by index: neighbours on the ground
 * become neighbours in memory, which the searches feel. Curve: J. K. Lawder, "Calculation of mappings between one and n-dimensional values
 * using the Hilbert space-filling curve", Birkbeck College, 2000.
 */
export function orderAlongCurve(positions: Int32Array): Uint32Array {
  const count = positions.length / 2
  let west = Infinity
  let south = Infinity
  let side = 1
  for (let i = 0; i < count; i++) {
    west = Math.min(west, positions[2 * i])
    south = Math.min(south, positions[2 * i + 1])
  }
  for (let i = 0; i < count; i++) {
    side = Math.max(side, positions[2 * i] - west, positions[2 * i + 1] - south)
  }
  const keys = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const x = Math.floor(((positions[2 * i] - west) / side) * CELLS_LAST)
    const y = Math.floor(((positions[2 * i + 1] - south) / side) * CELLS_LAST)
    keys[i] = hilbertIndex(x, y)
  }
  return Uint32Array.from(keys.keys()).sort((a, b) => keys[a] - keys[b] || a - b)
}

const CELLS_LAST = 65535

function hilbertIndex(column: number, row: number): number {
  let x = column
  let y = row
  let index = 0
  for (let s = 32768; s >= 1; s /= 2) {
    const right = (x & s) > 0 ? 1 : 0
    const upper = (y & s) > 0 ? 1 : 0
    index += s * s * ((3 * right) ^ upper)
    if (upper === 0) {
      if (right === 1) {
        x = CELLS_LAST - x
        y = CELLS_LAST - y
      }
      const turned = x
      x = y
      y = turned
    }
  }
  return index
}
