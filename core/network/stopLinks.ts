/**
 * Ways between stops and the points that people start from or go to, each no longer than a bound: on foot (the same seconds in both
 * directions) or, as the way to and from the bus of people who take their bicycle along, by vehicle in one direction.
 */
import { NO_STREET, type Snap, type Snaps, snapAt } from './snaps.ts'
import type { StreetNetwork } from './streetNetwork.ts'
import { type StreetOptions, streetSecondsToPoints } from './streetSeconds.ts'
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

/** On foot, or along streets by a mode in a direction as seen from the stop or root. */
export type AccessOptions = WalkOptions | StreetOptions

/** @param range only the stops from `from` to before `to`; the links then begin with stop `from`. */
export function linkStops(
  network: StreetNetwork,
  stopSnaps: Snaps,
  pointSnaps: Snaps,
  options: AccessOptions,
  range: { from: number; to: number } = { from: 0, to: stopSnaps.edge.length },
): StopLinks {
  const parts: StopLinks[] = []
  for (let stop = range.from; stop < range.to; stop++) {
    const found: number[] = []
    if (stopSnaps.edge[stop] !== NO_STREET)
      visitPoints(network, snapAt(stopSnaps, stop), pointSnaps, options, (point, seconds) => {
        found.push(seconds * 2 ** 32 + point)
      })
    const packed = Float64Array.from(found).sort()
    const seconds = Int32Array.from(packed, (value) => Math.floor(value / 2 ** 32))
    const point = Int32Array.from(packed, (value, i) => value - seconds[i] * 2 ** 32)
    parts.push({
      pointCount: pointSnaps.edge.length,
      start: Int32Array.of(0, point.length),
      point,
      seconds,
    })
  }
  return joinStopLinks(pointSnaps.edge.length, parts)
}

/** Links of the stops of all parts, part after part. */
export function joinStopLinks(pointCount: number, parts: readonly StopLinks[]): StopLinks {
  const count = (of: 'start' | 'point') => parts.reduce((sum, part) => sum + part[of].length, 0)
  const start = new Int32Array(count('start') - parts.length + 1)
  const point = new Int32Array(count('point'))
  const seconds = new Int32Array(point.length)
  let stop = 0
  let at = 0
  for (const part of parts) {
    for (let i = 1; i < part.start.length; i++) start[stop + i] = at + part.start[i]
    point.set(part.point, at)
    seconds.set(part.seconds, at)
    stop += part.start.length - 1
    at += part.point.length
  }
  return { pointCount, start, point, seconds }
}

export function listStopWalks(
  network: StreetNetwork,
  root: Snap,
  stopSnaps: Snaps,
  options: AccessOptions,
): StopWalks {
  const found =
    'mode' in options
      ? streetSecondsToPoints(network, root, stopSnaps, options)
      : walkSecondsToPoints(network, root, stopSnaps, options)
  const stops: number[] = []
  for (let stop = 0; stop < found.length; stop++) if (found[stop] !== UNREACHED) stops.push(stop)
  return { stops: Int32Array.from(stops), seconds: Int32Array.from(stops, (stop) => found[stop]) }
}

function visitPoints(
  network: StreetNetwork,
  root: Snap,
  points: Snaps,
  options: AccessOptions,
  found: (point: number, seconds: number) => void,
): void {
  if (!('mode' in options)) visitPointsOnFoot(network, [root], points, options, found)
  else
    streetSecondsToPoints(network, root, points, options).forEach((seconds, point) => {
      if (seconds !== UNREACHED) found(point, seconds)
    })
}
