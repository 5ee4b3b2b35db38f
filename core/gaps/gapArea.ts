/** An area with its count of the demand group, in the order that `areaIndex` of the demand points refers to. */
import type { Interval } from './countInterval.ts'
import type { BilingualText } from './gapResult.ts'

export interface GapArea {
  id: string
  name: BilingualText
  merged: boolean
  people: number | null
  missing: string | null
  /** Count of the reference group, where it is known. */
  referencePeople?: number | null
  /** The 95 % confidence interval that the source publishes. */
  published?: Interval | null
}
