import type { AskedTime, TimeAsk } from '../../../core/gaps/askTimes.ts'
import { type AskedTravel, pointSteps, type ServiceTravel } from '../../../core/gaps/pointSteps.ts'
import { NO_LIMIT } from '../../../core/gaps/shortestLimits.ts'
import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import { exitStopsOf } from '../../../core/gaps/travelOfEdge.ts'
import { snapPoints } from '../../../core/network/snapPoints.ts'
import type { RegionManifest } from '../../import/manifest/regionManifest.ts'
import type { Db } from '../../store/db.ts'
import { findOutside, listStreetExits } from '../../store/edge.ts'
import type { Vintage } from '../../store/regions.ts'
import { LatestMap } from '../latestMap.ts'
import type { HowToWork } from '../travelTimes.ts'
import { journeysFor } from './keptTravel.ts'
import { openModeSearch, type SearchedDates, type TravelSearchers } from './modeSearch.ts'
import type { StandardTravel } from './standardTravel.ts'

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

/** Of a pair's byte: some step is no. */
const NO_BITS_OF_BYTE = 15

/** An exit is a corner of the streets: one that the mode may use is that near to it. */
const ON_THE_STREET_METERS = 1

/**
 * Within which of the limits (seconds, ascending) one gets to the edge of what is loaded, and home again, at the times of the standard, as if a
 * service stood there: positions of the shortest, by place of the demand. Null where there is no edge.
 * @param asked the times of the standard, asked about a service of which no hours are known.
 */
export async function searchEdge(
  searchers: TravelSearchers & { edge: EdgeOfRegion },
  vintage: Vintage,
  standard: Pick<StandardRecord, 'modes' | 'roundTrip' | 'time'>,
  limits: readonly number[],
  asked: readonly AskedTime[],
  dates: SearchedDates,
  how: HowToWork,
): Promise<Uint8Array | null> {
  const { travelTimes, kept, edge } = searchers
  const { modes: all, roundTrip, time } = standard
  const exits = await edge.exits(vintage)
  if (exits.length === 0) return null
  const network = await travelTimes.network(vintage)
  const travel: { -readonly [Part in keyof ServiceTravel]: ServiceTravel[Part] } & {
    times: (Omit<AskedTravel, 'found'> & { found: readonly Uint8Array[] })[]
  } = { best: [], times: asked.map(({ ask, hours }) => ({ ask, hours, found: [] })) }
  let placeCount = 0
  // Walking all the way is an answer of transit.
  for (const mode of all.filter((each) => each !== 'walk' || !all.includes('transit'))) {
    const search = await openModeSearch(
      searchers,
      vintage,
      roundTrip,
      mode,
      [{ lon: null, lat: null, asked }],
      dates,
      how,
    )
    const snaps = snapPoints(
      network,
      exits.map(([lon]) => lon),
      exits.map(([, lat]) => lat),
      { limitMeters: ON_THE_STREET_METERS, mode: mode === 'transit' ? 'walk' : mode },
    )
    const find = async (day: string, ask: TimeAsk | 'best'): Promise<Uint8Array> => {
      const name = JSON.stringify([search.settings, limits, day, 'edge', ask])
      const nameOfDay = JSON.stringify([search.settings, day, 'edge'])
      const known = kept.times.find(name)
      if (known) return known
      const shared = search.sharedOf(day)
      const exitStops = shared.stops
        ? exitStopsOf(shared.stops.stopSnaps, await edge.outside(vintage, search.stopsOf(day)))
        : new Uint8Array(0)
      const task = {
        exits: snaps,
        exitStops,
        limits,
        asks: ask === 'best' ? [] : [ask],
        best: ask === 'best',
        journeys: journeysFor(kept, nameOfDay, limits),
      }
      const answers = travelTimes.threads.map('edgeTravel', shared, [task], how.signal)
      const { best, found, journeys } = (await answers.next()).value as StandardTravel
      if (journeys) kept.journeys.keep(nameOfDay, journeys)
      const answer = best ?? found[0]
      kept.times.keep(name, answer)
      return answer
    }
    placeCount = search.sharedOf(search.keyOf(search.bestDate)).points.edge.length
    if (asked.length === 0) travel.best = [...travel.best, await find(search.keyOf(search.bestDate), 'best')]
    for (const [k, { date, ask }] of asked.entries())
      travel.times[k].found = [...travel.times[k].found, await find(search.keyOf(date), ask)]
  }
  const steps = pointSteps([travel], placeCount, time.kind === 'any' ? 'any' : time.need, limits.length)
  return Uint8Array.from({ length: placeCount }, (_, p) => {
    const k = steps.findIndex((bytes) => (bytes[p] & NO_BITS_OF_BYTE) === 0)
    return k < 0 ? NO_LIMIT : k
  })
}
