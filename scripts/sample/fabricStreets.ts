/** Streets inside one built-up lattice cell, drawn in the unit square, by the manner of its time. */
import type { Fabric } from './cityPlan.ts'
import { crescentStreets } from './crescentStreets.ts'
import { curve, wave } from './curve.ts'
import { densify } from './drawnStreet.ts'
import type { FabricStreet } from './fabricStreet.ts'
import { gridStreets } from './gridStreets.ts'
import type { Lattice } from './lattice.ts'
import { loopStreets } from './loopStreets.ts'
import { between, type Random } from './random.ts'
import { ribbonStreets } from './ribbonStreets.ts'

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
