/**
 * Between which bounds the true count of an area lies, given the published one. Long-form counts are of one household in four, and
 * people of a household are asked together; all counts are then rounded to 5 at random, up or down so that the expectation is kept
 * (Statistics Canada, Guide to the Census of Population 2021, chapter 12; 2011 Census: Data Quality and Confidentiality Standards and
 * Guidelines, "Random rounding"; both read in excerpt).
 *
 * Sampling: with fraction f, an estimate has variance k x count, k = (1 - f) / f x household, where `household` is the size, in members
 * of the group, of the household of the average member (sum of squares over sum), less members per household of the area (sampling
 * without replacement from a fixed number of households; Cochran 1977, Sampling Techniques, unverified). So count / k behaves as a count of independent
 * events, with the exact interval of Garwood 1936 (Biometrika 28) in Byar's closed form (Breslow and Day 1987, Statistical Methods in
 * Cancer Research II, IARC; both unverified). Rounding is joined to it in squares (MOVER; Zou and Donner 2008, Statistics in Medicine
 * 27, unverified). A published interval is used as it is. Not inside: undercoverage, people who moved since.
 * Worked: 235 published, f = 0.24, household 3.4: k = 10.8, interval 147 to 356. Not sampled, only rounded: 231 to 239.
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
  /** Of how many figures, each rounded to 5 at random, it is the sum or difference; 0 = not rounded. */
  roundedFigures: number
  /** All people of the area: the larger the part that a group is of them, the less chance the sample leaves. null = a small part. */
  residents?: number | null
  /** Of a missing count: from what to what the figure could have been published; null = nothing is known of it. */
  possible?: Interval | null
  /** The 95 % confidence interval of the source. */
  published?: Interval | null
}

export interface SamplingDesign {
  /** Share of households whose long form was answered. */
  fraction: number
  /** Members of the group in the household of the average member: an assumption. */
  household: number
  /** Residents of the average household. */
  residentsPerHousehold: number
}

/**
 * One household in four was asked and about 97 % answered (The Canadian Press, 18 November 2021, on Statistics Canada's figures). 3.4 lies
 * between 3.2, all people of Canada by household sizes in the census of 2016 (unverified), and the larger families of immigrants, of
 * which not all members are of the group: an assumption. Measured on synthetic censuses: totals keep 93 to 97 % if the truth is 2.8 to
 * 3.9; cells keep 95 % up to 3.8. 2.5 residents a household: Hamilton 2016, 536,917 in 211,596.
 */
export const LONG_FORM: SamplingDesign = { fraction: 0.24, household: 3.4, residentsPerHousehold: 2.5 }

export const ROUNDING_BASE = 5
/** Of an unrounded count around its rounded one: triangular over (-5, 5). */
export const ROUNDING_VARIANCE = ROUNDING_BASE ** 2 / 6

/** 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054

/** So that a group that is nearly everybody is not taken as known. */
const LEAST_SPREAD = 0.5

/** Variance of the estimate over the count. */
export function varianceRatio(count: CensusCount, design: SamplingDesign): number {
  const { people, published, sampled, residents } = count
  if (published && people !== null && people > 0)
    return ((published.high - published.low) / (2 * Z)) ** 2 / people
  if (!sampled) return 0
  const share = people === null || !residents ? 0 : Math.min(1, people / residents)
  const spread = Math.max(LEAST_SPREAD, design.household - share * design.residentsPerHousehold)
  return ((1 - design.fraction) / design.fraction) * spread
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
    const reach = count.roundedFigures * (ROUNDING_BASE - 1)
    return { low: Math.max(0, people - reach), high: people + reach }
  }
  const rounding = Z * Math.sqrt(count.roundedFigures * ROUNDING_VARIANCE)
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
