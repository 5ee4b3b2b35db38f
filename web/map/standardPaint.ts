/** What the map draws on an area under a standard: a share as `areaLayers` colours it, and a pattern over it. */
import { BARRIERS, type Barrier } from '../../core/gaps/barriers.ts'
import type { StandardArea } from '../standards/areaFacts.ts'
import { mainBarrier } from '../standards/mainBarrier.ts'
import type { Paint } from '../url/view.ts'
import { COVERED_SHARE, NOBODY_SHARE, UNKNOWN_SHARE } from './layers/areaLayers.ts'

/** Bands of what is not known over the colour of what is covered for certain: a quarter, half, three quarters, all of it. */
export const UNKNOWN_BANDS = [0.25, 0.5, 0.75, 1] as const
/** Less than this share unknown is not drawn; the table tells it. */
const LEAST_UNKNOWN = 0.05

/** From this share covered for certain an area is painted as covered. */
export const MOSTLY_COVERED = 0.9

export type AreaPattern = Barrier | `unknown-${number}` | null
export const AREA_PATTERNS: readonly NonNullable<AreaPattern>[] = [
  ...BARRIERS,
  ...UNKNOWN_BANDS.map((band): `unknown-${number}` => `unknown-${band}`),
]

export interface AreaPaintwork {
  share: number
  pattern: AreaPattern
}

export function standardPaint(area: StandardArea | undefined, paint: Paint): AreaPaintwork {
  if (!area?.coverage || area.shortfall === null)
    return { share: area?.people === 0 ? NOBODY_SHARE : UNKNOWN_SHARE, pattern: null }
  if (paint === 'coverage') {
    const { lower, upper } = area.coverage
    return { share: lower, pattern: unknownBand(upper - lower) }
  }
  // A barrier painted over all of it would say that most people there meet it: its sign tells of the few.
  if (Math.round(area.shortfall) === 0 || area.coverage.lower >= MOSTLY_COVERED)
    return { share: COVERED_SHARE, pattern: null }
  return { share: UNKNOWN_SHARE, pattern: mainBarrier(area.barriers) }
}

/** The band whose width is nearest to the share. */
export function unknownBand(share: number): AreaPattern {
  if (share < LEAST_UNKNOWN) return null
  const nearest = UNKNOWN_BANDS.reduce((best, band) =>
    Math.abs(band - share) < Math.abs(best - share) ? band : best,
  )
  return `unknown-${nearest}`
}
