/** Streets inside one built-up lattice cell, drawn in the unit square, by the manner of its time. */
import type { Fabric } from './cityPlan.ts'
import { densify, type StreetClass } from './drawnStreet.ts'
import type { Lattice } from './lattice.ts'
import { between, type Random } from './random.ts'

export interface FabricStreet {
  points: Lattice[]
  /** Same key = same street: grid streets go on through the next cell. */
  key: string
  kind: 'street' | 'avenue' | 'drive' | 'crescent' | 'court'
  streetClass: StreetClass
}

/** Positions of grid lines must agree between neighbouring cells: they depend on the fabric alone. */
const GRID: Partial<Record<Fabric, { u: number[]; v: number[] }>> = {
  core: { u: [0.145, 0.29, 0.43, 0.57, 0.715, 0.86], v: [0.13, 0.27, 0.41, 0.56, 0.7, 0.85] },
  'old-grid': { u: [0.145, 0.29, 0.43, 0.57, 0.715, 0.86], v: [0.27, 0.56, 0.78] },
}

export function fabricStreets(fabric: Fabric, s: number, t: number, random: Random): FabricStreet[] {
  if (fabric === 'core' || fabric === 'old-grid') return gridStreets(fabric, s, t, random)
  if (fabric === 'crescents') return turned(crescentStreets(s, t, random), random)
  if (fabric === 'loops') return turned(loopStreets(s, t, random), random)
  if (fabric === 'ribbons') return turned(ribbonStreets(s, t, random), random)
  if (fabric === 'industrial')
    return turned(
      [
        {
          points: wave(0, 0.52, 1, 0.48, 0.02),
          key: `ind:${s},${t}`,
          kind: 'drive',
          streetClass: 'Collector',
        },
        {
          points: [
            [0.34, 0.5],
            [0.34, 0.92],
          ],
          key: `ind1:${s},${t}`,
          kind: 'court',
          streetClass: 'Local',
        },
        {
          points: [
            [0.66, 0.5],
            [0.66, 0],
          ],
          key: `ind2:${s},${t}`,
          kind: 'street',
          streetClass: 'Local',
        },
      ],
      random,
    )
  if (fabric === 'campus')
    return [
      {
        points: curve([
          [0.5, 0],
          [0.5, 0.22],
          [0.28, 0.42],
          [0.34, 0.72],
          [0.62, 0.78],
          [0.76, 0.5],
          [1, 0.5],
        ]),
        key: `campus:${s},${t}`,
        kind: 'drive',
        streetClass: 'Local',
      },
      {
        points: [
          [0.5, 0.22],
          [0.72, 0.3],
          [0.76, 0.5],
        ],
        key: `campus1:${s},${t}`,
        kind: 'court',
        streetClass: 'Local',
      },
    ]
  return [
    {
      points: curve([
        [0.1, 0],
        [0.3, 0.3],
        [0.62, 0.42],
        [0.7, 0.75],
        [0.95, 1],
      ]),
      key: `trail:${s},${t}`,
      kind: 'street',
      streetClass: 'Path',
    },
  ]
}

