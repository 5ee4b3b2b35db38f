/**
 * Standard concentration index of access by income: 2 / m x sum p_k (x_k - m) (r_k - 1/2), r_k the middle of the cell's
 * share of people in order of income (van Doorslaer and Koolman 2004; Wagstaff, Paci and van Doorslaer 1991). From -1
 * (all access with the poorest) to 1 (with the richest). Cells of equal income keep their order, as in R `accessibility`.
 * Worked: two people, the poorer with access 1, the richer with 3: 2/2 x (0.5 x -1 x -0.25 + 0.5 x 1 x 0.25) = 0.25.
 */
import type { Values } from './pairWeights.ts'

export function concentration(access: Values, people: Values, income: Values): number {
  const order = Array.from(access, (_, k) => k).filter((k) => people[k] > 0)
  order.sort((a, b) => income[a] - income[b])
  let allPeople = 0
  let allAccess = 0
  for (const k of order) {
    allPeople += people[k]
    allAccess += people[k] * access[k]
  }
  const mean = allAccess / allPeople
  let before = 0
  let sum = 0
  for (const k of order) {
    const share = people[k] / allPeople
    sum += share * (access[k] - mean) * (before + share / 2 - 0.5)
    before += share
  }
  return (2 / mean) * sum
}
