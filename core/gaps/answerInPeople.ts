/**
 * A diagnosis in people: areas in order of rank, the total, and whom an answer about each record may move. For the public all of it
 * follows from the counts that it may see. The server and the page both compute it here, so their digits are the same.
 */

import {
  type AnswerIntervals,
  answerIntervals,
  type IntervalsOfArea,
  type IntervalsOfTotal,
} from './answerIntervals.ts'
import { type AreaDiagnosis, areaDiagnosis } from './areaDiagnosis.ts'
import type { Interval } from './countInterval.ts'
import { type DiagnosisInput, diagnose } from './diagnose.ts'
import type { BilingualText } from './gapResult.ts'
import { phoneFirst } from './phoneFirst.ts'
import { rankDiagnoses } from './rankDiagnoses.ts'
import type { Sampling } from './sampling.ts'
import { totalDiagnosis } from './totalDiagnosis.ts'
import { DEFAULT_UNCERTAINTY } from './uncertainty.ts'

/** What is known of an area before any standard is asked. */
export interface CountedArea {
  id: string
  name: BilingualText
  merged: boolean
  /** As shown to whoever asks; null = unknown. */
  people: number | null
  missing: string | null
  /** All residents, as shown. */
  residents: number | null
  /** The 95 % confidence interval that the source publishes; null = none. */
  published?: Interval | null
}

export interface PeopleCounted {
  areas: readonly CountedArea[]
  /** null = not stated, or sites: no intervals. */
  sampling: Sampling | null
  /** 0 to 1. */
  target: number | null
  isPublic: boolean
}

export type AnsweredArea = AreaDiagnosis & {
  /** Position among the areas. */
  index: number
  id: string
  name: BilingualText
  merged: boolean
  missing: string | null
  rank: number | null
  /** 95 %; null where the source does not say how it counted. */
  intervals: IntervalsOfArea | null
}

export interface AnswerInPeople {
  areas: AnsweredArea[]
  total: Omit<AreaDiagnosis, 'belowTarget'> & {
    areas: number
    leftOut: number
    belowTarget: { yes: number; no: number; unknown: number } | null
    intervals: IntervalsOfTotal | null
  }
  /** By record: people whom an answer about it may move. */
  movedByRecord: Float64Array
  /** People of one unit of demand weight, by area; 0 where the count is unknown. */
  peopleOfWeight: Float64Array
}

/** @param recordOf by service of the input: the record that it belongs to. */
export function answerInPeople(
  input: Omit<DiagnosisInput, 'areaCount'>,
  recordOf: ArrayLike<number>,
  { areas, sampling, target, isPublic }: PeopleCounted,
): AnswerInPeople {
  const whole = { ...input, areaCount: areas.length }
  const diagnosis = diagnose(whole)
  const figures = areas.map(({ people }, index) =>
    areaDiagnosis(diagnosis, index, { people, target, rounded: isPublic }),
  )
  const intervals: AnswerIntervals | null =
    sampling &&
    answerIntervals(
      areas.map(({ merged, missing, residents, published }, index) => ({
        merged,
        missing,
        residents,
        published,
        people: figures[index].people,
        share:
          diagnosis.weight[index] > 0
            ? {
                lower: diagnosis.lower[index] / diagnosis.weight[index],
                upper: diagnosis.upper[index] / diagnosis.weight[index],
              }
            : null,
      })),
      sampling,
      isPublic,
      DEFAULT_UNCERTAINTY,
    )
  const { total, leftOut, belowTarget } = totalDiagnosis(figures)
  const peopleOfWeight = Float64Array.from(areas, ({ people }, index) =>
    diagnosis.weight[index] > 0 ? (people ?? 0) / diagnosis.weight[index] : 0,
  )
  return {
    areas: rankDiagnoses(
      areas.map(({ id, name, merged, missing }, index) => ({
        index,
        id,
        name,
        merged,
        missing,
        ...figures[index],
        intervals: intervals?.areas[index] ?? null,
      })),
    ).map(holdRank),
    total: {
      ...(total ?? NO_TOTAL),
      areas: areas.length,
      leftOut,
      belowTarget,
      intervals: intervals?.total ?? null,
    },
    movedByRecord: phoneFirst(whole, diagnosis, peopleOfWeight, recordOf),
    peopleOfWeight,
  }
}

/** Equal shortfalls share a rank, and public ones are rounded: the rank shown may lie just outside of the simulated ones. */
function holdRank(area: AnsweredArea): AnsweredArea {
  const { rank, intervals } = area
  if (rank === null || !intervals?.rank) return area
  const { low, high } = intervals.rank
  return {
    ...area,
    intervals: { ...intervals, rank: { low: Math.min(low, rank), high: Math.max(high, rank) } },
  }
}

const NO_TOTAL = {
  people: null,
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
