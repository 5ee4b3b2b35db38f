/** The page's answer to a question: `core/gaps` over the region's arrays, so that its digits are those of `reach gaps`. */
import { type CoverageIndex, sharesWithin } from '../../core/gaps/coverageIndex.ts'
import { findGaps } from '../../core/gaps/findGaps.ts'
import type { GapArea } from '../../core/gaps/gapArea.ts'
import type { AreaGap, GapResult } from '../../core/gaps/gapResult.ts'
import type { Area, RegionDetail } from '../../server/contract/region.ts'
import type { Question } from './question.ts'

export interface Answer {
  gaps: GapResult
  /** The same areas in the order of their index. */
  byIndex: readonly AreaGap[]
  /** Areas where people of the group are counted and their coverage is known, and those with less than half within the limit. */
  areasKnown: number
  areasBelowHalf: number
}

/** The areas with their counts of one group. Build once a group, not once a limit. */
export function gapAreas(areas: readonly Area[], group: string): GapArea[] {
  return areas.map(({ id, name, merged, counts }) => ({
    id,
    name,
    merged,
    people: counts[group]?.value ?? null,
    missing: counts[group]?.missing ?? null,
  }))
}

export function answerQuestion(
  region: RegionDetail,
  areas: readonly GapArea[],
  index: CoverageIndex,
  question: Question,
): Answer {
  const cutoffSeconds = question.minutes * 60
  const gaps = findGaps({
    region: region.id,
    access: region.access,
    standard: {
      serviceType: question.service,
      demandGroup: question.group,
      mode: question.travel.mode,
      cutoffSeconds,
      target: null,
    },
    areas,
    shares: sharesWithin(index, cutoffSeconds),
    vintages: [],
    parameters: {},
  })
  const byId = new Map(gaps.areas.map((area) => [area.id, area]))
  const shares = gaps.areas.flatMap((area) => area.coverage ?? [])
  return {
    gaps,
    byIndex: areas.map((area) => byId.get(area.id)!),
    areasKnown: shares.length,
    areasBelowHalf: shares.filter((share) => share < 0.5).length,
  }
}
