import { NO_STREET, type Snap } from './snaps.ts'
import type { StreetNetwork } from './streetNetwork.ts'
import { cutEdge } from './walkPath.ts'

/** Longitude and latitude of a snapped point on its street; null = it has none. */
export function snapPosition(
  network: StreetNetwork,
  { edge, offsetMeters }: Snap,
): [lon: number, lat: number] | null {
  if (edge === NO_STREET) return null
  const whole = network.edgeLengthMeters[edge]
  const offset = Math.min(offsetMeters, whole)
  // Lengths of pieces may add up to a hair less than the edge.
  return cutEdge(network, edge, offset, offset)[0] ?? cutEdge(network, edge, 0, whole).at(-1)!
}
