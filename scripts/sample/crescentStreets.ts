import { curve, wave } from './curve.ts'
import type { FabricStreet } from './fabricStreet.ts'
import { between, type Random } from './random.ts'

/** Loops hanging on a winding collector, as built after the war. */
export function crescentStreets(s: number, t: number, random: Random): FabricStreet[] {
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
