/**
 * Theil's T of access over people: sum p_k (x_k / m) ln(x_k / m), p the share of people, m their mean access; a cell with no
 * access adds 0. 0 = all alike, at most ln(people). NaN where nobody or nothing is there. Theil 1967.
 * Worked: two people, access 1 and 3: 0.5 x 0.5 ln 0.5 + 0.5 x 1.5 ln 1.5 = 0.130812.
 */
import type { Values } from './pairWeights.ts'

export function theil(access: Values, people: Values): number {
  let allPeople = 0
  let allAccess = 0
  for (let k = 0; k < access.length; k++) {
    if (people[k] > 0) {
      allPeople += people[k]
      allAccess += people[k] * access[k]
    }
  }
  const mean = allAccess / allPeople
  if (!(mean > 0)) return Number.NaN
  let sum = 0
  for (let k = 0; k < access.length; k++) {
    if (people[k] > 0 && access[k] > 0) sum += people[k] * (access[k] / mean) * Math.log(access[k] / mean)
  }
  return sum / allPeople
}
