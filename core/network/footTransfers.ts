/**
 * Walks from stop to stop over the real street network, each no longer than a bound: compressed rows by stop, without the stop itself,
 * seconds as in walkSeconds.ts. A stop without a street nearby has none.
 */
import type { RegionStops } from './listStops.ts'
import { snapPoints } from './snapPoints.ts'
import { NO_STREET, type Snaps, snapAt } from './snaps.ts'
import type { StreetMode } from './streetMode.ts'
import type { StreetNetwork } from './streetNetwork.ts'
import { UNREACHED } from './unreached.ts'
import { type WalkOptions, walkSecondsToPoints } from './walkSeconds.ts'

export interface FootTransfers {
  /** Walks from stop s stand from start[s] to start[s + 1]. */
  start: Int32Array
  stop: Int32Array
  seconds: Int32Array
}

/** Places the served stops on the streets; the others (stations, entrances) get no street. */
export function snapStops(network: StreetNetwork, stops: RegionStops, mode: StreetMode = 'walk'): Snaps {
  const snaps = snapPoints(network, stops.lons, stops.lats, { mode })
  stops.served.forEach((served, stop) => {
    if (!served) snaps.edge[stop] = NO_STREET
  })
  return snaps
}

export function buildFootTransfers(
  network: StreetNetwork,
  stopSnaps: Snaps,
  options: WalkOptions,
): FootTransfers {
  const count = stopSnaps.edge.length
  const start = new Int32Array(count + 1)
  const stop: number[] = []
  const seconds: number[] = []
  for (let from = 0; from < count; from++) {
    if (stopSnaps.edge[from] !== NO_STREET) {
      const found = walkSecondsToPoints(network, snapAt(stopSnaps, from), stopSnaps, options)
      for (let to = 0; to < count; to++) {
        if (to === from || found[to] === UNREACHED) continue
        stop.push(to)
        seconds.push(found[to])
      }
    }
    start[from + 1] = stop.length
  }
  return { start, stop: Int32Array.from(stop), seconds: Int32Array.from(seconds) }
}

/** Stops that are not joined on foot at all. */
export function noFootTransfers(stopCount: number): FootTransfers {
  return { start: new Int32Array(stopCount + 1), stop: new Int32Array(0), seconds: new Int32Array(0) }
}
