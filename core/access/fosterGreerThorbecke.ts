/**
 * Accessibility poverty (Foster, Greer and Thorbecke 1984): the mean over people of ((z - x) / z)^alpha, counting only those
 * with access x below the poverty line z. Alpha 0: share of people below; 1: mean depth; 2: severity.
 * Worked: line 10, two people with access 5 and 20: 0.5, 0.25, 0.125.
 */
import type { Values } from './pairWeights.ts'

export function fosterGreerThorbecke(
  access: Values,
  people: Values,
  { povertyLine, alpha }: { povertyLine: number; alpha: 0 | 1 | 2 },
): number {
  let allPeople = 0
  let sum = 0
  for (let k = 0; k < access.length; k++) {
    if (!(people[k] > 0)) continue
    allPeople += people[k]
    if (access[k] < povertyLine) sum += people[k] * ((povertyLine - access[k]) / povertyLine) ** alpha
  }
  return sum / allPeople
}
