import { snapStops } from '../../../core/network/footTransfers.ts'
import { listStops } from '../../../core/network/listStops.ts'
import { openTimetable } from '../../../core/network/serializeTimetable.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import type { TransitFeed } from '../../../core/network/transitFeed.ts'
import { RefusedInput } from '../../errors.ts'
import type { Db } from '../../store/db.ts'
import type { Vintage } from '../../store/regions.ts'
import { ENGINE_VERSION } from '../../version.ts'
import { fetchBuiltFile, findKeptFile, keepBuiltFile } from '../builtFiles.ts'
import { hashOf } from '../hash.ts'
import { readShared } from '../threads/shareArrays.ts'
import type { Threads } from '../threads/threads.ts'
import type { AccessLegs, TransitDay, WalkLegs } from './transitDay.ts'
import { openFeeds } from './transitFile.ts'

/** The timetables of a vintage. @throws RefusedInput where the region has none */
export async function openRegionFeeds(db: Db, dataDir: string, vintage: Vintage): Promise<TransitFeed[]> {
  const path = vintage.transitHash ? await fetchBuiltFile(db, dataDir, vintage.transitHash) : undefined
  if (!path)
    throw new RefusedInput(
      'no_timetable',
      'This region has no timetable. Add GTFS files under "transit" in its manifest and add the region again.',
      'mode',
    )
  return openFeeds(await readShared(path))
}

export interface DayWanted {
  /** ISO. */
  serviceDate: string
  timeZone: string
  legs: WalkLegs
  access: AccessLegs
}

/**
 * The timetable of a service date with its walks between stops. It is built once for the same inputs and kept in `dataDir` under the
 * hash of them; the database holds none: they are quickly built again.
 */
export async function openTransitDay(
  threads: Threads,
  dataDir: string,
  vintage: Vintage,
  network: StreetNetwork,
  feeds: TransitFeed[],
  { serviceDate, timeZone, legs, access }: DayWanted,
): Promise<TransitDay> {
  const stops = listStops(feeds)
  const onFoot = snapStops(network, stops)
  const { mode } = access.profile
  const stopSnaps = mode === 'walk' ? onFoot : snapStops(network, stops, mode)
  const name = hashOf(
    'timetable',
    ENGINE_VERSION,
    vintage.networkHash,
    vintage.transitHash,
    serviceDate,
    timeZone,
    legs,
  )
  const kept = await findKeptFile(dataDir, name)
  if (kept) {
    try {
      return { timetable: openTimetable(await readShared(kept)), stopSnaps, legs, access }
    } catch {
      // Of an older layout, or damaged: build it again.
    }
  }
  const task = { serviceDate, timeZone, legs }
  let path = ''
  for await (const { bytes } of threads.map('timetableFile', { network, feeds, stopSnaps: onFoot }, [task]))
    path = await keepBuiltFile(dataDir, name, bytes)
  return { timetable: openTimetable(await readShared(path)), stopSnaps, legs, access }
}
