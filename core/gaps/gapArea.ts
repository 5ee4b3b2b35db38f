import type { BilingualText } from './gapResult.ts'

/** An area with its count of the demand group, in the order that `areaIndex` of the demand points refers to. */
export interface GapArea {
  id: string
  name: BilingualText
  merged: boolean
  people: number | null
  missing: string | null
  /** Count of the reference group, where it is known. */
  referencePeople?: number | null
}