function gridStreets(fabric: 'core' | 'old-grid', s: number, t: number, random: Random): FabricStreet[] {
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

/** Loops hanging on a winding collector, as built after the war. */
function crescentStreets(s: number, t: number, random: Random): FabricStreet[] {
  const bend = between(random, 0.03, 0.07) * (random() < 0.5 ? -1 : 1)
  const middle = (v: number) => 0.5 + bend * Math.sin(v * 2 * Math.PI)
  const streets: FabricStreet[] = [
    { points: wave(0.5, 0, 0.5, 1, -bend), key: `col:${s},${t}`, kind: 'drive', streetClass: 'Collector' },
  ]
  for (const side of [0, 1])
    for (let k = 0; k < 3; k++) {
      const low = 0.1 + k * 0.31 + between(random, -0.02, 0.02)
      const high = low + between(random, 0.15, 0.19)
      const far = between(random, 0.1, 0.16)
      const end = side === 0 ? far : 1 - far
      const turn = side === 0 ? 0.08 : -0.08
      streets.push({
        points: curve([
          [middle(low), low],
          [end + 2 * turn, low + 0.01],
          [end + turn * 0.4, low + 0.03],
          [end, (low + high) / 2],
          [end + turn * 0.4, high - 0.03],
          [end + 2 * turn, high - 0.01],
          [middle(high), high],
        ]),
        key: `cres${side}${k}:${s},${t}`,
        kind: 'crescent',
        streetClass: 'Local',
      })
      if (random() < 0.6)
        streets.push({
          points: [
            [end, (low + high) / 2],
            [side, (low + high) / 2 + 0.01],
          ],
          key: `out${side}${k}:${s},${t}`,
          kind: 'street',
          streetClass: 'Local',
        })
      if (random() < 0.6) {
        const x = (middle(low) + end) / 2
        streets.push({
          points: [
            [x, low],
            [x + 0.01, high],
          ],
          key: `mid${side}${k}:${s},${t}`,
          kind: 'street',
          streetClass: 'Local',
        })
      }
    }
  return streets
}

/** A ring road with crescents and courts, as built since the eighties. */
function loopStreets(s: number, t: number, random: Random): FabricStreet[] {
  const phase = between(random, 0, Math.PI * 2)
  const ring = 0.53 + between(random, -0.06, 0.05)
  const [dent2, dent3] = [between(random, -0.13, 0.13), between(random, -0.1, 0.1)]
  const lean = between(random, -0.05, 0.05)
  const [wide, tall] = [between(random, 0.8, 1.02), between(random, 0.8, 1.02)]
  const at = (angle: number, f: number): Lattice => {
    const soft = 0.5 * (0.5 / Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle)))) + 0.27
    const r = f * soft * (1 + dent2 * Math.sin(2 * angle + phase) + dent3 * Math.sin(3 * angle + 2 * phase))
    return [0.5 + lean + r * wide * Math.cos(angle), 0.5 - lean + r * tall * Math.sin(angle)]
  }
  const arc = (from: number, to: number, f: number, steps = 24): Lattice[] =>
    Array.from({ length: steps + 1 }, (_, i) => at(from + ((to - from) * i) / steps, f))
  const key = `${s},${t}`
  const streets: FabricStreet[] = [
    { points: arc(0, 2 * Math.PI, ring, 48), key: `ring:${key}`, kind: 'drive', streetClass: 'Collector' },
  ]
  const gates = random() < 0.5 ? [0, 1, 2] : [0, 1, 3]
  for (const gate of gates) {
    const angle = gate * (Math.PI / 2) + between(random, -0.22, 0.22)
    const edge: Lattice = [
      [1, 0.5 + Math.sin(angle) * 0.4],
      [0.5 + between(random, -0.1, 0.1), 1],
      [0, 0.5 + Math.sin(angle) * 0.4],
      [0.5 + between(random, -0.1, 0.1), 0],
    ][gate] as Lattice
    streets.push({
      points: curve([at(angle, ring), at(angle, 0.8), edge]),
      key: `gate${gate}:${key}`,
      kind: 'drive',
      streetClass: 'Collector',
    })
  }
  for (let q = 0; q < 4; q++) {
    const middle = q * (Math.PI / 2) + Math.PI / 4
    const [a, b] = [middle - between(random, 0.22, 0.5), middle + between(random, 0.22, 0.5)]
    const deep = between(random, 0.78, 0.88)
    const shape = random()
    if (shape < 0.88)
      streets.push({
        points: curve([
          at(a, ring),
          at(a, deep - 0.1),
          at(a + 0.09, deep),
          at(b - 0.09, deep),
          at(b, deep - 0.1),
          at(b, ring),
        ]),
        key: `c${q}:${key}`,
        kind: 'crescent',
        streetClass: 'Local',
      })
    else
      for (const angle of [a, middle, b])
        streets.push({
          points: curve([
            at(angle, ring),
            at(angle + 0.05, (ring + deep) / 2),
            at(angle + (angle === middle ? 0.02 : 0.11), deep),
          ]),
          key: `f${angle}:${key}`,
          kind: 'court',
          streetClass: 'Local',
        })
    if (shape < 0.4)
      streets.push({
        points: [
          at(middle, deep),
          [0.5 + 0.5 * Math.sign(Math.cos(middle)), 0.5 + 0.43 * Math.sign(Math.sin(middle))],
        ],
        key: `l${q}:${key}`,
        kind: 'street',
        streetClass: 'Local',
      })
    else if (shape < 0.88 && random() < 0.4)
      streets.push({
        points: [at(middle, ring), at(middle + 0.04, 0.76)],
        key: `k${q}:${key}`,
        kind: 'court',
        streetClass: 'Local',
      })
    if (!gates.includes(q))
      streets.push({
        points: [at(q * (Math.PI / 2), ring), at(q * (Math.PI / 2) + 0.03, 0.84)],
        key: `k${q + 4}:${key}`,
        kind: 'court',
        streetClass: 'Local',
      })
  }
  const spin = between(random, 0, Math.PI)
  const inner = ring * 0.5
  streets.push({
    points: arc(spin, spin + 2 * Math.PI, inner, 32),
    key: `in:${key}`,
    kind: 'crescent',
    streetClass: 'Local',
  })
  for (const turn of [0, 2.2, 4.1])
    streets.push({
      points: [at(spin + turn, inner), at(spin + turn + 0.12, ring)],
      key: `sp${turn}:${key}`,
      kind: 'street',
      streetClass: 'Local',
    })
  if (random() < 0.6)
    streets.push({
      points: [at(spin + 3.1, inner), at(spin + 3.1, 0.06)],
      key: `k9:${key}`,
      kind: 'court',
      streetClass: 'Local',
    })
  return streets
}

