import { serviceTypesAnswering } from '../../core/match/serviceTypes.ts'
import { snapPoints } from '../../core/network/snapPoints.ts'
import type { StreetNetwork } from '../../core/network/streetNetwork.ts'
import { nearestWalkSeconds } from '../../core/network/walkSeconds.ts'
import { MAX_WALK_SECONDS, UNREACHED_SECONDS } from '../contract/travelTimes.ts'
import type { Db } from '../store/db.ts'
import type { Vintage } from '../store/regions.ts'
import { listServices } from '../store/services.ts'
import type { DemandSet } from './demandSet.ts'
import { type OpenNetwork, openRegionDemand, openRegionNetwork } from './openRegionNetwork.ts'

export interface TravelTimeSource {
  demandPoints(vintage: Vintage): Promise<DemandSet>
  network(vintage: Vintage): Promise<StreetNetwork>
  /**
   * Seconds on foot from each demand point to the nearest placed service that answers to the slug, at most three hours;
   * UNREACHED_SECONDS beyond that or without a street. Services in the buffer around the region count.
   */
  nearest(vintage: Vintage, wanted: NearestService): Promise<Uint16Array>
}

export interface NearestService {
  /** Slug of a service type. */
  service: string
  walkKmh: number
  /** Also services whose published point disagrees with their address. */
  withDoubtful: boolean
}

const KEPT_VECTORS = 60

/** Keeps the network and demand points of the last vintages open, and the last answers. */
export function openTravelTimes(db: Db, dataDir: string): TravelTimeSource {
  const networks = new LatestMap<number, Promise<OpenNetwork>>(3)
  const demands = new LatestMap<number, Promise<DemandSet>>(3)
  const vectors = new LatestMap<string, Promise<Uint16Array>>(KEPT_VECTORS)

  const openNetwork = (vintage: Vintage) =>
    networks.getOrMake(vintage.id, () => openRegionNetwork(db, dataDir, vintage))
  const source: TravelTimeSource = {
    network: async (vintage) => (await openNetwork(vintage)).network,
    demandPoints: (vintage) =>
      demands.getOrMake(vintage.id, async () =>
        openRegionDemand(db, dataDir, vintage, await openNetwork(vintage)),
      ),
    nearest: (vintage, { service, walkKmh, withDoubtful }) =>
      vectors.getOrMake(`${vintage.id} ${service} ${walkKmh} ${withDoubtful}`, async () => {
        const network = await source.network(vintage)
        const { snaps } = await source.demandPoints(vintage)
        const placed = (await listServices(db, vintage.id, serviceTypesAnswering(service))).filter(
          ({ record, doubtful }) => record.lon !== null && record.lat !== null && (withDoubtful || !doubtful),
        )
        const roots = snapPoints(
          network,
          placed.map(({ record }) => record.lon!),
          placed.map(({ record }) => record.lat!),
          { limitMeters: vintage.settings.snapLimitMeters },
        )
        const seconds = nearestWalkSeconds(network, roots, snaps, {
          metersPerSecond: walkKmh / 3.6,
          maxSeconds: MAX_WALK_SECONDS,
        })
        return Uint16Array.from(seconds, (value) => Math.min(value, UNREACHED_SECONDS))
      }),
  }
  return source
}

/** A map that forgets what was not asked for longest, and failures at once. */
class LatestMap<Key, Value extends Promise<unknown>> {
  readonly #entries = new Map<Key, Value>()
  readonly #size: number

  constructor(size: number) {
    this.#size = size
  }

  getOrMake(key: Key, make: () => Value): Value {
    const value = this.#entries.get(key) ?? make()
    this.#entries.delete(key)
    this.#entries.set(key, value)
    value.catch(() => this.#entries.delete(key))
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#size) break
      this.#entries.delete(oldest)
    }
    return value
  }
}
