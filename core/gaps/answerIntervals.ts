/**
 * 95 % intervals of an answer in people: by area and in all, with ranks and ties (uncertainty.ts). Covered goes from the low end with
 * unknown counting as no to the high end with unknown counting as yes; short and rank are of those not covered for certain. Public
 * intervals are made from public counts, which are rounded to 5 once more, and end on multiples of 5: they tell no more than these.
 * Worked: 235 people of the long form, a quarter covered for certain, half perhaps: people 147 to 356, covered 37 to 178, short 110 to 267.
 */
import type { AreaDiagnosis } from './areaDiagnosis.ts'
import type { Interval } from './countInterval.ts'
import { possibleRange } from './possibleRange.ts'
import type { Sampling } from './sampling.ts'
import { type Uncertainty, type UncertaintySettings, uncertainty } from './uncertainty.ts'

export interface IntervalsOfArea {
  people: Interval | null
  covered: Interval | null
  shortfall: Interval | null
  /** null where the area has no rank. */
  rank: Interval | null
  /** How many other areas have a rank interval that overlaps this one: a tie. */
  tiedWith: number
}

export interface IntervalsOfTotal {
  people: Interval
  covered: Interval
  shortfall: Interval
  /** Areas of which nothing is known: `people` leaves them out; the others too those without demand points. */
  peopleLeftOut: number
  shortfallLeftOut: number
}

export interface AreaToEstimate {
  merged: boolean
  missing: string | null
  /** As shown; null = unknown. */
  residents: number | null
  /** The source's own interval, used as it is. */
  published?: Interval | null
  /** 0 to 1; null = no demand points. */
  share: { lower: number; upper: number } | null
  people: AreaDiagnosis['people']
}

export interface AnswerIntervals {
  areas: IntervalsOfArea[]
  total: IntervalsOfTotal
}

export function answerIntervals(
  areas: readonly AreaToEstimate[],
  sampling: Sampling,
  isPublic: boolean,
  settings: UncertaintySettings,
): AnswerIntervals {
  const roundedFigures = isPublic ? Math.max(1, sampling.roundedFigures) : sampling.roundedFigures
  const of = (bound: 'lower' | 'upper'): Uncertainty =>
    uncertainty(
      areas.map(({ people, missing, residents, published, merged, share }) => ({
        people,
        sampled: sampling.sampled,
        roundedFigures,
        residents,
        published: people === null ? null : published,
        possible: people === null ? possibleRange(missing, residents) : null,
        coveredShare: share?.[bound] ?? null,
        merged,
      })),
      settings,
    )
  const certain = of('lower')
  const isOpen = areas.some(({ share }) => share && share.lower !== share.upper)
  const perhaps = isOpen ? of('upper') : certain
  const shown = (low: Interval, high: Interval = low): Interval =>
    isPublic
      ? { low: Math.floor(low.low / 5) * 5, high: Math.ceil(high.high / 5) * 5 }
      : { low: low.low, high: high.high }
  const ranks = certain.areas.map(({ rank }) => rank)
  return {
    areas: certain.areas.map(({ people, covered, shortfall, rank }, area) => ({
      people: people && shown(people),
      covered: covered && shown(covered, perhaps.areas[area].covered!),
      shortfall: shortfall && shown(shortfall),
      rank,
      tiedWith: rank ? ranks.filter((other) => other && overlap(rank, other)).length - 1 : 0,
    })),
    total: {
      people: shown(certain.total.people),
      covered: shown(certain.total.covered, perhaps.total.covered),
      shortfall: shown(certain.total.shortfall),
      peopleLeftOut: certain.total.peopleLeftOut,
      shortfallLeftOut: certain.total.shortfallLeftOut,
    },
  }
}

function overlap(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high
}
