/**
 * A standard: the rule a community sets. First version: somebody of a demand group is covered when the nearest service of
 * a type is within the cutoff by a mode of travel. Limits and targets are the community's choice, so `target` is null
 * until somebody sets one; without it nothing is called a gap.
 */
type TravelMode = 'walk' | 'bicycle' | 'car' | 'transit'

export interface Standard {
  /** Slug of core/match/serviceTypes.ts; a parent includes its children. */
  serviceType: string
  /** Id of a demand group, such as `recent-immigrants`. */
  demandGroup: string
  mode: TravelMode
  /** Inclusive. */
  cutoffSeconds: number
  /** Share of people who should be covered, 0 to 1. */
  target: number | null
}
