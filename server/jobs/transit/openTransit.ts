import { readFile } from 'node:fs/promises'
import { buildTimetable } from '../../../core/network/buildTimetable.ts'
import { buildFootTransfers, snapStops } from '../../../core/network/footTransfers.ts'
import { listStops } from '../../../core/network/listStops.ts'
import { openTimetable, serializeTimetable } from '../../../core/network/serializeTimetable.ts'
import type { Snaps } from '../../../core/network/snaps.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import type { Timetable } from '../../../core/network/timetable.ts'
import type { TransitFeed } from '../../../core/network/transitFeed.ts'
import { RefusedInput } from '../../errors.ts'
import type { Db } from '../../store/db.ts'
import type { Vintage } from '../../store/regions.ts'
import { ENGINE_VERSION } from '../../version.ts'
import { fetchBuiltFile, findKeptFile, keepBuiltFile } from '../builtFiles.ts'
import { hashOf } from '../hash.ts'
import { openFeeds } from './transitFile.ts'

/** Walking to, from and between stops. */
export interface WalkLegs {
  metersPerSecond: number
  /** Longest walk of one leg. */
  maxSeconds: number
}

/** All that a search by transit needs on one service date. */
export interface TransitDay {
  timetable: Timetable
  stopSnaps: Snaps
  legs: WalkLegs
}

/** The timetables of a vintage. @throws RefusedInput where the region has none */
export async function openRegionFeeds(db: Db, dataDir: string, vintage: Vintage): Promise<TransitFeed[]> {
  const path = vintage.transitHash ? await fetchBuiltFile(db, dataDir, vintage.transitHash) : undefined
  if (!path)
    throw new RefusedInput(
      'no_timetable',
      'This region has no timetable. Add GTFS files under "transit" in its manifest and add the region again.',
    )
  return openFeeds(await readFile(path))
}

/**
 * The timetable of a service date with its walks between stops. It is built once for the same inputs and kept in `dataDir` under the
 * hash of them; the database holds none: they are quickly built again.
 */
export async function openTransitDay(
  dataDir: string,
  vintage: Vintage,
  network: StreetNetwork,
  feeds: readonly TransitFeed[],
  serviceDate: string,
  timeZone: string,
  legs: WalkLegs,
): Promise<TransitDay> {
  const stops = listStops(feeds)
  const stopSnaps = snapStops(network, stops)
  const name = hashOf(
    'timetable',
    ENGINE_VERSION,
    vintage.networkHash,
    vintage.transitHash,
    serviceDate,
    timeZone,
    legs,
  )
  const path = await findKeptFile(dataDir, name)
  if (path) {
    try {
      return { timetable: openTimetable(await readFile(path)), stopSnaps, legs }
    } catch {
      // Of an older layout, or damaged: build it again.
    }
  }
  const timetable = buildTimetable(feeds, serviceDate, buildFootTransfers(network, stopSnaps, legs), {
    timeZone,
  })
  await keepBuiltFile(dataDir, name, serializeTimetable(timetable))
  return { timetable, stopSnaps, legs }
}
