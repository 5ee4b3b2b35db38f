import booleanPointInPolygon from '@turf/boolean-point-in-polygon'
import type { ServedZone } from '../../../core/gaps/serveOnDemand.ts'
import type { ZoneRecord } from '../../../core/gaps/zoneRecord.ts'
import { snapPosition } from '../../../core/network/snapPosition.ts'
import { listSnaps, type Snaps } from '../../../core/network/snaps.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import type { AskedService } from './modeSearch.ts'

/** Which places of the demand and which services lie in each zone. A place without a street, and a service without a point, lie in none. */
export function servedZones(
  zones: readonly ZoneRecord[],
  network: StreetNetwork,
  places: Snaps,
  services: readonly Pick<AskedService, 'lon' | 'lat'>[],
): ServedZone[] {
  if (zones.length === 0) return []
  const positions = [...listSnaps(places)].map((snap) => snapPosition(network, snap))
  return zones.map(({ polygon, toAnywhere }) => {
    const outline = {
      type: 'Polygon' as const,
      coordinates: polygon.map((ring) => ring.map((at) => [...at])),
    }
    const isInside = (at: readonly [number, number] | null) =>
      at !== null && booleanPointInPolygon([at[0], at[1]], outline)
    return {
      points: Uint8Array.from(positions, (at) => (isInside(at) ? 1 : 0)),
      services: Uint8Array.from(services, ({ lon, lat }) =>
        lon !== null && lat !== null && (toAnywhere || isInside([lon, lat])) ? 1 : 0,
      ),
    }
  })
}
