/**
 * Gini coefficient of access over people: half the mean absolute difference between two people over the mean. 0 = all
 * alike, towards 1 = one has all. Values may not be negative. NaN where nobody or nothing is there.
 * Lorenz curve by trapezoids, cells in order of access: G = 1 - sum p_k (L_k + L_k-1). Lorenz 1905, Gini 1912.
 * Worked: one person with access 1 and one with 3: 0.25.
 */
import type { Values } from './pairWeights.ts'

export function gini(access: Values, people: Values): number {
  const order = Array.from(access, (_, k) => k).filter((k) => people[k] > 0)
  order.sort((a, b) => access[a] - access[b])
  let allPeople = 0
  let allAccess = 0
  for (const k of order) {
    allPeople += people[k]
    allAccess += people[k] * access[k]
  }
  let before = 0
  let area = 0
  for (const k of order) {
    const after = before + people[k] * access[k]
    area += people[k] * (before + after)
    before = after
  }
  return 1 - area / (allPeople * allAccess)
}
