import type { Mode } from '../../../core/gaps/standardRecord.ts'
import type { VisitWays } from '../../../core/near/bestVisit.ts'
import { snapPoint, snapPoints } from '../../../core/network/snapPoints.ts'
import { NO_STREET, type Snaps } from '../../../core/network/snaps.ts'
import type { StreetMode } from '../../../core/network/streetMode.ts'
import { streetSecondsToPoints } from '../../../core/network/streetSeconds.ts'
import { directLeg, type TravelLeg } from '../../../core/schedule/travelLeg.ts'
import { RefusedInput } from '../../errors.ts'
import type { Db } from '../../store/db.ts'
import type { Vintage } from '../../store/regions.ts'
import { listServices } from '../../store/services.ts'
import { LatestMap } from '../latestMap.ts'
import { openLinkedDays } from '../standards/linkedDays.ts'
import { streetProfile } from '../streetProfiles.ts'
import { searchParts } from '../transit/openSearch.ts'
import { waysOfRoot } from '../transit/transitDay.ts'
import type { HowToWork, TravelTimeSource } from '../travelTimes.ts'
import { rideLimits, TRANSIT_DEFAULTS } from '../travelWanted.ts'
import type { Rides } from './placeRides.ts'

export interface NearQuestion {
  lon: number
  lat: number
  modes: readonly Mode[]
  cutoffSeconds: number
  /** Service dates, for transit; those without trips are walked. */
  dates: readonly string[]
}

export interface NearTravel {
  /** By date, one way for each mode in their order; null for a service that nobody has placed. */
  waysTo(key: string): ((date: string) => VisitWays[]) | null
}

/** Places whose ways are kept, in memory alone. */
const KEPT_PLACES = 8
const STEP = { en: 'Ways to the services and home', fr: 'Trajets vers les services et retour' }
const NO_WAY: TravelLeg = { departures: [], arrivals: [], directSeconds: null }

