import { curve } from './curve.ts'
import type { FabricStreet } from './fabricStreet.ts'
import type { Lattice } from './lattice.ts'
import { between, type Random } from './random.ts'

/** A ring road with crescents and courts, as built since the eighties. */
export function loopStreets(s: number, t: number, random: Random): FabricStreet[] {
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
