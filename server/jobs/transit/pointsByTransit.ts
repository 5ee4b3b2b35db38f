import { toPlatformWalks } from '../../../core/network/platformWalks.ts'
import { searchPoints } from '../../../core/network/pointSearch.ts'
import type { PlatformWalks } from '../../../core/network/raptorSearch.ts'
import type { Snap, Snaps } from '../../../core/network/snaps.ts'
import { linkStops, listStopWalks, type StopLinks } from '../../../core/network/stopLinks.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import { walkSecondsToPoints } from '../../../core/network/walkSeconds.ts'
import type { TransitDay } from './openTransit.ts'

/** Most rides of one journey, transfers + 1. */
export const DEFAULT_MAX_RIDES = 5

/** What searches between roots and a set of street points share. */
export interface PointsByTransit {
  network: StreetNetwork
  day: TransitDay
  points: Snaps
  links: StopLinks
  maxRides: number
}

export function linkPoints(
  network: StreetNetwork,
  day: TransitDay,
  points: Snaps,
  maxRides: number,
): PointsByTransit {
  return { network, day, points, links: linkStops(network, day.stopSnaps, points, day.legs), maxRides }
}

/** A search over these points; it may be used again and again. */
export function pointSearch(
  { day, links, maxRides }: PointsByTransit,
  direction: 'forward' | 'reverse',
): PointSearch {
  return searchPoints(day.timetable, direction, links, maxRides)
}

/** Walks from a root to stops, and all the way to the points (bounded only by `maxSeconds`). */
export function walksOfRoot(
  { network, day, points }: PointsByTransit,
  root: Snap,
  maxSeconds: number,
): { walks: PlatformWalks; walkSeconds: Uint32Array } {
  const { metersPerSecond } = day.legs
  return {
    walks: toPlatformWalks(day.timetable, listStopWalks(network, root, day.stopSnaps, day.legs)),
    walkSeconds: walkSecondsToPoints(network, root, points, { metersPerSecond, maxSeconds }),
  }
}
