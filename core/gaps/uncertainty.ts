/**
 * What sampling, random rounding and missing counts leave open (method, section 7): 95 % intervals of people, covered and short by
 * area and in all, and of ranks. Areas by `countInterval`; totals and ranks by 1,000 simulated censuses of a fixed seed (`drawCounts`),
 * so that errors of single areas cancel as they do in life. The share covered is taken as known: that people of the group live spread
 * as dwellings are, and what is unknown of services, is not in these intervals (give the lower and the upper share one after the
 * other). In totals a missing count is as low as it may be for the lower end, as high for the upper; ranks leave it out, as they leave
 * out merged zones. Public answers are made from public counts (`publicArea`), so that intervals tell no more than these.
 * Worked: one area of the long form with 235 people, a quarter covered: people 147 to 356, short 110 to 267, rank 1 to 1.
 */
import {
  type CensusCount,
  countInterval,
  type Interval,
  LONG_FORM,
  type SamplingDesign,
  varianceRatio,
} from './countInterval.ts'
import { drawCounts } from './drawCounts.ts'
import { gammaDraws } from './gammaDraws.ts'
import { randomNumbers } from './randomNumbers.ts'
import { rankIntervals } from './rankIntervals.ts'

export interface UncertainArea extends CensusCount {
  /** Of the people, 0 to 1; null = unknown, e.g. no demand points. */
  coveredShare: number | null
  merged: boolean
}

export interface UncertaintySettings {
  seed: number
  draws: number
  design: SamplingDesign
}

export const DEFAULT_UNCERTAINTY: UncertaintySettings = { seed: 20_210_511, draws: 1000, design: LONG_FORM }

export interface AreaUncertainty {
  /** null = unknown without bounds. */
  people: Interval | null
  covered: Interval | null
  shortfall: Interval | null
  /** null where `rankAreas` gives none. */
  rank: Interval | null
}

export interface Uncertainty {
  areas: AreaUncertainty[]
  total: {
    /** Over areas with a count or a possible range. */
    people: Interval
    /** Over those whose share covered is known too. */
    covered: Interval
    shortfall: Interval
    /** Areas that the total of people leaves out, and the totals of covered and short. */
    peopleLeftOut: number
    shortfallLeftOut: number
  }
  /** Printed with every answer. */
  settings: UncertaintySettings
}

export function uncertainty(
  areas: readonly UncertainArea[],
  settings: UncertaintySettings = DEFAULT_UNCERTAINTY,
): Uncertainty {
  const { seed, draws, design } = settings
  const people = areas.map((area) => countInterval(area, design))
  const isRanged = areas.some((area) => area.people === null && area.possible)
  const lowest = drawCounts(areas, draws, randomNumbers(seed), design, 'low')
  const highest = isRanged ? drawCounts(areas, draws, randomNumbers(seed), design, 'high') : lowest
  const shares = areas.map(({ coveredShare }) => coveredShare)
  const uncovered = shares.map((share) => (share === null ? null : 1 - share))
  const total = (weights: readonly (number | null)[]) =>
    totalInterval(areas, weights, { lowest, highest }, settings)
  const ranked = areas.map((area) => area.people !== null && area.coveredShare !== null && !area.merged)
  const ranks = rankIntervals(scaled(lowest, draws, uncovered), draws, ranked)
  return {
    areas: areas.map((_, area) => ({
      people: people[area],
      covered: partOf(people[area], shares[area]),
      shortfall: partOf(people[area], uncovered[area]),
      rank: ranks[area],
    })),
    total: {
      people: total(areas.map(() => 1)),
      covered: total(shares),
      shortfall: total(uncovered),
      peopleLeftOut: people.filter((interval) => interval === null).length,
      shortfallLeftOut: people.filter((interval, area) => interval === null || shares[area] === null).length,
    },
    settings,
  }
}

function partOf(interval: Interval | null, share: number | null): Interval | null {
  return interval && share !== null ? { low: interval.low * share, high: interval.high * share } : null
}

function scaled(counts: Float64Array, draws: number, weights: readonly (number | null)[]): Float64Array {
  return counts.map((count, k) => count * (weights[Math.floor(k / draws)] ?? 0))
}

/**
 * The middle 95 % of the sums over areas. The upper end holds one household more than was seen, as the interval of a single count does:
 * the sample may have missed it in every area.
 */
function totalInterval(
  areas: readonly CensusCount[],
  weights: readonly (number | null)[],
  { lowest, highest }: { lowest: Float64Array; highest: Float64Array },
  { seed, draws, design }: UncertaintySettings,
): Interval {
  const gamma = gammaDraws(randomNumbers(seed + 1))
  const unseen = Math.max(
    0,
    ...areas.map((area, k) =>
      area.people === null && !area.possible ? 0 : varianceRatio(area, design) * (weights[k] ?? 0),
    ),
  )
  const lowSums = new Float64Array(draws)
  const highSums = new Float64Array(draws)
  for (let k = 0; k < draws; k++) if (unseen > 0) highSums[k] = gamma(1) * unseen
  weights.forEach((weight, area) => {
    if (!weight) return
    for (let k = 0; k < draws; k++) {
      lowSums[k] += lowest[area * draws + k] * weight
      highSums[k] += highest[area * draws + k] * weight
    }
  })
  const low = Math.max(0, percentile(lowSums, 0.025))
  return { low, high: Math.max(low, percentile(highSums, 0.975)) }
}

/** Between order statistics at share x (n + 1), so that a further draw lies below it with just that probability. */
function percentile(values: Float64Array, share: number): number {
  const sorted = values.slice().sort()
  const position = Math.min(Math.max(share * (sorted.length + 1) - 1, 0), sorted.length - 1)
  const below = Math.floor(position)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below] + (position - below) * (sorted[above] - sorted[below])
}
