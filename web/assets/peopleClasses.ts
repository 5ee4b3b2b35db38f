/**
 * Classes of areas by the people of a demand group: how many there are, their share of the residents, and that share against
 * travel time. Bounds are those of about equal numbers of areas, rounded, so that no area is told more closely than its count.
 */
import type { Area, RegionDetail } from '../../server/contract/region.ts'

/** Few to many; the order is the lightness. */
export const SHADE_COLOURS = ['#fff6dc', '#a8cfae', '#5fa2a4', '#2c6c8b', '#19335a'] as const

/** Share (columns, low to high) and travel time (rows, short to long): mixed from the four corners. */
export const TWO_WAY_COLOURS = mixCorners('#efece6', '#e07b39', '#4f8fb8', '#2b2140')

export interface AreaPeople {
  /** People of the group; null = unknown. */
  count: number | null
  /** Of the residents of the same census, 0..1; null = unknown, or no residents. */
  share: number | null
}

/** The group of all residents that was counted together with `group`; null = none was. */
export function residentsOf(groups: RegionDetail['groups'], group: string): string | null {
  const { vintage } = groups.find(({ id }) => id === group) ?? { vintage: null }
  return groups.find(({ id, vintage: of }) => /^population(-\d{4})?$/.test(id) && of === vintage)?.id ?? null
}

/** In the order of the areas. Counts are rounded at random, so that a share may pass the whole: it is then the whole. */
export function areaPeople(areas: readonly Area[], group: string, residents: string | null): AreaPeople[] {
  return areas.map(({ counts }) => {
    const count = counts[group]?.value ?? null
    const all = residents === null ? null : (counts[residents]?.value ?? null)
    return { count, share: count !== null && all ? Math.min(1, count / all) : null }
  })
}

/**
 * Lower bounds of at most `classes` classes: 0, then rising multiples of `step`.
 * Worked: 0, 10, 20, 30, 40 in 2 classes with step 5: [0, 20].
 */
export function classBounds(values: readonly (number | null)[], classes: number, step: number): number[] {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b)
  const bounds = Array.from({ length: classes - 1 }, (_, i) => {
    const value = known[Math.floor(((i + 1) * known.length) / classes)] ?? 0
    return Math.round(value / step) * step
  })
  return [...new Set([0, ...bounds])].sort((a, b) => a - b)
}

/** The class that a value falls into: the last whose bound it reaches. */
export function classOf(bounds: readonly number[], value: number): number {
  let at = 0
  while (at + 1 < bounds.length && value >= bounds[at + 1]) at++
  return at
}

/** Colours of `classes` classes, spread over the whole scale. */
export function shadesOf(classes: number): string[] {
  const last = SHADE_COLOURS.length - 1
  return Array.from(
    { length: classes },
    (_, i) => SHADE_COLOURS[classes === 1 ? last : Math.round((i * last) / (classes - 1))],
  )
}

/** By row (travel time) and column (share), each low to high. */
function mixCorners(low: string, manyNear: string, fewFar: string, manyFar: string): string[][] {
  const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const corners = [low, manyNear, fewFar, manyFar].map(channels)
  const two = (value: number) => Math.round(value).toString(16).padStart(2, '0')
  return [0, 0.5, 1].map((y) =>
    [0, 0.5, 1].map((x) => {
      const weights = [(1 - x) * (1 - y), x * (1 - y), (1 - x) * y, x * y]
      return `#${[0, 1, 2].map((c) => two(weights.reduce((sum, w, i) => sum + w * corners[i][c], 0))).join('')}`
    }),
  )
}
