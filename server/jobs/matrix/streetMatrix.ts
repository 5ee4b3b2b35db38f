import { snapPoints } from '../../../core/network/snapPoints.ts'
import { snapAt } from '../../../core/network/snaps.ts'
import type { StreetMode } from '../../../core/network/streetMode.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import { DEFAULT_PROFILES, type StreetProfile } from '../../../core/network/streetProfile.ts'
import { streetSecondsToPoints } from '../../../core/network/streetSeconds.ts'
import { UNREACHED } from '../../../core/network/unreached.ts'
import { chooseRootSide, hasNoStreet, type Matrix, type MatrixBlock } from './matrix.ts'
import type { Points } from './readPoints.ts'

export interface StreetMatrixOptions {
  mode: StreetMode
  walkKmh: number
  maxSeconds: number
  snapLimitMeters: number
  /** Streets know no departure time: every percentile is the same. */
  percentiles: readonly number[]
}

/** Travel times along streets alone, one-way rules and turns respected in the direction of travel. */
export function streetMatrix(
  network: StreetNetwork,
  from: Points,
  to: Points,
  options: StreetMatrixOptions,
): Matrix {
  const { mode, maxSeconds, percentiles } = options
  const snap = { limitMeters: options.snapLimitMeters, mode }
  const snaps = {
    from: snapPoints(network, from.lon, from.lat, snap),
    to: snapPoints(network, to.lon, to.lat, snap),
  }
  const rootSide = chooseRootSide(from, to)
  const pointSide = rootSide === 'to' ? 'from' : 'to'
  const direction = rootSide === 'to' ? 'to-root' : 'from-root'
  const profile: StreetProfile = mode === 'walk' ? { mode, kmh: options.walkKmh } : DEFAULT_PROFILES[mode]
  const search = (root: number, limit: number) =>
    streetSecondsToPoints(network, snapAt(snaps[rootSide], root), snaps[pointSide], {
      mode,
      direction,
      maxSeconds: limit,
      profile,
    })

  function block(root: number): MatrixBlock {
    const seconds = search(root, maxSeconds)
    let anyway: Uint32Array | undefined
    return {
      root,
      seconds: percentiles.length === 1 ? seconds : repeatEach(seconds, percentiles.length),
      reason(point) {
        if (hasNoStreet(snaps[rootSide], root) || hasNoStreet(snaps[pointSide], point)) return 'no_street'
        anyway ??= search(root, Number.POSITIVE_INFINITY)
        return anyway[point] === UNREACHED ? 'no_path' : 'beyond_limit'
      },
    }
  }
  function* blocks() {
    for (let root = 0; root < snaps[rootSide].edge.length; root++) yield block(root)
  }
  return { from, to, rootSide, percentiles, blocks: { [Symbol.iterator]: blocks } }
}

function repeatEach(values: Uint32Array, times: number): Uint32Array {
  const repeated = new Uint32Array(values.length * times)
  for (let index = 0; index < values.length; index++)
    repeated.fill(values[index], index * times, (index + 1) * times)
  return repeated
}
