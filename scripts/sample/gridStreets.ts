import type { Fabric } from './cityPlan.ts'
import type { FabricStreet } from './fabricStreet.ts'
import type { Random } from './random.ts'

/** Positions of grid lines must agree between neighbouring cells: they depend on the fabric alone. */
const GRID: Partial<Record<Fabric, { u: number[]; v: number[] }>> = {
  core: { u: [0.145, 0.29, 0.43, 0.57, 0.715, 0.86], v: [0.13, 0.27, 0.41, 0.56, 0.7, 0.85] },
  'old-grid': { u: [0.145, 0.29, 0.43, 0.57, 0.715, 0.86], v: [0.27, 0.56, 0.78] },
}

/** Straight streets and avenues that run on from cell to cell, with some stretches never built. */
export function gridStreets(
  fabric: 'core' | 'old-grid',
  s: number,
  t: number,
  random: Random,
): FabricStreet[] {
  const { u, v } = GRID[fabric]!
  const streets: FabricStreet[] = []
  const rows = [0, ...v, 1]
  const columns = [0, ...u, 1]
  for (const x of u)
    for (let r = 0; r + 1 < rows.length; r++) {
      const main = x === 0.43
      if (fabric === 'old-grid' && !main && random() < 0.13) continue
      streets.push({
        points: [
          [x, rows[r]],
          [x, rows[r + 1]],
        ],
        key: `u:${s + x}`,
        kind: 'street',
        streetClass: main && fabric === 'core' ? 'Collector' : 'Local',
      })
    }
  for (const y of v)
    for (let c = 0; c + 1 < columns.length; c++) {
      if (fabric === 'old-grid' && y !== 0.56 && random() < 0.12) continue
      streets.push({
        points: [
          [columns[c], y],
          [columns[c + 1], y],
        ],
        key: `v:${t + y}`,
        kind: 'avenue',
        streetClass: y === 0.56 ? 'Collector' : 'Local',
      })
    }
  return streets
}
