import { serviceTypesAnswering } from '../../core/match/serviceTypes.ts'
import { snapPoints } from '../../core/network/snapPoints.ts'
import { listSnaps, NO_STREET, type Snaps } from '../../core/network/snaps.ts'
import type { StreetMode } from '../../core/network/streetMode.ts'
import type { StreetNetwork } from '../../core/network/streetNetwork.ts'
import type { StreetProfile } from '../../core/network/streetProfile.ts'
import { nearestStreetSeconds } from '../../core/network/streetSeconds.ts'
import { MAX_WALK_SECONDS, UNREACHED_SECONDS } from '../contract/travelTimes.ts'
import type { RegionManifest } from '../import/manifest/regionManifest.ts'
import type { Db } from '../store/db.ts'
import type { Vintage } from '../store/regions.ts'
import { listServices } from '../store/services.ts'
import type { DemandSet } from './demandSet.ts'
import { KeptTimes } from './keptTimes.ts'
import { LatestMap } from './latestMap.ts'
import { type OpenNetwork, openRegionDemand, openRegionNetwork } from './openRegionNetwork.ts'
import type { ReportProgress } from './progress.ts'
import { streetProfile } from './streetProfiles.ts'
import type { Threads } from './threads/threads.ts'
import { type LinkedPoints, linkPoints } from './transit/linkPoints.ts'
import { nearestByTransit } from './transit/nearestByTransit.ts'
import { openRegionFeeds, openTransitDay } from './transit/openTransit.ts'
import { type RegionTransit, toRegionTransit } from './transit/regionTransit.ts'
import type { TransitDay } from './transit/transitDay.ts'
import { type TransitQuestion, type TravelQuestion, travelKey } from './travelQuestion.ts'

export interface NearestService {
  /** Slug of a service type. */
  service: string
  /** Key of the only service that counts; without it all that answer to the type do. */
  place?: string
  /** Also services whose published point disagrees with their address. */
  withDoubtful: boolean
  travel: TravelQuestion
}

export interface HowToWork {
  progress?: ReportProgress
  signal?: AbortSignal
}

/** What of a transit question makes a day with its walks. */
export type DayQuestion = Pick<TransitQuestion, 'serviceDate' | 'walkLegSeconds' | 'bicycleLegSeconds'> & {
  walkKmh: number
}

export interface TravelTimeSource {
  threads: Threads
  demandPoints(vintage: Vintage): Promise<DemandSet>
  /** The demand points on the streets that a mode may use. */
  demandSnaps(vintage: Vintage, mode: StreetMode): Promise<Snaps>
  network(vintage: Vintage): Promise<StreetNetwork>
  /** @throws RefusedInput where the region has no timetable. */
  transit(vintage: Vintage): Promise<RegionTransit>
  transitDay(vintage: Vintage, question: DayQuestion): Promise<TransitDay>
  /**
   * Seconds from each demand point to the nearest placed service that answers to the slug: at most three hours along streets, two by
   * transit; UNREACHED_SECONDS beyond that, without a street, or on a date without service. Services in the buffer around the region count.
   */
  nearest(vintage: Vintage, wanted: NearestService, how?: HowToWork): Promise<Uint16Array>
  /** Placed services that answer to the slug and lie near no street that the mode may use. */
  countUnreachable(vintage: Vintage, wanted: NearestService): Promise<number>
}

const KEPT_VECTORS = 60
const LINK_SHARE = 0.3