/** Ways between one place and all placed services of a vintage; keeps what does not depend on the place. */
export function openNearTravel(db: Db, travelTimes: TravelTimeSource) {
  const placed = new LatestMap<number, Promise<{ at: Map<string, number>; lon: number[]; lat: number[] }>>(3)
  const snaps = new LatestMap<string, Promise<Snaps>>(9)
  const linkDay = openLinkedDays(travelTimes)
  const kept = new LatestMap<string, Promise<NearTravel>>(KEPT_PLACES)

  const placesOf = (vintage: Vintage) =>
    placed.getOrMake(vintage.id, async () => {
      const services = (await listServices(db, vintage.id)).filter(
        ({ record }) => record.lon !== null && record.lat !== null,
      )
      return {
        at: new Map(services.map(({ key }, at) => [key, at])),
        lon: services.map(({ record }) => record.lon!),
        lat: services.map(({ record }) => record.lat!),
      }
    })
  const snapsOf = (vintage: Vintage, mode: StreetMode) =>
    snaps.getOrMake(`${vintage.id} ${mode}`, async () => {
      const { lon, lat } = await placesOf(vintage)
      const limitMeters = vintage.settings.snapLimitMeters
      return snapPoints(await travelTimes.network(vintage), lon, lat, { limitMeters, mode })
    })

  /** @throws RefusedInput where no street lies near the place */
  return async (vintage: Vintage, question: NearQuestion, how: HowToWork = {}): Promise<NearTravel> => {
    for (;;) {
      try {
        return await kept.getOrMake(JSON.stringify([vintage.id, question]), () =>
          search(vintage, question, how),
        )
      } catch (error) {
        // Somebody else's search was stopped, not this one: begin again.
        if ((error as Error).name !== 'AbortError' || how.signal?.aborted) throw error
      }
    }
  }

  async function search(vintage: Vintage, question: NearQuestion, how: HowToWork): Promise<NearTravel> {
    const { modes } = question
    const { at } = await placesOf(vintage)
    const byMode: ((service: number, date: string) => VisitWays)[] = []
    for (const [k, mode] of modes.entries()) {
      const progress = (done: number) => how.progress?.(STEP, (k + done) / modes.length)
      progress(0)
      byMode.push(
        mode === 'transit'
          ? await byTransit(vintage, question, { ...how, progress: (_, done) => progress(done) })
          : await alongStreets(vintage, question, mode),
      )
    }
    return {
      waysTo(key) {
        const service = at.get(key)
        return service === undefined ? null : (date) => byMode.map((ways) => ways(service, date))
      },
    }
  }

  async function rootOf(vintage: Vintage, { lon, lat }: NearQuestion, mode: StreetMode) {
    const limitMeters = vintage.settings.snapLimitMeters
    const root = snapPoint(await travelTimes.network(vintage), lon, lat, { limitMeters, mode })
    if (root.edge === NO_STREET)
      throw new RefusedInput(
        'no_street',
        `No street for this way to travel (${mode}) lies within ${limitMeters} m of the place. Choose another place or mode.`,
        'place',
      )
    return root
  }

  async function alongStreets(vintage: Vintage, question: NearQuestion, mode: StreetMode) {
    const network = await travelTimes.network(vintage)
    const root = await rootOf(vintage, question, mode)
    const points = await snapsOf(vintage, mode)
    const profile = streetProfile(vintage.settings, mode, vintage.settings.walkKmh)
    const maxSeconds = question.cutoffSeconds
    const [there, home] = (['from-root', 'to-root'] as const).map((direction) =>
      streetSecondsToPoints(network, root, points, { mode, profile, direction, maxSeconds }),
    )
    const legOf = (seconds: number) => (seconds <= maxSeconds ? directLeg(seconds) : NO_WAY)
    return (service: number): VisitWays => ({
      outbound: legOf(there[service]),
      homeward: legOf(home[service]),
    })
  }

  async function byTransit(vintage: Vintage, question: NearQuestion, how: HowToWork) {
    const { cutoffSeconds, dates } = question
    const network = await travelTimes.network(vintage)
    const onFoot = await alongStreets(vintage, question, 'walk')
    const root = await rootOf(vintage, question, 'walk')
    const points = await snapsOf(vintage, 'walk')
    const { dates: known } = await travelTimes.transit(vintage)
    const riding = dates.filter((date) => known.some((each) => each.date === date && each.trips > 0))
    const limits = rideLimits({})
    const { walkKmh } = vintage.settings
    const day = { walkKmh, walkLegSeconds: TRANSIT_DEFAULTS.walkMinutes * 60, bicycleLegSeconds: null }
    const byDate = new Map<string, Promise<{ outbound: Rides; homeward: Rides }>>()
    const byKey = new Map<string, Promise<{ outbound: Rides; homeward: Rides }>>()
    for (const [k, serviceDate] of riding.entries()) {
      const linkedDay = await linkDay(vintage, { ...day, serviceDate }, network, points, how)
      const rides = byKey.get(linkedDay.key) ?? ridesOf(linkedDay)
      byKey.set(linkedDay.key, rides)
      byDate.set(serviceDate, rides)
      await rides
      how.progress?.(STEP, (k + 1) / riding.length)
    }
    const rides = new Map(
      await Promise.all([...byDate].map(async ([date, found]) => [date, await found] as const)),
    )
    return (service: number, date: string): VisitWays => {
      const direct = onFoot(service)
      const found = rides.get(date)
      if (!found) return direct
      return {
        outbound: { ...ridesAt(found.outbound, service), directSeconds: direct.outbound.directSeconds },
        homeward: { ...ridesAt(found.homeward, service), directSeconds: direct.homeward.directSeconds },
      }
    }

    async function ridesOf({ day, linked }: Awaited<ReturnType<typeof linkDay>>) {
      const { walks } = waysOfRoot(linked.ways, root, 'forward', cutoffSeconds)
      const shared = {
        outbound: searchParts(day, linked, 'forward', limits),
        homeward: searchParts(day, linked, 'reverse', limits),
      }
      const tasks = [{ walks, cutoffSeconds }]
      for await (const found of travelTimes.threads.map('placeRides', shared, tasks, how.signal)) return found
      throw new Error('a task without an answer')
    }
  }
}

function ridesAt({ start, departures, arrivals }: Rides, service: number) {
  const [from, to] = [start[service], start[service + 1]]
  return { departures: departures.subarray(from, to), arrivals: arrivals.subarray(from, to) }
}
