import type { FabricStreet } from './fabricStreet.ts'
import type { Lattice } from './lattice.ts'
import { between, type Random } from './random.ts'

/** Long parallel streets that swing together, tied by two cross streets. */
export function ribbonStreets(s: number, t: number, random: Random): FabricStreet[] {
  const swing = between(random, 0.05, 0.09) * (random() < 0.5 ? -1 : 1)
  const key = `${s},${t}`
  const streets: FabricStreet[] = []
  const rows = [0.13, 0.26, 0.4, 0.54, 0.68, 0.83]
  const y = (row: number, u: number) => row + swing * Math.sin(u * 2 * Math.PI) * (1 - Math.abs(2 * row - 1))
  rows.forEach((row, k) => {
    const through = k === 2 || k === 4
    const [from, to] = through ? [0, 1] : [0.11, 0.89]
    const points: Lattice[] = Array.from({ length: 21 }, (_, i) => [
      from + ((to - from) * i) / 20,
      y(row, from + ((to - from) * i) / 20),
    ])
    streets.push({
      points,
      key: `r${k}:${key}`,
      kind: through ? 'drive' : 'street',
      streetClass: through ? 'Collector' : 'Local',
    })
  })
  const down = (u: number, from: number, to: number): Lattice[] =>
    [from, ...rows.filter((r) => r > from && r < to), to].map((row) => [
      u,
      row === 0 || row === 1 ? row : y(row, u),
    ])
  streets.push({ points: down(0.11, 0.13, 0.83), key: `w:${key}`, kind: 'crescent', streetClass: 'Local' })
  streets.push({ points: down(0.89, 0.13, 0.83), key: `e:${key}`, kind: 'crescent', streetClass: 'Local' })
  streets.push({
    points: down(between(random, 0.4, 0.6), 0, 1),
    key: `x:${key}`,
    kind: 'drive',
    streetClass: 'Collector',
  })
  streets.push({
    points: [
      [0.3, y(0.26, 0.3)],
      [0.3, y(0.4, 0.3)],
    ],
    key: `y:${key}`,
    kind: 'street',
    streetClass: 'Local',
  })
  streets.push({
    points: [
      [0.7, y(0.54, 0.7)],
      [0.7, y(0.68, 0.7)],
    ],
    key: `z:${key}`,
    kind: 'street',
    streetClass: 'Local',
  })
  return streets
}
