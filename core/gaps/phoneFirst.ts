/**
 * Whom to phone first: by service, the people who are not covered for certain and whom this service would cover if every question that
 * its record leaves open were answered yes. An answer about it moves at most so many people, one way or the other. The same people may
 * stand behind several services: the figures do not add up.
 * Worked: 40 people near a class whose address nobody has confirmed, 10 of whom have another such class: 40 and 10.
 */
import type { Diagnosis, DiagnosisInput } from './diagnose.ts'
import { NO_BITS, wordOfPair } from './packSteps.ts'

/**
 * @param peopleOfWeight people by unit of weight, by area; 0 where the count is unknown.
 * @param recordOf by service of the diagnosis: the record that it belongs to (one record may offer several courses), in order.
 * @returns people by record.
 */
export function phoneFirst(
  { points, serviceSteps, stale = null, pointSteps }: DiagnosisInput,
  { verdict }: Pick<Diagnosis, 'verdict'>,
  peopleOfWeight: Float64Array,
  recordOf: ArrayLike<number>,
): Float64Array {
  const serviceCount = serviceSteps.length
  const people = new Float64Array(serviceCount === 0 ? 0 : recordOf[serviceCount - 1] + 1)
  for (let p = 0; p < verdict.length; p++) {
    // 0 = the barrier `unknown`.
    if (verdict[p] !== 0) continue
    const own = points.weight[p] * peopleOfWeight[points.areaIndex[p]]
    if (own === 0) continue
    for (let s = 0, last = -1; s < serviceCount; s++) {
      const word = wordOfPair(serviceSteps[s], stale?.[s] === 1, pointSteps[p * serviceCount + s])
      if ((word & NO_BITS) !== 0 || recordOf[s] === last) continue
      last = recordOf[s]
      people[last] += own
    }
  }
  return people
}
