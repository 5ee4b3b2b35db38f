import { buildTimetable } from '../../../core/network/buildTimetable.ts'
import { buildFootTransfers } from '../../../core/network/footTransfers.ts'
import { serializeTimetable } from '../../../core/network/serializeTimetable.ts'
import type { Snaps } from '../../../core/network/snaps.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import type { TransitFeed } from '../../../core/network/transitFeed.ts'
import type { WalkLegs } from './transitDay.ts'

/** Work of a thread: the timetable of a service date, with the walks between its stops, as a file. */
export function timetableFile(shared: {
  network: StreetNetwork
  feeds: TransitFeed[]
  stopSnaps: Snaps
}): (task: { serviceDate: string; timeZone: string; legs: WalkLegs }) => { bytes: Uint8Array } {
  const { network, feeds, stopSnaps } = shared
  return ({ serviceDate, timeZone, legs }) => ({
    bytes: serializeTimetable(
      buildTimetable(feeds, serviceDate, buildFootTransfers(network, stopSnaps, legs), { timeZone }),
    ),
  })
}
