/**
 * Erreygers' corrected concentration index: 4 m / (b - a) x concentration, m the mean access, a and b the least and the most that access
 * can be. The standard index changes when every access grows by the same amount, and is not the same for access as for lack of it; this one
 * keeps both (Erreygers 2009, Journal of Health Economics 28, 504-515; unverified). Without bounds, those that are seen, as in R `accessibility`.
 * Worked: the poorer of two people with access 1, the richer with 3: 4 x 2 / (3 - 1) x 0.25 = 1; within bounds 0 to 10: 0.2. NaN where
 * all access is alike.
 */
import { concentration } from './concentration.ts'
import type { Values } from './pairWeights.ts'

export interface AccessBounds {
  least: number
  most: number
}

export function correctedConcentration(
  access: Values,
  people: Values,
  income: Values,
  bounds: AccessBounds = seen(access, people),
): number {
  let allPeople = 0
  let allAccess = 0
  for (let k = 0; k < access.length; k++) {
    if (!(people[k] > 0)) continue
    allPeople += people[k]
    allAccess += people[k] * access[k]
  }
  const range = bounds.most - bounds.least
  if (!(range > 0)) return Number.NaN
  return ((4 * allAccess) / allPeople / range) * concentration(access, people, income)
}

function seen(access: Values, people: Values): AccessBounds {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let k = 0; k < access.length; k++) {
    if (!(people[k] > 0)) continue
    least = Math.min(least, access[k])
    most = Math.max(most, access[k])
  }
  return { least, most }
}
