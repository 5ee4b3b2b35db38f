import type { Snap, Snaps } from '../../../core/network/snaps.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import { type StreetOptions, streetSecondsToPoints } from '../../../core/network/streetSeconds.ts'
import { UNREACHED } from '../../../core/network/unreached.ts'

export interface StreetTimes {
  seconds: Uint32Array
  /** By point, 1 = there is a way without the limit. Null where all points are within it. */
  hasWay: Uint8Array | null
}

/** Work of a thread: seconds along streets between a root and every point. */
export function streetTimes(shared: {
  network: StreetNetwork
  points: Snaps
  options: StreetOptions
}): (root: Snap) => StreetTimes {
  const { network, points, options } = shared
  return (root) => {
    const seconds = streetSecondsToPoints(network, root, points, options)
    if (!seconds.includes(UNREACHED)) return { seconds, hasWay: null }
    const anyway = streetSecondsToPoints(network, root, points, {
      ...options,
      maxSeconds: Number.POSITIVE_INFINITY,
    })
    return { seconds, hasWay: Uint8Array.from(anyway, (value) => (value === UNREACHED ? 0 : 1)) }
  }
}
