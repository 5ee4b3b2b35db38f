import type { RiderLinks } from '../../../core/network/riderLinks.ts'
import type { Snaps } from '../../../core/network/snaps.ts'
import { joinStopLinks, type StopLinks } from '../../../core/network/stopLinks.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import type { ReportProgress } from '../progress.ts'
import type { Threads } from '../threads/threads.ts'
import { accessOptions, type RootWays, type TransitDay, type TransitDirection } from './transitDay.ts'

/** Most rides of one journey, transfers + 1. */
export const DEFAULT_MAX_RIDES = 5

/** What searches between roots and a set of street points share. */
export interface LinkedPoints {
  ways: RootWays
  /** Ways between stops and points, and those of them worth making after a ride; by direction that was asked for. */
  links: Record<TransitDirection, { stops: StopLinks; riders: RiderLinks } | null>
}

const STEP = { en: 'Ways between stops and homes', fr: 'Trajets entre les arrêts et les domiciles' }
/** Stops that a thread links at a time. */
const STOPS_AT_ONCE = 100

export async function linkPoints(
  threads: Threads,
  network: StreetNetwork,
  day: TransitDay,
  points: Snaps,
  directions: readonly TransitDirection[],
  { progress = () => {}, signal }: { progress?: ReportProgress; signal?: AbortSignal } = {},
): Promise<LinkedPoints> {
  const { timetable, stopSnaps, access } = day
  const ways = { network, platformStart: timetable.platformStart, stopSnaps, access, points }
  const linked: LinkedPoints = { ways, links: { forward: null, reverse: null } }
  const onFoot = access.profile.mode === 'walk'
  let stops: StopLinks | null = null
  for (const direction of directions) {
    if (!stops || !onFoot) stops = await linkAllStops(direction)
    linked.links[direction] = { stops, riders: await linkAllRides(direction, stops) }
  }
  return linked

  async function linkAllStops(direction: TransitDirection): Promise<StopLinks> {
    const count = stopSnaps.edge.length
    const ranges = Array.from({ length: Math.ceil(count / STOPS_AT_ONCE) }, (_, i) => ({
      from: i * STOPS_AT_ONCE,
      to: Math.min(count, (i + 1) * STOPS_AT_ONCE),
    }))
    const shared = { network, stopSnaps, points, options: accessOptions(access, direction) }
    const parts: StopLinks[] = []
    for await (const part of threads.map('stopLinks', shared, ranges, signal)) {
      parts.push(part)
      progress(STEP, parts.length / ranges.length)
    }
    return joinStopLinks(points.edge.length, parts)
  }

  async function linkAllRides(direction: TransitDirection, stops: StopLinks): Promise<RiderLinks> {
    const shared = { rows: timetable[direction], platformStop: timetable.platformStop, links: stops }
    for await (const riders of threads.map('riderLinks', shared, [null], signal)) return riders
    throw new Error('a task without an answer')
  }
}