/** Long parallel streets that swing together, tied by two cross streets. */
function ribbonStreets(s: number, t: number, random: Random): FabricStreet[] {
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

/** The same streets in one of the eight attitudes of a square, with the inside of the square pulled about so that no two cells look alike. */
function turned(streets: FabricStreet[], random: Random): FabricStreet[] {
  const [flipU, flipV, swap] = [random() < 0.5, random() < 0.5, random() < 0.5]
  const [a, b, c, d] = [
    between(random, -0.1, 0.1),
    between(random, -0.1, 0.1),
    between(random, 0, 6),
    between(random, 0, 6),
  ]
  const turn = ([u, v]: Lattice): Lattice => {
    const hold =
      Math.sin(Math.PI * Math.min(1, Math.max(0, u))) * Math.sin(Math.PI * Math.min(1, Math.max(0, v)))
    const pulled: Lattice = [
      u + hold * (a + 0.035 * Math.sin(7 * v + c)),
      v + hold * (b + 0.035 * Math.sin(7 * u + d)),
    ]
    const p: Lattice = [flipU ? 1 - pulled[0] : pulled[0], flipV ? 1 - pulled[1] : pulled[1]]
    return swap ? [p[1], p[0]] : p
  }
  return streets.map((street) => ({ ...street, points: densify(street.points, 0.06).map(turn) }))
}

function wave(u1: number, v1: number, u2: number, v2: number, swing: number): Lattice[] {
  return Array.from({ length: 25 }, (_, i) => {
    const f = i / 24
    const off = swing * Math.sin(f * 2 * Math.PI)
    const vertical = Math.abs(v2 - v1) > Math.abs(u2 - u1)
    return [u1 + (u2 - u1) * f - (vertical ? off : 0), v1 + (v2 - v1) * f + (vertical ? 0 : off)] as Lattice
  })
}

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
