import { exitStopsOf } from '../../../core/gaps/edgeLimits.ts'
import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import { snapPoints } from '../../../core/network/snapPoints.ts'
import type { RegionManifest } from '../../import/manifest/regionManifest.ts'
import type { Db } from '../../store/db.ts'
import { findOutside, listStreetExits } from '../../store/edge.ts'
import type { Vintage } from '../../store/regions.ts'
import { LatestMap } from '../latestMap.ts'
import type { HowToWork } from '../travelTimes.ts'
import { type AskedService, openModeSearch, type SearchedDates, type TravelSearchers } from './modeSearch.ts'

export interface EdgeOfRegion {
  /** None where nothing lies beyond. */
  exits(vintage: Vintage): Promise<[lon: number, lat: number][]>
  outside(vintage: Vintage, points: readonly { lon: number; lat: number }[]): Promise<Uint8Array>
}

export function openEdges(db: Db): EdgeOfRegion {
  const exits = new LatestMap<number, Promise<[lon: number, lat: number][]>>(3)
  return {
    exits: ({ id, manifest, settings }) =>
      exits.getOrMake(id, async () =>
        (manifest as RegionManifest).beyondEdge === 'nothing'
          ? []
          : listStreetExits(db, id, settings.serviceBufferKm * 1000),
      ),
    outside: ({ id }, points) => findOutside(db, id, points),
  }
}

/** An exit is a corner of the streets: one that the mode may use is that near to it. */
const ON_THE_STREET_METERS = 1

/**
 * Within which of the limits (seconds, ascending) one gets to the edge of what is loaded by some mode, at the best departure of some day that
 * the standard asks about: positions of the shortest, by place of the demand. Null where there is no edge.
 */
export async function searchEdge(
  searchers: TravelSearchers & { edge: EdgeOfRegion },
  vintage: Vintage,
  standard: Pick<StandardRecord, 'modes' | 'roundTrip'>,
  limits: readonly number[],
  services: readonly AskedService[],
  dates: SearchedDates,
  how: HowToWork,
): Promise<Uint8Array | null> {
  const { travelTimes, kept, edge } = searchers
  const exits = await edge.exits(vintage)
  if (exits.length === 0) return null
  const network = await travelTimes.network(vintage)
  const reached: Uint8Array[] = []
  // Walking all the way is an answer of transit.
  const modes = standard.modes.filter((mode) => mode !== 'walk' || !standard.modes.includes('transit'))
  for (const mode of modes) {
    const search = await openModeSearch(searchers, vintage, standard.roundTrip, mode, services, dates, how)
    const snaps = snapPoints(
      network,
      exits.map(([lon]) => lon),
      exits.map(([, lat]) => lat),
      { limitMeters: ON_THE_STREET_METERS, mode: mode === 'transit' ? 'walk' : mode },
    )
    const asked = services.flatMap((service) => service.asked.map(({ date }) => date))
    for (const day of new Set([search.bestDate, ...asked].map((date) => search.keyOf(date)))) {
      const name = JSON.stringify([search.settings, limits, day, 'edge'])
      const known = kept.find(name)
      if (known) {
        reached.push(known)
        continue
      }
      const shared = search.sharedOf(day)
      const stops = search.stopsOf(day)
      const exitStops = shared.stops
        ? exitStopsOf(shared.stops.stopSnaps, await edge.outside(vintage, stops))
        : new Uint8Array(0)
      for await (const { found } of travelTimes.threads.map(
        'edgeTravel',
        shared,
        [{ exits: snaps, exitStops, limits }],
        how.signal,
      )) {
        kept.keep(name, found)
        reached.push(found)
      }
    }
  }
  return reached.reduce((all, each) => all.map((known, point) => Math.min(known, each[point])))
}
