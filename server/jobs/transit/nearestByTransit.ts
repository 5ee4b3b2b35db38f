import type { Snap } from '../../../core/network/snaps.ts'
import { MAX_TRANSIT_SECONDS, UNREACHED_SECONDS } from '../../contract/travelTimes.ts'
import type { ReportProgress } from '../progress.ts'
import type { Threads } from '../threads/threads.ts'
import type { TransitQuestion } from '../travelQuestion.ts'
import type { LinkedPoints } from './linkPoints.ts'
import { searchParts } from './openSearch.ts'
import type { TransitDay } from './transitDay.ts'

/** Seconds between one place and every point: those of each leg that was searched for. */
export type PlaceTimes = Partial<Record<'both' | 'outbound' | 'return', Uint16Array>>

/** Times of places that were searched for before. */
export interface PlaceTimesStore {
  find(place: string): PlaceTimes | undefined
  keep(place: string, times: PlaceTimes): void
}

const STEP = { en: 'Travel times by transit', fr: 'Temps de déplacement en transport en commun' }

export interface PlacesByTransit {
  threads: Threads
  day: TransitDay
  linked: LinkedPoints
  question: TransitQuestion
  known: PlaceTimesStore
  progress: ReportProgress
  signal?: AbortSignal
}

/**
 * Seconds from every point to the nearest of some places, place by place: percentiles are of travel time to one place, and a session is
 * attended at one place, so that the longer of its two legs counts.
 */
export async function nearestByTransit(
  search: PlacesByTransit,
  places: readonly Snap[],
): Promise<Uint16Array> {
  const { linked, question, known, progress } = search
  const nearest = new Uint16Array(linked.ways.points.edge.length).fill(UNREACHED_SECONDS)
  const leg = 'leg' in question.when ? question.when.leg : 'both'
  const byName = new Map(places.map((place) => [nameOf(place), place]))
  const wanted: [string, Snap][] = []
  for (const [name, place] of byName) {
    const times = known.find(name)
    if (times) takeSmaller(nearest, times[leg]!)
    else wanted.push([name, place])
  }
  let done = 0
  const roots = wanted.map(([, place]) => place)
  for await (const times of 'leg' in question.when ? thereAndBack(search, roots) : oneWay(search, roots)) {
    known.keep(wanted[done][0], times)
    takeSmaller(nearest, times[leg]!)
    done += 1
    progress(STEP, done / wanted.length)
  }
  return nearest
}

const nameOf = ({ edge, offsetMeters, distanceMeters }: Snap) => `${edge} ${offsetMeters} ${distanceMeters}`

function takeSmaller(nearest: Uint16Array, seconds: Uint16Array): void {
  for (let point = 0; point < nearest.length; point++)
    if (seconds[point] < nearest[point]) nearest[point] = seconds[point]
}

async function* oneWay(search: PlacesByTransit, roots: Snap[]): AsyncGenerator<PlaceTimes> {
  const { threads, day, linked, question, signal } = search
  if ('leg' in question.when) throw new Error('a session has two ways')
  const { when } = question
  const shared = {
    ...linked.ways,
    search: searchParts(day, linked, 'reverse', question),
    direction: 'reverse' as const,
    when,
    percentiles: 'percentile' in when ? [when.percentile] : [50],
    maxSeconds: MAX_TRANSIT_SECONDS,
  }
  for await (const { seconds } of threads.map('transitTimes', shared, roots, signal))
    yield { both: toShort(seconds) }
}

async function* thereAndBack(search: PlacesByTransit, roots: Snap[]): AsyncGenerator<PlaceTimes> {
  const { threads, day, linked, question, signal } = search
  if (!('leg' in question.when)) throw new Error('no session was given')
  const { startSeconds, endSeconds, latestHomeSeconds } = question.when
  const shared = {
    ...linked.ways,
    outbound: searchParts(day, linked, 'reverse', question),
    homeward: searchParts(day, linked, 'forward', question),
    session: { startSeconds, endSeconds },
    limits: {
      maxSeconds: MAX_TRANSIT_SECONDS,
      searchSeconds: MAX_TRANSIT_SECONDS,
      maxFirstWaitSeconds: question.maxWaitSeconds ?? undefined,
    },
    withLastRides: false,
  }
  for await (const trips of threads.map('roundTripTimes', shared, roots, signal)) {
    const outbound = toShort(trips.outboundSeconds)
    const homeward = toShort(trips.returnSeconds)
    if (latestHomeSeconds !== null)
      for (let point = 0; point < homeward.length; point++)
        if (endSeconds + homeward[point] > latestHomeSeconds) homeward[point] = UNREACHED_SECONDS
    const both = Uint16Array.from(outbound, (seconds, point) => Math.max(seconds, homeward[point]))
    yield { both, outbound, return: homeward }
  }
}

const toShort = (seconds: Uint32Array) =>
  Uint16Array.from(seconds, (value) => Math.min(value, UNREACHED_SECONDS))
