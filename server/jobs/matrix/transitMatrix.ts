import { snapPoints } from '../../../core/network/snapPoints.ts'
import { listSnaps } from '../../../core/network/snaps.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import { UNREACHED } from '../../../core/network/unreached.ts'
import type { Threads } from '../threads/threads.ts'
import { linkPoints } from '../transit/linkPoints.ts'
import { type RideLimits, searchParts } from '../transit/openSearch.ts'
import type { TransitDay, TransitDirection } from '../transit/transitDay.ts'
import type { WhenToTravel } from '../transit/transitTimes.ts'
import { chooseRootSide, hasNoStreet, type Matrix } from './matrix.ts'
import type { Points } from './readPoints.ts'

export interface TransitMatrixOptions {
  when: WhenToTravel
  percentiles: readonly number[]
  maxSeconds: number
  limits: RideLimits
  snapLimitMeters: number
  signal?: AbortSignal
}

/** Travel times by transit and on foot, by percentile over the departures of a window, or to arrive by a given time. */
export function transitMatrix(
  threads: Threads,
  network: StreetNetwork,
  day: TransitDay,
  from: Points,
  to: Points,
  options: TransitMatrixOptions,
): Matrix {
  const { when, maxSeconds, limits, signal } = options
  const percentiles = 'arriveBy' in when ? [50] : options.percentiles
  const snapping = { limitMeters: options.snapLimitMeters, mode: day.access.profile.mode }
  const snaps = {
    from: snapPoints(network, from.lon, from.lat, snapping),
    to: snapPoints(network, to.lon, to.lat, snapping),
  }
  const rootSide = chooseRootSide(from, to)
  const pointSide = rootSide === 'to' ? 'from' : 'to'
  const direction: TransitDirection = rootSide === 'to' ? 'reverse' : 'forward'

  async function* blocks() {
    const linked = await linkPoints(threads, network, day, snaps[pointSide], [direction], { signal })
    const shared = {
      ...linked.ways,
      search: searchParts(day, linked, direction, limits),
      direction,
      when,
      percentiles,
      maxSeconds,
    }
    let root = 0
    for await (const { seconds } of threads.map('transitTimes', shared, listSnaps(snaps[rootSide]), signal)) {
      const noStreet = hasNoStreet(snaps[rootSide], root)
      yield {
        root,
        seconds,
        reason: (point: number) =>
          noStreet || hasNoStreet(snaps[pointSide], point)
            ? ('no_street' as const)
            : ('beyond_limit' as const),
      }
      root += 1
    }
  }
  return { from, to, rootSide, percentiles, blocks: { [Symbol.asyncIterator]: blocks } }
}

/** Every pair without a time: nothing runs on the date. */
export function matrixWithoutService(from: Points, to: Points, percentiles: readonly number[]): Matrix {
  const rootSide = chooseRootSide(from, to)
  const [roots, points] = rootSide === 'to' ? [to, from] : [from, to]
  async function* blocks() {
    for (let root = 0; root < roots.id.length; root++) {
      const seconds = new Uint32Array(points.id.length * percentiles.length).fill(UNREACHED)
      yield { root, seconds, reason: () => 'no_service_on_date' as const }
    }
  }
  return { from, to, rootSide, percentiles, blocks: { [Symbol.asyncIterator]: blocks } }
}
