/**
 * What each area misses by least: of the steps at which alone some service fails for its people, the one that most of them lack. `too-far` only
 * where no other step alone would do for anybody: an area with a class whose ride home is missed is not said to live too far from another.
 * Ties: the step that comes first in `NEAREST_STEPS`.
 * Worked: 30 people lack only the way home from class A, 40 are only too far from class B: `no-ride-home`.
 */
import type { Step } from './barriers.ts'
import type { Diagnosis, DiagnosisInput } from './diagnose.ts'
import { lackingOnly } from './lackingOnly.ts'

export const RIDE_STEPS = ['no-ride-there', 'no-ride-home'] as const
export type RideStep = (typeof RIDE_STEPS)[number]

const NEAREST_STEPS = [
  ...RIDE_STEPS,
  'closed',
  'language',
  'eligibility',
  'coverage-or-cost',
  'full',
  'none-in-region',
  'too-far',
] as const satisfies readonly Step[]

const TOO_FAR = NEAREST_STEPS.indexOf('too-far')

export interface NearestStep {
  step: Step
  /** Of those who lack some service by it alone. */
  weight: number
  /** Services that fail at it alone, those for most people first, with the points of the area that they fail for. */
  services: { service: number; points: number[] }[]
}

/** By area; null where no single step would do for anybody. */
export function nearestSteps(
  input: DiagnosisInput,
  diagnosis: Pick<Diagnosis, 'verdict'>,
): (NearestStep | null)[] {
  const { weight, areaIndex } = input.points
  const weigh = (points: Iterable<number>) => {
    let sum = 0
    for (const p of points) sum += weight[p]
    return sum
  }
  const lacking = NEAREST_STEPS.map((step) => lackingOnly(input, diagnosis, step))
  const inAreas = lacking.map((services) =>
    services.map((points) => Map.groupBy(points, (p) => areaIndex[p])),
  )
  return Array.from({ length: input.areaCount }, (_, area) => {
    const weights = inAreas.map((services) =>
      weigh(new Set(services.flatMap((areas) => areas.get(area) ?? []))),
    )
    const others = weights.slice(0, TOO_FAR)
    const k = others.some((each) => each > 0) ? others.indexOf(Math.max(...others)) : TOO_FAR
    if (!(weights[k] > 0)) return null
    const services = inAreas[k].flatMap((areas, service) => {
      const points = areas.get(area)
      return points ? [{ service, points, weight: weigh(points) }] : []
    })
    services.sort((a, b) => b.weight - a.weight || a.service - b.service)
    return {
      step: NEAREST_STEPS[k],
      weight: weights[k],
      services: services.map(({ service, points }) => ({ service, points })),
    }
  })
}
