/** The answer to "who falls short of the standard, where, and how many": what `reach gaps --format json` prints. */
import type { IntervalsOfArea, IntervalsOfTotal } from './answerIntervals.ts'
import type { Standard } from './standard.ts'

export interface BilingualText {
  en: string
  fr: string
}

/** Who is looking. Public figures are rounded to 5 and counts of 1 to 4 people are withheld. */
export type Access = 'owner' | 'public'

/** Why the coverage of an area is unknown: no count, a count that the public does not see, no demand points, no trip on the date. */
type UnknownReason = 'no-count' | 'fewer-than-five' | 'few-people' | 'no-demand-points' | 'no-service-on-date'

export interface AreaGap {
  id: string
  name: BilingualText
  /** 1 = most people short. Equal shortfalls share a rank (1, 2, 2, 4). null: merged zone, or coverage unknown. */
  rank: number | null
  merged: boolean
  /** Known count of the demand group; null = unknown, never 0. */
  people: number | null
  /** The source's reason for a missing count, else null. */
  missing: string | null
  covered: number | null
  shortfall: number | null
  /** covered / people, 0 to 1; null where unknown or where there is nobody. */
  coverage: number | null
  /** Part of the shortfall that reaches no such service at all within the limit of the search. */
  unreached: number | null
  /** Part of the covered who would not be without services whose point is doubtful; null = not asked. */
  coveredByDoubtful: number | null
  /** Travel time of the middle person; null = unknown or not reached. */
  medianSeconds: number | null
  unknown: UnknownReason | null
  /** Coverage below the target; null without target or coverage. */
  gap: boolean | null
  /** 95 %; null where they were not asked for or the source does not say how it counted. */
  intervals: IntervalsOfArea | null
}

export interface GapTotal {
  /** Sum of all known counts. */
  people: number
  /** Sums over areas whose coverage is known; covered + shortfall + notLocated = people. */
  covered: number
  shortfall: number
  coverage: number | null
  unreached: number
  coveredByDoubtful: number | null
  /** People of areas that have a count and no demand points. */
  notLocated: number
  areas: number
  /** Areas below the target; null without target. */
  gapAreas: number | null
  /** What the total leaves out for want of a count. */
  missing: {
    areas: number
    /** Share of all areas. */
    areaShare: number
    /** Another group whose counts are known there, for scale, and its share that lives in those areas. */
    referenceGroup: string | null
    referencePeople: number | null
    referenceShare: number | null
  }
  /** Services that were counted, and how many rest on a doubtful point or have none; null = not told. */
  services: ServiceBasis | null
  intervals: IntervalsOfTotal | null
}

export interface ServiceBasis {
  counted: number
  doubtfulPoints: number
  unplaced: number
  /** Placed, but near no street that the mode may use: nobody is routed there. */
  unreachable: number
}

export interface GapResult<Vintage = unknown> {
  region: string
  access: Access
  standard: Standard
  total: GapTotal
  /** In order of rank; then merged zones by shortfall; then areas whose coverage is unknown, by id. */
  areas: AreaGap[]
  vintages: readonly Vintage[]
  parameters: Readonly<Record<string, string | number | boolean | null>>
}
