import { snapPoints } from '../../../core/network/snapPoints.ts'
import { listSnaps } from '../../../core/network/snaps.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import type { StreetProfile } from '../../../core/network/streetProfile.ts'
import type { Threads } from '../threads/threads.ts'
import { chooseRootSide, hasNoStreet, type Matrix } from './matrix.ts'
import type { Points } from './readPoints.ts'

export interface StreetMatrixOptions {
  profile: StreetProfile
  maxSeconds: number
  snapLimitMeters: number
  /** Streets know no departure time: every percentile is the same. */
  percentiles: readonly number[]
  signal?: AbortSignal
}

/** Travel times along streets alone, one-way rules and turns respected in the direction of travel. */
export function streetMatrix(
  threads: Threads,
  network: StreetNetwork,
  from: Points,
  to: Points,
  options: StreetMatrixOptions,
): Matrix {
  const { profile, maxSeconds, percentiles, signal } = options
  const { mode } = profile
  const snap = { limitMeters: options.snapLimitMeters, mode }
  const snaps = {
    from: snapPoints(network, from.lon, from.lat, snap),
    to: snapPoints(network, to.lon, to.lat, snap),
  }
  const rootSide = chooseRootSide(from, to)
  const pointSide = rootSide === 'to' ? 'from' : 'to'
  const direction = rootSide === 'to' ? ('to-root' as const) : ('from-root' as const)

  async function* blocks() {
    const shared = { network, points: snaps[pointSide], options: { mode, direction, maxSeconds, profile } }
    let root = 0
    for await (const times of threads.map('streetTimes', shared, listSnaps(snaps[rootSide]), signal)) {
      const noStreet = hasNoStreet(snaps[rootSide], root)
      yield {
        root,
        seconds: percentiles.length === 1 ? times.seconds : repeatEach(times.seconds, percentiles.length),
        reason: (point: number) =>
          noStreet || hasNoStreet(snaps[pointSide], point)
            ? ('no_street' as const)
            : times.hasWay?.[point] === 0
              ? ('no_path' as const)
              : ('beyond_limit' as const),
      }
      root += 1
    }
  }
  return { from, to, rootSide, percentiles, blocks: { [Symbol.asyncIterator]: blocks } }
}

function repeatEach(values: Uint32Array, times: number): Uint32Array {
  const repeated = new Uint32Array(values.length * times)
  for (let index = 0; index < values.length; index++)
    repeated.fill(values[index], index * times, (index + 1) * times)
  return repeated
}
