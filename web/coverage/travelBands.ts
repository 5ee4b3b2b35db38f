import { type CoverageIndex, sharesWithin } from '../../core/gaps/coverageIndex.ts'

/** Bands of minutes that the charts show; the last one is open and holds those who reach nothing. */
export const BAND_EDGES = [0, 10, 20, 30, 45, 60, 90] as const

export interface TravelBand {
  from: number
  /** Inclusive; null = open. */
  to: number | null
  people: number
  /** Of the people with a known count, 0..1. */
  share: number
}

/** People by area index; null = unknown. */
type People = readonly (number | null)[]

/** People by travel time over the areas whose count is known (or over `only` these): shares add up to 1. */
export function travelBands(index: CoverageIndex, people: People, only?: number): TravelBand[] {
  const within = peopleWithin(index, people, only)
  const total = within(null)
  return BAND_EDGES.map((from, i) => {
    const to = BAND_EDGES[i + 1] ?? null
    const count = within(to === null ? null : to * 60) - (from === 0 ? 0 : within(from * 60))
    return { from, to, people: count, share: total > 0 ? count / total : 0 }
  })
}

/**
 * Smallest whole minute within which half of the people are; null = beyond the `longest` minutes that are searched, or nobody is
 * counted.
 */
export function medianMinutes(index: CoverageIndex, people: People, longest: number): number | null {
  const within = peopleWithin(index, people)
  const half = within(null) / 2
  let [low, high] = [0, longest + 1]
  if (half === 0) return null
  while (low < high) {
    const middle = (low + high) >>> 1
    if (within(middle * 60) >= half) high = middle
    else low = middle + 1
  }
  return high > longest ? null : high
}

/** People within so many seconds; null = everybody who is counted where demand points are known. */
function peopleWithin(index: CoverageIndex, people: People, only?: number) {
  return (seconds: number | null): number => {
    const { weight, covered } =
      seconds === null ? { weight: index.weight, covered: index.weight } : sharesWithin(index, seconds)
    let sum = 0
    for (let area = 0; area < weight.length; area++) {
      const count = people[area] ?? 0
      if (weight[area] > 0 && (only === undefined || only === area))
        sum += (count * covered[area]) / weight[area]
    }
    return sum
  }
}
