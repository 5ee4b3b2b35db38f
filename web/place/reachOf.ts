import type { CoverageIndex } from '../../core/gaps/coverageIndex.ts'
import type { Area, RegionDetail } from '../../server/contract/region.ts'
import { answerQuestion, gapAreas } from '../coverage/answerQuestion.ts'
import type { Travel } from '../travel/travel.ts'

export const REACH_MINUTES = [15, 30, 45] as const

/** People of one group by how long it takes them to a service. */
export interface GroupReach {
  group: RegionDetail['groups'][number]
  /** Within each of REACH_MINUTES; null = not known. */
  within: readonly (number | null)[]
  /** Share of all whose number is known within 45 minutes; null = not known. */
  share: number | null
}

/** How many of each group live within reach of one service: `core/gaps` over its own travel times. */
export function reachOf(
  region: RegionDetail,
  areas: readonly Area[],
  index: CoverageIndex,
  service: string,
  travel: Travel,
): GroupReach[] {
  return region.groups.map((group) => {
    const withCounts = gapAreas(areas, group.id)
    const totals = REACH_MINUTES.map(
      (minutes) =>
        answerQuestion(region, withCounts, index, { service, group: group.id, minutes, travel }).gaps.total,
    )
    return {
      group,
      within: totals.map(({ coverage, covered }) => (coverage === null ? null : covered)),
      share: totals[2].coverage,
    }
  })
}
