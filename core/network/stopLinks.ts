/** Walks between stops and the points that people start from or go to, each no longer than a bound; the same seconds in both directions. */
import { NO_STREET, type Snap, type Snaps, snapAt } from './snaps.ts'
import type { StreetNetwork } from './streetNetwork.ts'
import { UNREACHED } from './unreached.ts'
import { visitPointsOnFoot, type WalkOptions, walkSecondsToPoints } from './walkSeconds.ts'

/** Points near each stop: those of stop s stand from start[s] to start[s + 1], nearest first. */
export interface StopLinks {
  pointCount: number
  start: Int32Array
  point: Int32Array
  seconds: Int32Array
}

/** Stops near one root, each once. */
export interface StopWalks {
  stops: Int32Array
  seconds: Int32Array
}

export function linkStops(
  network: StreetNetwork,
  stopSnaps: Snaps,
  pointSnaps: Snaps,
  options: WalkOptions,
): StopLinks {
  const stopCount = stopSnaps.edge.length
  const start = new Int32Array(stopCount + 1)
  const parts: Float64Array[] = []
  for (let stop = 0; stop < stopCount; stop++) {
    const found: number[] = []
    if (stopSnaps.edge[stop] !== NO_STREET)
      visitPointsOnFoot(network, [snapAt(stopSnaps, stop)], pointSnaps, options, (point, seconds) => {
        found.push(seconds * 2 ** 32 + point)
      })
    parts.push(Float64Array.from(found).sort())
    start[stop + 1] = start[stop] + found.length
  }
  const point = new Int32Array(start[stopCount])
  const seconds = new Int32Array(start[stopCount])
  let at = 0
  for (const part of parts) {
    for (const packed of part) {
      seconds[at] = Math.floor(packed / 2 ** 32)
      point[at] = packed - seconds[at] * 2 ** 32
      at += 1
    }
  }
  return { pointCount: pointSnaps.edge.length, start, point, seconds }
}

export function listStopWalks(
  network: StreetNetwork,
  root: Snap,
  stopSnaps: Snaps,
  options: WalkOptions,
): StopWalks {
  const found = walkSecondsToPoints(network, root, stopSnaps, options)
  const stops: number[] = []
  for (let stop = 0; stop < found.length; stop++) if (found[stop] !== UNREACHED) stops.push(stop)
  return { stops: Int32Array.from(stops), seconds: Int32Array.from(stops, (stop) => found[stop]) }
}
