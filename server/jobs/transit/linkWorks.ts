import { linkRiders, type RiderLinks } from '../../../core/network/riderLinks.ts'
import type { Snaps } from '../../../core/network/snaps.ts'
import { type AccessOptions, linkStops, type StopLinks } from '../../../core/network/stopLinks.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import type { RaptorRows } from '../../../core/network/timetable.ts'

/** Work of a thread: ways between a range of stops and the points. */
export function stopLinks(shared: {
  network: StreetNetwork
  stopSnaps: Snaps
  points: Snaps
  options: AccessOptions
}): (range: { from: number; to: number }) => StopLinks {
  const { network, stopSnaps, points, options } = shared
  return (range) => linkStops(network, stopSnaps, points, options, range)
}

/** Work of a thread: those of the ways that are worth making after a ride. */
export function riderLinks(shared: {
  rows: RaptorRows
  platformStop: Int32Array
  links: StopLinks
}): (task: null) => RiderLinks {
  return () => linkRiders(shared.rows, shared.platformStop, shared.links)
}
