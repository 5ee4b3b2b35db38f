/**
 * Walks that a route with new stops brings: of those stops, and of stops that no feed's trip ever calls at and that therefore have no street yet
 * (footTransfers.ts), to all others; seconds as in walkSeconds.ts. Stops that walks join already are not looked at again.
 */
import type { NewRoute, StopWalk } from './newRoute.ts'
import { snapPoints } from './snapPoints.ts'
import { NO_STREET, type Snaps, snapAt } from './snaps.ts'
import type { StreetNetwork } from './streetNetwork.ts'
import type { TimetableStop } from './timetable.ts'
import { UNREACHED } from './unreached.ts'
import { type WalkOptions, walkSecondsToPoints } from './walkSeconds.ts'

export interface NewStopWalks {
  /** Of all stops, the new ones last; those given where nothing is new. */
  stopSnaps: Snaps
  /** Stops that have a place on the streets now and had none before. */
  placed: number[]
  walks: StopWalk[]
}

/** @param stops of the timetable before the route is added, and their snaps. @param options as for the timetable's other walks. */
export function walkNewStops(
  network: StreetNetwork,
  stops: readonly TimetableStop[],
  stopSnaps: Snaps,
  route: Pick<NewRoute, 'stops' | 'trips'>,
  options: WalkOptions,
): NewStopWalks {
  const places = [...stops, ...(route.stops ?? [])]
  const called = new Set(route.trips.flatMap(({ calls }) => calls.map(({ stop }) => stop)))
  const fresh = places.flatMap((_, stop) =>
    stop >= stops.length || (called.has(stop) && stopSnaps.edge[stop] === NO_STREET) ? [stop] : [],
  )
  if (fresh.length === 0) return { stopSnaps, placed: [], walks: [] }
  const found = snapPoints(
    network,
    fresh.map((stop) => places[stop].lon),
    fresh.map((stop) => places[stop].lat),
  )
  const grown: Snaps = {
    edge: new Int32Array(places.length),
    offsetMeters: new Float64Array(places.length),
    distanceMeters: new Float64Array(places.length),
  }
  for (const name of ['edge', 'offsetMeters', 'distanceMeters'] as const) {
    grown[name].set(stopSnaps[name])
    fresh.forEach((stop, i) => {
      grown[name][stop] = found[name][i]
    })
  }
  const placed = fresh.filter((stop) => grown.edge[stop] !== NO_STREET)
  const walks: StopWalk[] = []
  for (const from of placed) {
    walkSecondsToPoints(network, snapAt(grown, from), grown, options).forEach((seconds, to) => {
      // Of two new stops the second has walked to the first.
      if (seconds !== UNREACHED && to !== from && !(placed.includes(to) && to > from))
        walks.push({ from, to, seconds })
    })
  }
  return { stopSnaps: grown, placed, walks }
}
