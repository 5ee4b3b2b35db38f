import { arriveAtRoot, arriveFromRoot } from '../../../core/network/arriveBy.ts'
import { snapPoints } from '../../../core/network/snapPoints.ts'
import { snapAt } from '../../../core/network/snaps.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import {
  type WindowSeconds,
  windowFromRoot,
  windowPercentiles,
  windowToRoot,
} from '../../../core/network/travelWindow.ts'
import { UNREACHED } from '../../../core/network/unreached.ts'
import type { TransitDay } from '../transit/openTransit.ts'
import { linkPoints, pointSearch, walksOfRoot } from '../transit/pointsByTransit.ts'
import { chooseRootSide, hasNoStreet, type Matrix } from './matrix.ts'
import type { Points } from './readPoints.ts'

/** Departures of a window, or one arrival time; seconds of the service date. */
export type WhenToTravel = { departFrom: number; departTo: number } | { arriveBy: number }

export interface TransitMatrixOptions {
  when: WhenToTravel
  percentiles: readonly number[]
  maxSeconds: number
  maxRides: number
  snapLimitMeters: number
}

/** Travel times by transit and on foot, by percentile over the departures of a window, or to arrive by a given time. */
export function transitMatrix(
  network: StreetNetwork,
  day: TransitDay,
  from: Points,
  to: Points,
  options: TransitMatrixOptions,
): Matrix {
  const { when, percentiles, maxSeconds } = options
  const limit = { limitMeters: options.snapLimitMeters }
  const snaps = {
    from: snapPoints(network, from.lon, from.lat, limit),
    to: snapPoints(network, to.lon, to.lat, limit),
  }
  const rootSide = chooseRootSide(from, to)
  const pointSide = rootSide === 'to' ? 'from' : 'to'
  const places = linkPoints(network, day, snaps[pointSide], options.maxRides)

  function* blocks() {
    const search = pointSearch(places, rootSide === 'to' ? 'reverse' : 'forward')
    let window: WindowSeconds | undefined
    for (let root = 0; root < snaps[rootSide].edge.length; root++) {
      const { walks, walkSeconds } = walksOfRoot(places, snapAt(snaps[rootSide], root), maxSeconds)
      let seconds: Uint32Array
      if ('arriveBy' in when) {
        const arrive = rootSide === 'to' ? arriveAtRoot : arriveFromRoot
        seconds = arrive(search, walks, walkSeconds, when.arriveBy, maxSeconds)
      } else {
        const departures = { fromSeconds: when.departFrom, toSeconds: when.departTo, maxSeconds }
        window = (rootSide === 'to' ? windowToRoot : windowFromRoot)(search, walks, departures, window)
        seconds = windowPercentiles(window, walkSeconds, maxSeconds, percentiles)
      }
      yield {
        root,
        seconds,
        reason: (point: number) =>
          hasNoStreet(snaps[rootSide], root) || hasNoStreet(snaps[pointSide], point)
            ? ('no_street' as const)
            : ('beyond_limit' as const),
      }
    }
  }
  return {
    from,
    to,
    rootSide,
    percentiles: 'arriveBy' in when ? [50] : percentiles,
    blocks: { [Symbol.iterator]: blocks },
  }
}

/** Every pair without a time: nothing runs on the date. */
export function matrixWithoutService(from: Points, to: Points, percentiles: readonly number[]): Matrix {
  const rootSide = chooseRootSide(from, to)
  const [roots, points] = rootSide === 'to' ? [to, from] : [from, to]
  function* blocks() {
    for (let root = 0; root < roots.id.length; root++) {
      const seconds = new Uint32Array(points.id.length * percentiles.length).fill(UNREACHED)
      yield { root, seconds, reason: () => 'no_service_on_date' as const }
    }
  }
  return { from, to, rootSide, percentiles, blocks: { [Symbol.iterator]: blocks } }
}
