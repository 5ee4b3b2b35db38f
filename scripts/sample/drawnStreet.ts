/** A street as it is drawn, before crossings are found, and the cutting of streets at river, shore and expressway. */
import { expresswayT, type Lattice, riverBank, riverS, shoreRoadT } from './lattice.ts'

export type StreetClass =
  | 'Expressway'
  | 'Ramp'
  | 'Arterial'
  | 'Collector'
  | 'Local'
  | 'County Road'
  | 'Rural Road'
  | 'Path'

export interface DrawnStreet {
  points: Lattice[]
  name: string
  streetClass: StreetClass
  /** 1 = traffic along the drawn direction only. */
  oneWay: 0 | 1
}

/** Adds points so that no piece is longer than `step` lattice units. */
export function densify(points: readonly Lattice[], step = 0.11): Lattice[] {
  const dense: Lattice[] = [points[0]]
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    const pieces = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / step - 1e-9))
    for (let k = 1; k <= pieces; k++) {
      const f = k / pieces
      dense.push(f === 1 ? b : [a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f])
    }
  }
  return dense
}

/** The parts of a line where `allowed` holds; ends are found by bisection. */
export function clip(points: readonly Lattice[], allowed: (p: Lattice) => boolean): Lattice[][] {
  const parts: Lattice[][] = []
  let part: Lattice[] = []
  const dense = densify(points, 0.04)
  const edge = (inside: Lattice, outside: Lattice): Lattice => {
    let [a, b] = [inside, outside]
    for (let i = 0; i < 24; i++) {
      const middle: Lattice = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
      if (allowed(middle)) a = middle
      else b = middle
    }
    return b
  }
  dense.forEach((p, i) => {
    const inside = allowed(p)
    const before = i > 0 && allowed(dense[i - 1])
    if (inside && !before && i > 0) part.push(edge(p, dense[i - 1]))
    if (inside) part.push(p)
    if (!inside && before) {
      part.push(edge(dense[i - 1], p))
      parts.push(part)
      part = []
    }
  })
  if (part.length > 1) parts.push(part)
  return parts.filter((p) => p.length > 1)
}

/** Land side of the lake-shore road. */
export const inland = ([s, t]: Lattice): boolean => t > shoreRoadT(s)
/** Away from the river and the roads on its banks. */
export const offRiver = ([s, t]: Lattice): boolean => Math.abs(s - riverS(t)) > riverBank(t)
/** Away from the expressway. */
export const offExpressway = ([s, t]: Lattice): boolean => Math.abs(t - expresswayT(s)) > 0.11
