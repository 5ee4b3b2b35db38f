/**
 * The diagnosis of one area in people: its count spread over its demand points by weight. shortfall = people not covered for certain
 * = the sum of the barriers. An area whose count is withheld or missing has no figures, only a three-valued answer.
 * Worked: 200 people; of weight 4, 1 is covered for certain, 1 is unknown, 2 meet `language`: covered 50 to 100, shortfall 150,
 * barriers unknown 50 and language 100; below a target of 0.6 for certain, below 0.4 unknown.
 */

import type { ThreeValued } from '../match/threeValued.ts'
import { roundToFive } from '../privacy/roundToFive.ts'
import { BARRIERS, type Barrier, type Step } from './barriers.ts'
import type { Diagnosis } from './diagnose.ts'
import { spreadWhole } from './spreadWhole.ts'

export interface AreaDiagnosis {
  /** null = the count is unknown, never 0. */
  people: number | null
  covered: { lower: number; upper: number } | null
  /** 0 to 1, of people with a known count and demand points; null where there is none. */
  coverage: { lower: number; upper: number } | null
  shortfall: number | null
  barriers: Readonly<Record<Barrier, number>> | null
  /** Part of the barrier `unknown`: no known service may cover them, but what lies beyond the border is not known. */
  beyondBorder: number | null
  /** Part of the barrier `unknown`: a ride on demand, which is not modelled, may bring them to a known service. */
  servedOnDemand: number | null
  singleFix: Readonly<Record<Step, { lower: number; upper: number }>> | null
  /** Shares of all people whose answer rests on unknown facts, and on stale records alone. */
  restsOnUnknown: number | null
  restsOnStale: number | null
  /** Whether coverage is below the target; null = no target is set. */
  belowTarget: ThreeValued | null
}

export interface CountedArea {
  people: number | null
  /** 0 to 1. */
  target: number | null
  /** Public figures: multiples of 5. */
  rounded: boolean
}

/** `area` is the position of the area in the diagnosis. */
export function areaDiagnosis(diagnosis: Diagnosis, area: number, counted: CountedArea): AreaDiagnosis {
  const { target, rounded } = counted
  const people = rounded && counted.people !== null ? roundToFive(counted.people) : counted.people
  const weight = diagnosis.weight[area]
  const share = { lower: diagnosis.lower[area] / weight, upper: diagnosis.upper[area] / weight }
  if (people === null || !(weight > 0))
    return { ...NO_FIGURES, people, belowTarget: withoutCount(target, share.lower) }
  const row = area * BARRIERS.length
  const inPeople = (value: number) => {
    const exact = (people * value) / weight
    return rounded ? roundToFive(exact) : exact
  }
  const lower = inPeople(diagnosis.lower[area])
  const shortfall = people - lower
  const weights = [...diagnosis.barriers.subarray(row, row + BARRIERS.length)]
  const parts = rounded ? spreadWhole(shortfall, weights, 5) : weights.map(inPeople)
  const upper = lower + parts[0]
  const coverage = people === 0 ? null : rounded ? { lower: lower / people, upper: upper / people } : share
  // Halves round up on both sides of a difference, so that a part might outgrow what it is a part of.
  const fixed = (value: number) => Math.min(inPeople(value), shortfall)
  return {
    people,
    covered: { lower, upper },
    coverage,
    shortfall,
    barriers: byName(BARRIERS, (k) => parts[k]),
    beyondBorder: Math.min(inPeople(diagnosis.beyondBorder[area]), parts[0]),
    servedOnDemand: Math.min(inPeople(diagnosis.servedOnDemand[area]), parts[0]),
    singleFix: byName(STEPS, (k) => ({
      lower: fixed(diagnosis.singleFixCertain[row + k + 1]),
      upper: fixed(diagnosis.singleFix[row + k + 1]),
    })),
    restsOnUnknown: diagnosis.barriers[row] / weight,
    restsOnStale: diagnosis.lowerByStale[area] / weight,
    belowTarget: target === null ? null : coverage === null ? 'no' : below(target, coverage),
  }
}

export const STEPS = BARRIERS.slice(1) as readonly Step[]

const NO_FIGURES = {
  covered: null,
  coverage: null,
  shortfall: null,
  barriers: null,
  beyondBorder: null,
  servedOnDemand: null,
  singleFix: null,
  restsOnUnknown: null,
  restsOnStale: null,
}

export function byName<Name extends string, Value>(names: readonly Name[], value: (k: number) => Value) {
  return Object.fromEntries(names.map((name, k) => [name, value(k)])) as Record<Name, Value>
}

function below(target: number, coverage: { lower: number; upper: number }): ThreeValued {
  if (coverage.lower >= target) return 'no'
  return coverage.upper < target ? 'yes' : 'unknown'
}

/** Whatever the count: nobody falls short where every demand point is covered; otherwise there may be nobody at all. */
function withoutCount(target: number | null, lowerShare: number): ThreeValued | null {
  if (target === null) return null
  return lowerShare === 1 ? 'no' : 'unknown'
}
