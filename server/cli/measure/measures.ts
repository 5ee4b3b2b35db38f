/** The measures of `reach measure` by name: what each needs, and what it gives. Times come out in minutes. */
import { balancedFca } from '../../../core/access/balancedFca.ts'
import { balancingCost } from '../../../core/access/balancingCost.ts'
import { closest } from '../../../core/access/closest.ts'
import { concentration } from '../../../core/access/concentration.ts'
import { correctedConcentration } from '../../../core/access/correctedConcentration.ts'
import type { Decay } from '../../../core/access/decay.ts'
import { fosterGreerThorbecke } from '../../../core/access/fosterGreerThorbecke.ts'
import { gini } from '../../../core/access/gini.ts'
import { gravity } from '../../../core/access/gravity.ts'
import { palma } from '../../../core/access/palma.ts'
import { spatialAvailability } from '../../../core/access/spatialAvailability.ts'
import { theil } from '../../../core/access/theil.ts'
import { theilDecomposition } from '../../../core/access/theilDecomposition.ts'
import { threeStepFca } from '../../../core/access/threeStepFca.ts'
import type { TravelTimeMatrix } from '../../../core/access/travelTimeMatrix.ts'
import { twoStepFca } from '../../../core/access/twoStepFca.ts'

/** What a measure needs on the command line beside --matrix, --land-use and --opportunities. */
export type Need = 'demand' | 'decay' | 'cutoff' | 'cutoff-or-decay' | 'by' | 'poverty-line'

/** Everything that the measure says it needs is there. */
export interface MeasureInput {
  matrix: TravelTimeMatrix
  opportunities: Float64Array
  demand: Float64Array
  decay: Decay
  by: Float64Array
  nth: number
  povertyLine: number
}

export type Measure = { needs: readonly Need[] } & (
  | { perOrigin(input: MeasureInput): Float64Array }
  /** One number, or several by name, about all people. */
  | { ofPeople(access: Float64Array, input: MeasureInput): number | Record<string, number> }
)

const minutes = (seconds: Float64Array) => seconds.map((value) => value / 60)
const catchment = (measure: typeof twoStepFca): Measure => ({
  needs: ['demand', 'cutoff-or-decay'],
  perOrigin: ({ matrix, opportunities, demand, decay }) =>
    measure(matrix, { supply: opportunities, demand, decay }),
})

export const MEASURES: Readonly<Record<string, Measure>> = {
  closest: { needs: [], perOrigin: (input) => minutes(closest(input.matrix, input)) },
  cumulative: { needs: ['cutoff'], perOrigin: (input) => gravity(input.matrix, input) },
  gravity: { needs: ['decay'], perOrigin: (input) => gravity(input.matrix, input) },
  '2sfca': catchment(twoStepFca),
  e2sfca: catchment(twoStepFca),
  '3sfca': catchment(threeStepFca),
  bfca: catchment(balancedFca),
  'spatial-availability': {
    needs: ['demand', 'cutoff-or-decay'],
    perOrigin: (input) => spatialAvailability(input.matrix, input),
  },
  'balancing-cost': { needs: ['demand'], perOrigin: (input) => minutes(balancingCost(input.matrix, input)) },
  gini: { needs: ['demand', 'cutoff-or-decay'], ofPeople: (access, { demand }) => gini(access, demand) },
  palma: {
    needs: ['demand', 'cutoff-or-decay', 'by'],
    ofPeople: (access, { demand, by }) => palma(access, demand, by),
  },
  theil: { needs: ['demand', 'cutoff-or-decay'], ofPeople: (access, { demand }) => theil(access, demand) },
  concentration: {
    needs: ['demand', 'cutoff-or-decay', 'by'],
    ofPeople: (access, { demand, by }) => concentration(access, demand, by),
  },
  'concentration-corrected': {
    needs: ['demand', 'cutoff-or-decay', 'by'],
    ofPeople: (access, { demand, by }) => correctedConcentration(access, demand, by),
  },
  'theil-groups': {
    needs: ['demand', 'cutoff-or-decay', 'by'],
    ofPeople(access, { demand, by }) {
      const { total, between, within, groups } = theilDecomposition(access, demand, Array.from(by, String))
      const ofGroups = groups.flatMap(({ group, ...parts }) => [
        [`group ${group} between`, parts.between],
        [`group ${group} within`, parts.within],
      ])
      return { total, between, within, ...Object.fromEntries(ofGroups) }
    },
  },
  fgt: {
    needs: ['demand', 'cutoff-or-decay', 'poverty-line'],
    ofPeople: (access, { demand, povertyLine }) => ({
      FGT0: fosterGreerThorbecke(access, demand, { povertyLine, alpha: 0 }),
      FGT1: fosterGreerThorbecke(access, demand, { povertyLine, alpha: 1 }),
      FGT2: fosterGreerThorbecke(access, demand, { povertyLine, alpha: 2 }),
    }),
  },
}
