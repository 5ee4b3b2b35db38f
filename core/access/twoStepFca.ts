/**
 * Two-step floating catchment area (Luo and Wang 2003, Environment and Planning B 30): supply per person who competes for it.
 * Step 1: R_j = S_j / sum_i P_i f(t_ij) for each destination. Step 2: A_i = sum_j R_j f(t_ij) for each origin.
 * Demand travels to supply: t_ij is the time from origin i to destination j. Unit: supply per unit of demand; Infinity (no
 * value) for an origin without people that reaches supply which no demand reaches: nobody competes there, as in R
 * `accessibility`. Where all demand is reached, sum of P_i A_i = sum of S_j.
 * Worked: 10 seats, 20 people at the same place and 30 one step away inside the cutoff: 10 / 50 = 0.2 seats a person.
 */
import type { Decay } from './decay.ts'
import { pairWeights, sumByDestination, sumByOrigin, supplyPerDemand, type Values } from './pairWeights.ts'
import type { TravelTimeMatrix } from './travelTimeMatrix.ts'

export interface FcaInput {
  /** Capacity at each destination. */
  supply: Values
  /** People at each origin. */
  demand: Values
  decay: Decay
}

export function twoStepFca(matrix: TravelTimeMatrix, { supply, demand, decay }: FcaInput): Float64Array {
  const weights = pairWeights(matrix, decay)
  const perPerson = supplyPerDemand(supply, sumByDestination(matrix, weights, demand))
  return sumByOrigin(matrix, weights, perPerson)
}
