/**
 * Whom to phone first: by service, the people who are not covered for certain and whom this service would cover if every question that
 * its record leaves open were answered yes. An answer about it moves at most so many people, one way or the other. The same people may
 * stand behind several services: the figures do not add up.
 * Worked: 40 people near a class whose address nobody has confirmed, 10 of whom have another such class: 40 and 10.
 */
import type { Diagnosis, DiagnosisInput } from './diagnose.ts'
import { NO_BITS, wordOfPair } from './packSteps.ts'

/** @param peopleOfWeight people by unit of weight, by area; 0 where the count is unknown. @returns people by service. */
export function phoneFirst(
  { points, serviceSteps, stale = null, pointSteps }: DiagnosisInput,
  { verdict }: Pick<Diagnosis, 'verdict'>,
  peopleOfWeight: Float64Array,
): Float64Array {
  const serviceCount = serviceSteps.length
  const people = new Float64Array(serviceCount)
  for (let p = 0; p < verdict.length; p++) {
    // 0 = the barrier `unknown`.
    if (verdict[p] !== 0) continue
    const own = points.weight[p] * peopleOfWeight[points.areaIndex[p]]
    if (own === 0) continue
    for (let s = 0; s < serviceCount; s++)
      if ((wordOfPair(serviceSteps[s], stale?.[s] === 1, pointSteps[p * serviceCount + s]) & NO_BITS) === 0)
        people[s] += own
  }
  return people
}
