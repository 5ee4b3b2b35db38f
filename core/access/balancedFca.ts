/**
 * Balanced floating catchment area (Paez, Higgins and Vivona 2019, PLoS ONE 14(6)): neither demand nor supply is counted
 * twice. u_ij = f(t_ij) / sum_j f(t_ij) divides an origin's people, v_ij = f(t_ij) / sum_i f(t_ij) a destination's supply:
 * R_j = S_j / sum_i P_i u_ij, A_i = sum_j R_j v_ij. Unit: supply per unit of demand; the sum over origins of A equals the sum
 * over destinations of R.
 * Worked: one place of 10 seats, two origins at equal time with 20 and 30 people: R = 10 / 50, A = 0.1 for each.
 */

import { columnShares, rowShares } from './pairShares.ts'
import { pairWeights, sumByDestination, sumByOrigin, supplyPerDemand } from './pairWeights.ts'
import type { TravelTimeMatrix } from './travelTimeMatrix.ts'
import type { FcaInput } from './twoStepFca.ts'

export function balancedFca(matrix: TravelTimeMatrix, { supply, demand, decay }: FcaInput): Float64Array {
  const weights = pairWeights(matrix, decay)
  const perPerson = supplyPerDemand(supply, sumByDestination(matrix, rowShares(matrix, weights), demand))
  return sumByOrigin(matrix, columnShares(matrix, weights), perPerson)
}
