/**
 * What most people of each area miss by a ride alone: of those who meet a barrier, the points for whom some service fails at
 * `no-ride-there` or at `no-ride-home` and at nothing else; by area the step with the greater weight, and of it the service with the
 * greatest weight (ties: the step there, the first service).
 * Worked: 30 people lack only the way home from class A, 10 only that from class B: class A, `no-ride-home`, the 30's points.
 */
import { BARRIERS } from './barriers.ts'
import { COVERED, type Diagnosis, type DiagnosisInput } from './diagnose.ts'
import { NO_BITS, wordOfPair } from './packSteps.ts'

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
  { points, areaCount, serviceSteps, stale = null, pointSteps }: DiagnosisInput,
  { verdict }: Pick<Diagnosis, 'verdict'>,
): (CommonMiss | null)[] {
  const serviceCount = serviceSteps.length
  const bits = RIDE_STEPS.map((step) => 1 << (BARRIERS.indexOf(step) - 1))
  const byArea = Array.from({ length: areaCount }, () => ({
    byStep: RIDE_STEPS.map(() => 0),
    byPair: new Map<number, { weight: number; points: number[] }>(),
  }))
  for (let p = 0; p < verdict.length; p++) {
    if (verdict[p] === COVERED || verdict[p] === 0) continue
    const area = byArea[points.areaIndex[p]]
    const weight = points.weight[p]
    const seen = RIDE_STEPS.map(() => false)
    for (let s = 0; s < serviceCount; s++) {
      const word = wordOfPair(serviceSteps[s], stale?.[s] === 1, pointSteps[p * serviceCount + s])
      const step = bits.indexOf(word & NO_BITS)
      if (step < 0) continue
      seen[step] = true
      const key = step * serviceCount + s
      const pair = area.byPair.get(key) ?? { weight: 0, points: [] }
      area.byPair.set(key, pair)
      pair.weight += weight
      pair.points.push(p)
    }
    for (const [step, met] of seen.entries()) if (met) area.byStep[step] += weight
  }
  return byArea.map(({ byStep, byPair }) => {
    const step = byStep[1] > byStep[0] ? 1 : 0
    if (!(byStep[step] > 0)) return null
    const [key, { points: members }] = [...byPair]
      .filter(([pair]) => Math.floor(pair / serviceCount) === step)
      .sort(([a, { weight: x }], [b, { weight: y }]) => y - x || a - b)[0]
    return { step: RIDE_STEPS[step], service: key % serviceCount, points: members }
  })
}
