/**
 * Three-step floating catchment area (Wan, Zou and Sternberg 2012, Int. J. Health Geographics 11): people choose among the
 * places in reach before they compete. Step 1: G_ij = f(t_ij) / sum_j f(t_ij). Step 2: R_j = S_j / sum_i G_ij P_i f(t_ij).
 * Step 3: A_i = sum_j G_ij R_j f(t_ij). Unit: supply per unit of demand; conserves supply like `twoStepFca`.
 * Worked: one place of 10 seats, 20 people in its first zone: G = 1, R = 0.5, A = 0.5.
 */

import { rowShares } from './pairShares.ts'
import { pairWeights, sumByDestination, sumByOrigin, supplyPerDemand } from './pairWeights.ts'
import type { TravelTimeMatrix } from './travelTimeMatrix.ts'
import type { FcaInput } from './twoStepFca.ts'

export function threeStepFca(matrix: TravelTimeMatrix, { supply, demand, decay }: FcaInput): Float64Array {
  const weights = pairWeights(matrix, decay)
  const shares = rowShares(matrix, weights)
  const chosen = weights.map((weight, k) => weight * shares[k])
  const perPerson = supplyPerDemand(supply, sumByDestination(matrix, chosen, demand))
  return sumByOrigin(matrix, chosen, perPerson)
}
