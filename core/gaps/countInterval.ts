/**
 * Between which bounds the true count of an area lies, given the published one. Long-form counts are of one household in four, and
 * people of a household are asked together; all counts are then rounded to 5 at random, up or down so that the expectation is kept
 * (Statistics Canada, Guide to the Census of Population 2021, chapter 12; 2011 Census: Data Quality and Confidentiality Standards and
 * Guidelines, "Random rounding"; both read in excerpt).
 *
 * Sampling: with fraction f, an estimate has variance k x count, k = (1 - f) / f x household, where `household` is the size, in members
 * of the group, of the household of the average member (sum of squares over sum). So count / k behaves as a count of independent
 * events, with the exact interval of Garwood 1936 (Biometrika 28) in Byar's closed form (Breslow and Day 1987, Statistical Methods in
 * Cancer Research II, IARC; both unverified). Rounding is joined to it in squares (MOVER; Zou and Donner 2008, Statistics in Medicine
 * 27, unverified). A published interval is used as it is. Not inside: non-response, undercoverage, people who moved since.
 * Worked: 235 published, f = 1/4, household 3.4: k = 10.2, interval 149 to 353. Not sampled, only rounded: 231 to 239.
 */
export interface Interval {
  low: number
  high: number
}

export interface CensusCount {
  /** As published; null = missing. */
  people: number | null
  /** From the long form; false = everybody was asked. */
  sampled: boolean
  /** Rounded to 5 at random. */
  rounded: boolean
  /** Of a missing count: from what to what the figure could have been published; null = nothing is known of it. */
  possible?: Interval | null
  /** The 95 % confidence interval of the source. */
  published?: Interval | null
}

export interface SamplingDesign {
  /** Share of households that got the long form. */
  fraction: number
  /** Members of the group in the household of the average member: an assumption. */
  household: number
}

/**
 * 3.4 lies between 3.2, all people of Canada by household sizes in the census of 2016 (unverified), and the larger families of immigrants, of which not all
 * members are of the group: an assumption, not a published figure. Measured: totals keep 93 to 97 % if the truth is 2.8 to 3.9; cells
 * keep 95 % up to 3.7.
 */
export const LONG_FORM: SamplingDesign = { fraction: 0.25, household: 3.4 }

export const ROUNDING_BASE = 5
/** Of an unrounded count around its rounded one: triangular over (-5, 5). */
export const ROUNDING_VARIANCE = ROUNDING_BASE ** 2 / 6

/** 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054

/** Variance of the estimate over the count. */
export function varianceRatio(count: CensusCount, design: SamplingDesign): number {
  const { people, published, sampled } = count
  if (published && people !== null && people > 0)
    return ((published.high - published.low) / (2 * Z)) ** 2 / people
  return sampled ? ((1 - design.fraction) / design.fraction) * design.household : 0
}

/** null = missing without a possible range. */
export function countInterval(count: CensusCount, design: SamplingDesign = LONG_FORM): Interval | null {
  const { people, possible, published } = count
  if (people === null) {
    if (!possible) return null
    const low = countInterval({ ...count, people: possible.low, published: null }, design)!.low
    return { low, high: countInterval({ ...count, people: possible.high, published: null }, design)!.high }
  }
  if (published) return published
  const ratio = varianceRatio(count, design)
  if (ratio === 0) {
    const reach = count.rounded ? ROUNDING_BASE - 1 : 0
    return { low: Math.max(0, people - reach), high: people + reach }
  }
  const rounding = count.rounded ? Z * Math.sqrt(ROUNDING_VARIANCE) : 0
  const { low, high } = eventsInterval(people / ratio)
  return {
    low: Math.max(0, people - Math.hypot(people - low * ratio, rounding)),
    high: people + Math.hypot(high * ratio - people, rounding),
  }
}

/** 95 % interval of the mean of a count of independent events. */
function eventsInterval(events: number): Interval {
  const root = (x: number, z: number) => Math.max(0, 1 - 1 / (9 * x) + z / (3 * Math.sqrt(x))) ** 3 * x
  return { low: events > 0 ? root(events, -Z) : 0, high: root(events + 1, Z) }
}
