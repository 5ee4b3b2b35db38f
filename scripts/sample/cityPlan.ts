/** Which lattice cells are built up in the city, and in what manner. */
import { expresswayT, type Lattice, riverS, shoreRoadT } from './lattice.ts'

export type Fabric =
  | 'core'
  | 'old-grid'
  | 'crescents'
  | 'loops'
  | 'ribbons'
  | 'industrial'
  | 'campus'
  | 'park'

export interface CityCell {
  s: number
  t: number
  fabric: Fabric
}

export const DOWNTOWN: Lattice = [18.55, 2.05]

const RESERVED: Record<string, Fabric> = {
  '22,3': 'industrial',
  '21,5': 'industrial',
  '22,5': 'industrial',
  '22,4': 'industrial',
  '14,5': 'campus',
  '16,6': 'park',
  '20,4': 'park',
}

export function planCity(): Map<string, CityCell> {
  const cells = new Map<string, CityCell>()
  for (let s = 11; s <= 23; s++)
    for (let t = -1; t <= 8; t++) {
      const [cs, ct] = [s + 0.5, t + 0.5]
      if (ct < shoreRoadT(cs) - 0.1 || ct > expresswayT(cs) - 0.42) continue
      const wobble = 0.05 * Math.sin(3.1 * s + 1.7 * t) + 0.05 * Math.sin(1.3 * s - 2.9 * t)
      const reach = Math.hypot((cs - 17.9) / 5.3, (ct - 2.6) / 4.7) + wobble
      const reserved = RESERVED[`${s},${t}`]
      if (reach > 1 && !reserved) continue
      cells.set(`${s},${t}`, { s, t, fabric: reserved ?? fabricAt(cs, ct, s * 7 + t * 5) })
    }
  return cells
}

function fabricAt(s: number, t: number, pattern: number): Fabric {
  const fromCore = Math.hypot((s - DOWNTOWN[0]) * 0.85, (t - DOWNTOWN[1]) * 1.025)
  if (fromCore < 0.95) return 'core'
  if (fromCore < 1.9 || (s > riverS(t) && fromCore < 2.25)) return 'old-grid'
  if (fromCore < 3.1) return pattern % 3 === 0 ? 'old-grid' : 'crescents'
  return pattern % 5 < 3 ? 'loops' : 'ribbons'
}
