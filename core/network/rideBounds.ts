/** What a journey by transit may ask of a rider; Infinity where there is no bound. The bound on one walk is in the walks and links themselves. */
export interface RideBounds {
  /** Whole, at least 1. */
  maxRides: number
  /** Between two rides nobody waits longer at a stop, from the end of the walk there (or of the change) to the departure. */
  maxWaitSeconds: number
  /**
   * Access, changes and egress together are no longer. A change counts with all its seconds, a minimum transfer time of the feed
   * included.
   */
  maxWalkSeconds: number
}

export function assertRideBounds({ maxRides, maxWaitSeconds, maxWalkSeconds }: RideBounds): void {
  if (!Number.isInteger(maxRides) || maxRides < 1)
    throw new RangeError(`maxRides must be a whole number from 1, not ${maxRides}`)
  if (!(maxWaitSeconds >= 0)) throw new RangeError(`maxWaitSeconds must be from 0, not ${maxWaitSeconds}`)
  if (!(maxWalkSeconds >= 0)) throw new RangeError(`maxWalkSeconds must be from 0, not ${maxWalkSeconds}`)
}
