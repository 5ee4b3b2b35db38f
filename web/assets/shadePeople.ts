/** Colour and class of each area by the people of a demand group: what map, legend and table draw, so that they agree. */

import { NOBODY_COLOUR } from '../../core/figures/coverageColours.ts'
import type { CoverageIndex } from '../../core/gaps/coverageIndex.ts'
import type { Area, RegionDetail } from '../../server/contract/region.ts'
import type { Shade } from './assetsView.ts'
import {
  type AreaPeople,
  areaPeople,
  classBounds,
  classOf,
  residentsOf,
  shadesOf,
  TWO_WAY_COLOURS,
} from './peopleClasses.ts'

const COUNT_STEP = 5
const SHARE_STEP = 0.01

export interface PeopleShades {
  shade: Shade | null
  /** In the order of the areas. */
  people: readonly AreaPeople[]
  /** Residents were counted together with the group. */
  hasShares: boolean
  /** Minutes within which half of an area's homes are, null = more than is searched; null as a whole = not asked. */
  minutes: readonly (number | null)[] | null
  /** Lower bounds of the classes of count or share. */
  bounds: readonly number[]
  /** Limits of the classes of travel time, minutes: up to the first, up to the second, over it. */
  limits: readonly [number, number]
  colours: readonly string[]
  /** Null = unknown: hatching shows; null as a whole = areas are not coloured. */
  byArea: readonly (string | null)[] | null
}

/** @param index travel times, for two-way colours; null while they load. */
export function shadePeople(
  shade: Shade | null,
  areas: readonly Area[],
  groups: RegionDetail['groups'],
  group: string,
  index: CoverageIndex | null,
  limit: number,
): PeopleShades {
  const residents = residentsOf(groups, group)
  const people = areaPeople(areas, group, residents)
  const limits = [Math.round(limit / 2), limit] as const
  const medians =
    index && Array.from(index.medianSeconds, (seconds) => (Number.isNaN(seconds) ? null : seconds / 60))
  const shared = { shade, people, hasShares: residents !== null, minutes: medians, limits }
  if (shade === null || shade === 'count') {
    const counts = people.map(({ count }) => count)
    const bounds = classBounds(
      counts.map((count) => count || null),
      5,
      COUNT_STEP,
    )
    const colours = shadesOf(bounds.length)
    const byArea = counts.map((count) =>
      count === null ? null : count === 0 ? NOBODY_COLOUR : colours[classOf(bounds, count)],
    )
    return { ...shared, bounds, colours, byArea: shade && byArea }
  }
  const shares = people.map(({ share }) => share)
  const bounds = classBounds(shares, shade === 'share' ? 5 : 3, SHARE_STEP)
  const colours = shadesOf(bounds.length)
  const byArea = shares.map((share, area) => {
    if (share === null) return null
    if (shade === 'share') return colours[classOf(bounds, share)]
    const time = medians?.[area]
    if (time === undefined || index === null || index.weight[area] === 0) return null
    const row = time === null || time > limits[1] ? 2 : time > limits[0] ? 1 : 0
    return TWO_WAY_COLOURS[row][classOf(bounds, share)]
  })
  return { ...shared, bounds, colours, byArea: shade === 'two-way' && !index ? null : byArea }
}
