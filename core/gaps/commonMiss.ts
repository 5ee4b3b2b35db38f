/**
 * What most people of each area miss by a ride alone: of the points for whom some service fails at `no-ride-there` or at
 * `no-ride-home` and at nothing else, by area the step with the greater weight, and of it the service with the greatest weight (ties: the
 * step there, the first service).
 * Worked: 30 people lack only the way home from class A, 10 only that from class B: class A, `no-ride-home`, the 30's points.
 */
import type { Diagnosis, DiagnosisInput } from './diagnose.ts'
import { lackingOnly } from './lackingOnly.ts'

export const RIDE_STEPS = ['no-ride-there', 'no-ride-home'] as const
export type RideStep = (typeof RIDE_STEPS)[number]

export interface CommonMiss {
  step: RideStep
  /** Position of the service. */
  service: number
  points: number[]
}

/** By area; null where nobody misses it by a ride alone. */
export function commonMisses(
  input: DiagnosisInput,
  diagnosis: Pick<Diagnosis, 'verdict'>,
): (CommonMiss | null)[] {
  const { weight, areaIndex } = input.points
  const weigh = (points: Iterable<number>) => {
    let sum = 0
    for (const p of points) sum += weight[p]
    return sum
  }
  const byStep = RIDE_STEPS.map((step) =>
    lackingOnly(input, diagnosis, step).map((points) => Map.groupBy(points, (p) => areaIndex[p])),
  )
  return Array.from({ length: input.areaCount }, (_, area) => {
    const inArea = byStep.map((services) => services.map((areas) => areas.get(area) ?? []))
    const [there, home] = inArea.map((services) => weigh(new Set(services.flat())))
    const step = home > there ? 1 : 0
    if (!(Math.max(there, home) > 0)) return null
    const weights = inArea[step].map(weigh)
    const service = weights.indexOf(Math.max(...weights))
    return { step: RIDE_STEPS[step], service, points: inArea[step][service] }
  })
}
