/**
 * For whom one step of one service alone is missing: points that meet a barrier and for whom the service fails at that step and at
 * nothing else. What a small change of that service would bring is looked for among them.
 * Worked: 30 people lack only the way home from class A, 10 lack that and its language: 30.
 */
import { BARRIERS, type Step } from './barriers.ts'
import { COVERED, type Diagnosis, type DiagnosisInput } from './diagnose.ts'
import { NO_BITS, wordOfPair } from './packSteps.ts'

/** By service: its points, ascending. */
export function lackingOnly(
  { serviceSteps, stale = null, pointSteps }: Omit<DiagnosisInput, 'areaCount'>,
  { verdict }: Pick<Diagnosis, 'verdict'>,
  step: Step,
): number[][] {
  const serviceCount = serviceSteps.length
  const bit = 1 << (BARRIERS.indexOf(step) - 1)
  const points: number[][] = Array.from({ length: serviceCount }, () => [])
  for (let p = 0; p < verdict.length; p++) {
    if (verdict[p] === COVERED || verdict[p] === 0) continue
    for (let s = 0; s < serviceCount; s++) {
      const word = wordOfPair(serviceSteps[s], stale?.[s] === 1, pointSteps[p * serviceCount + s])
      if ((word & NO_BITS) === bit) points[s].push(p)
    }
  }
  return points
}
