import { BoundedSearch, type BoundedTimetable } from '../../../core/network/boundedSearch.ts'
import { PointSearch } from '../../../core/network/pointSearch.ts'
import type { RiderLinks } from '../../../core/network/riderLinks.ts'
import type { StopLinks } from '../../../core/network/stopLinks.ts'
import type { RaptorRows } from '../../../core/network/timetable.ts'
import type { TransitSearch } from '../../../core/network/transitSearch.ts'
import type { LinkedPoints } from './linkPoints.ts'
import type { TransitDay, TransitDirection } from './transitDay.ts'

/** What a journey may ask of a rider; null = no bound. */
export interface RideLimits {
  maxRides: number
  /** At a stop between two rides, and for the first ride home after a session. */
  maxWaitSeconds: number | null
  /** All legs without a vehicle together. */
  totalWalkSeconds: number | null
}

/** What a thread makes a search of: the fast one, or the one that knows bounds on waiting and on walking in all. */
export type SearchParts =
  | { kind: 'rides'; rows: RaptorRows; links: RiderLinks; maxRides: number }
  | {
      kind: 'bounded'
      timetable: BoundedTimetable
      links: StopLinks
      direction: TransitDirection
      limits: RideLimits
    }

export function searchParts(
  { timetable }: TransitDay,
  { links }: LinkedPoints,
  direction: TransitDirection,
  limits: RideLimits,
): SearchParts {
  const linked = links[direction]
  if (!linked) throw new Error(`points were not linked ${direction}`)
  if (limits.maxWaitSeconds === null && limits.totalWalkSeconds === null)
    return { kind: 'rides', rows: timetable[direction], links: linked.riders, maxRides: limits.maxRides }
  const { allTransfers, platformStop, forward, reverse, stops } = timetable
  return {
    kind: 'bounded',
    timetable: { allTransfers, platformStop, forward, reverse, stops: { length: stops.length } },
    links: linked.stops,
    direction,
    limits,
  }
}

export function openSearch(parts: SearchParts): TransitSearch {
  if (parts.kind === 'rides') return new PointSearch(parts.rows, parts.links, parts.maxRides)
  const { maxRides, maxWaitSeconds, totalWalkSeconds } = parts.limits
  return new BoundedSearch(parts.timetable, parts.direction, parts.links, {
    maxRides,
    maxWaitSeconds: maxWaitSeconds ?? Number.POSITIVE_INFINITY,
    maxWalkSeconds: totalWalkSeconds ?? Number.POSITIVE_INFINITY,
  })
}