/** Keeps the network and demand points of the last vintages open, and the last answers. */
export function openTravelTimes(db: Db, dataDir: string, threads: Threads): TravelTimeSource {
  const networks = new LatestMap<number, Promise<OpenNetwork>>(3)
  const demands = new LatestMap<number, Promise<DemandSet>>(3)
  const snaps = new LatestMap<string, Promise<Snaps>>(6)
  const transits = new LatestMap<number, Promise<RegionTransit>>(3)
  const days = new LatestMap<string, Promise<TransitDay>>(4)
  const linked = new LatestMap<string, Promise<LinkedPoints>>(2)
  const vectors = new LatestMap<string, Promise<Uint16Array>>(KEPT_VECTORS)
  const places = new KeptTimes()
  const inTurn = takeTurns()

  const openNetwork = (vintage: Vintage) =>
    networks.getOrMake(vintage.id, () => openRegionNetwork(db, dataDir, vintage))
  const demandSnaps = (vintage: Vintage, mode: StreetMode) =>
    snaps.getOrMake(`${vintage.id} ${mode}`, async () => {
      const demand = await source.demandPoints(vintage)
      if (mode === 'walk') return demand.snaps
      const { snapLimitMeters } = vintage.settings
      const network = await source.network(vintage)
      return snapPoints(network, demand.lon, demand.lat, { limitMeters: snapLimitMeters, mode })
    })

  async function placesOf(
    vintage: Vintage,
    { service, place, withDoubtful }: NearestService,
    mode: StreetMode,
  ) {
    const placed = (await listServices(db, vintage.id, serviceTypesAnswering(service))).filter(
      ({ key, record, doubtful }) =>
        record.lon !== null &&
        record.lat !== null &&
        (withDoubtful || !doubtful) &&
        (place === undefined || (key === place && !record.sensitive)),
    )
    return snapPoints(
      await source.network(vintage),
      placed.map(({ record }) => record.lon!),
      placed.map(({ record }) => record.lat!),
      { limitMeters: vintage.settings.snapLimitMeters, mode },
    )
  }

  async function alongStreets(vintage: Vintage, wanted: NearestService, profile: StreetProfile) {
    const { mode } = profile
    const roots = await placesOf(vintage, wanted, mode)
    const seconds = nearestStreetSeconds(
      await source.network(vintage),
      roots,
      await demandSnaps(vintage, mode),
      { mode, profile, direction: 'to-root', maxSeconds: MAX_WALK_SECONDS },
    )
    return Uint16Array.from(seconds, (value) => Math.min(value, UNREACHED_SECONDS))
  }

  async function byTransit(
    vintage: Vintage,
    wanted: NearestService,
    walkKmh: number,
    question: TransitQuestion,
    { progress = () => {}, signal }: HowToWork,
  ): Promise<Uint16Array> {
    const { dates } = await source.transit(vintage)
    const mode = question.bicycleLegSeconds === null ? 'walk' : 'bicycle'
    const points = await demandSnaps(vintage, mode)
    if (!dates.some(({ date, trips }) => date === question.serviceDate && trips > 0))
      return new Uint16Array(points.edge.length).fill(UNREACHED_SECONDS)
    progress({ en: 'Timetable of the day', fr: 'Horaire du jour' }, 0)
    const day = await source.transitDay(vintage, { ...question, walkKmh })
    const network = await source.network(vintage)
    const { serviceDate, walkLegSeconds, bicycleLegSeconds } = question
    const links = await linked.getOrMake(
      JSON.stringify([vintage.id, serviceDate, walkLegSeconds, bicycleLegSeconds, walkKmh]),
      () =>
        linkPoints(threads, network, day, points, ['reverse', 'forward'], {
          progress: (step, done) => progress(step, done * LINK_SHARE),
        }),
    )
    signal?.throwIfAborted()
    const roots = [...listSnaps(await placesOf(vintage, wanted, mode))].filter(
      ({ edge }) => edge !== NO_STREET,
    )
    const { leg: _, ...searched } = { leg: null, ...question.when }
    return nearestByTransit(
      {
        threads,
        day,
        linked: links,
        question,
        known: places.under(JSON.stringify([vintage.id, walkKmh, { ...question, when: searched }])),
        progress: (step, done) => progress(step, LINK_SHARE + done * (1 - LINK_SHARE)),
        signal,
      },
      roots,
    )
  }

  async function search(vintage: Vintage, wanted: NearestService, how: HowToWork): Promise<Uint16Array> {
    const { travel } = wanted
    if (travel.mode === 'transit')
      return inTurn(`${vintage.id} ${travel.transit.serviceDate}`, () =>
        byTransit(vintage, wanted, travel.walkKmh, travel.transit, how),
      )
    return alongStreets(vintage, wanted, streetProfile(vintage.settings, travel.mode, travel.walkKmh))
  }

  const source: TravelTimeSource = {
    threads,
    demandSnaps,
    network: async (vintage) => (await openNetwork(vintage)).network,
    demandPoints: (vintage) =>
      demands.getOrMake(vintage.id, async () =>
        openRegionDemand(db, dataDir, vintage, await openNetwork(vintage)),
      ),
    transit: (vintage) =>
      transits.getOrMake(vintage.id, async () =>
        toRegionTransit(
          await openRegionFeeds(db, dataDir, vintage),
          (vintage.manifest as RegionManifest).timeZone,
        ),
      ),
    transitDay: (vintage, { serviceDate, walkLegSeconds, bicycleLegSeconds, walkKmh }) =>
      days.getOrMake(
        JSON.stringify([vintage.id, serviceDate, walkLegSeconds, bicycleLegSeconds, walkKmh]),
        async () => {
          const { feeds, timeZone } = await source.transit(vintage)
          const profile = (mode: StreetMode) => streetProfile(vintage.settings, mode, walkKmh)
          return openTransitDay(threads, dataDir, vintage, await source.network(vintage), feeds, {
            serviceDate,
            timeZone,
            legs: { metersPerSecond: walkKmh / 3.6, maxSeconds: walkLegSeconds },
            access:
              bicycleLegSeconds === null
                ? { profile: profile('walk'), maxSeconds: walkLegSeconds }
                : { profile: profile('bicycle'), maxSeconds: bicycleLegSeconds },
          })
        },
      ),
    async countUnreachable(vintage, wanted) {
      const { edge } = await placesOf(vintage, wanted, modeToStops(wanted.travel))
      return edge.filter((each) => each === NO_STREET).length
    },
    async nearest(vintage, wanted, how = {}) {
      const key = nearestKey(vintage, wanted)
      for (;;) {
        try {
          return await vectors.getOrMake(key, () => search(vintage, wanted, how))
        } catch (error) {
          // Somebody else's search was stopped, not this one: begin again.
          if ((error as Error).name !== 'AbortError' || how.signal?.aborted) throw error
        }
      }
    },
  }
  return source
}

/** What tells one vector from another. */
export function nearestKey(
  { id }: Vintage,
  { service, place, withDoubtful, travel }: NearestService,
): string {
  return JSON.stringify([id, service, place, withDoubtful, travelKey(travel)])
}

/** How people get to a service's door. */
function modeToStops(travel: TravelQuestion): StreetMode {
  if (travel.mode !== 'transit') return travel.mode
  return travel.transit.bicycleLegSeconds === null ? 'walk' : 'bicycle'
}

/** Questions about the same day wait for one another: what the first finds, the next need not search. */
function takeTurns(): <Answer>(key: string, work: () => Promise<Answer>) => Promise<Answer> {
  const last = new Map<string, Promise<unknown>>()
  return async (key, work) => {
    const before = last.get(key)
    const mine = (async () => {
      await before
      return work()
    })()
    const ended = mine
      .catch(() => {})
      .finally(() => {
        if (last.get(key) === ended) last.delete(key)
      })
    last.set(key, ended)
    return mine
  }
}
