import { groupStreetPoints, type StreetPoints } from '../../../core/gaps/streetPoints.ts'
import type { Snaps } from '../../../core/network/snaps.ts'
import type { StreetMode } from '../../../core/network/streetMode.ts'
import type { Vintage } from '../../store/regions.ts'
import { LatestMap } from '../latestMap.ts'
import type { TravelTimeSource } from '../travelTimes.ts'

/** Places that services are searched from and to. */
export interface PlaceSet {
  /** The same name = the same places of a vintage. */
  name: string
  /** The places on the streets that a mode may use. */
  snaps(vintage: Vintage, mode: StreetMode): Promise<Snaps>
}

export interface StreetPointSets extends PlaceSet {
  points(vintage: Vintage): Promise<StreetPoints>
}

export function openStreetPointSets(travelTimes: TravelTimeSource): StreetPointSets {
  const grouped = new LatestMap<number, Promise<StreetPoints>>(3)
  const placed = new LatestMap<string, Promise<Snaps>>(6)
  const sets: StreetPointSets = {
    name: 'street points',
    points: (vintage) =>
      grouped.getOrMake(vintage.id, async () => {
        const demand = await travelTimes.demandPoints(vintage)
        return groupStreetPoints(demand, demand.snaps)
      }),
    snaps: (vintage, mode) =>
      placed.getOrMake(`${vintage.id} ${mode}`, async () => {
        const { member } = await sets.points(vintage)
        const all = await travelTimes.demandSnaps(vintage, mode)
        return {
          edge: Int32Array.from(member, (p) => all.edge[p]),
          offsetMeters: Float64Array.from(member, (p) => all.offsetMeters[p]),
          distanceMeters: Float64Array.from(member, (p) => all.distanceMeters[p]),
        }
      }),
  }
  return sets
}
