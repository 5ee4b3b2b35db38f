import type { Lattice } from './lattice.ts'

/** Catmull-Rom through the points. */
export function curve(points: readonly Lattice[], steps = 6): Lattice[] {
  const out: Lattice[] = [points[0]]
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b, c, d] = [
      points[Math.max(0, i - 1)],
      points[i],
      points[i + 1],
      points[Math.min(points.length - 1, i + 2)],
    ]
    for (let k = 1; k <= steps; k++) {
      const f = k / steps
      const at = (n: 0 | 1) =>
        0.5 *
        (2 * b[n] +
          (c[n] - a[n]) * f +
          (2 * a[n] - 5 * b[n] + 4 * c[n] - d[n]) * f * f +
          (3 * b[n] - a[n] - 3 * c[n] + d[n]) * f ** 3)
      out.push(k === steps ? c : [at(0), at(1)])
    }
  }
  return out
}

/** A line that swings once to each side on its way. */
export function wave(u1: number, v1: number, u2: number, v2: number, swing: number): Lattice[] {
  return Array.from({ length: 25 }, (_, i) => {
    const f = i / 24
    const off = swing * Math.sin(f * 2 * Math.PI)
    const vertical = Math.abs(v2 - v1) > Math.abs(u2 - u1)
    return [u1 + (u2 - u1) * f - (vertical ? off : 0), v1 + (v2 - v1) * f + (vertical ? 0 : off)] as Lattice
  })
}
