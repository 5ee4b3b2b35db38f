import type { AskedTime } from '../../../core/gaps/askTimes.ts'
import type { Mode } from '../../../core/gaps/standardRecord.ts'
import { snapPoints } from '../../../core/network/snapPoints.ts'
import { type Snap, snapAt } from '../../../core/network/snaps.ts'
import type { StreetMode } from '../../../core/network/streetMode.ts'
import { DEFAULT_PROFILES, type StreetProfile } from '../../../core/network/streetProfile.ts'
import type { Vintage } from '../../store/regions.ts'
import { searchParts } from '../transit/openSearch.ts'
import type { TransitDay } from '../transit/transitDay.ts'
import type { HowToWork, TravelTimeSource } from '../travelTimes.ts'
import { rideLimits, TRANSIT_DEFAULTS } from '../travelWanted.ts'
import type { KeptTravel } from './keptTravel.ts'
import type { LinkedDay, openLinkedDays } from './linkedDays.ts'
import type { StandardTravelShared } from './standardTravel.ts'
import type { PlaceSet } from './streetPointSets.ts'

export interface AskedService {
  /** Null = nobody knows where it is. */
  lon: number | null
  lat: number | null
  asked: readonly AskedTime[]
}

export interface TravelSearchers {
  travelTimes: TravelTimeSource
  pointSets: PlaceSet
  linkDay: ReturnType<typeof openLinkedDays>
  kept: KeptTravel
}

/** Which dates a timetable runs on. */
export interface SearchedDates {
  /** Best departures are those of this date; null = streets alone. */
  busiest: string | null
  /** On dates without service people walk. */
  hasService: (date: string) => boolean
}

/** How one mode is searched on the dates that a standard asks about. */
export interface ModeSearch {
  /** What an answer depends on besides day, root, limits and time. */
  settings: string
  bestDate: string | null
  rootOf(service: number): Snap
  /** Name of the day of a date: days with the same rides have one, and so have all days without. */
  keyOf(date: string | null): string
  hasRides(day: string): boolean
  sharedOf(day: string): StandardTravelShared
  /** Null on a day without rides. */
  dayOf(day: string): TransitDay | null
  /** Where the stops of a day are; none along streets alone. */
  stopsOf(day: string): readonly { lon: number; lat: number }[]
}

const STREETS = 'streets'
/** No degree on the globe: has no street near it. */
const NOWHERE = 999
const STEP = { en: 'Timetables of the week', fr: 'Horaires de la semaine' }

export async function openModeSearch(
  { travelTimes, pointSets, linkDay }: TravelSearchers,
  vintage: Vintage,
  roundTrip: boolean,
  mode: Mode,
  services: readonly AskedService[],
  { busiest, hasService }: SearchedDates,
  { progress = () => {}, signal }: HowToWork,
): Promise<ModeSearch> {
  const network = await travelTimes.network(vintage)
  const streetMode: StreetMode = mode === 'transit' ? 'walk' : mode
  const { walkKmh, snapLimitMeters } = vintage.settings
  const profile: StreetProfile =
    streetMode === 'walk' ? { mode: 'walk', kmh: walkKmh } : DEFAULT_PROFILES[streetMode]
  const points = await pointSets.snaps(vintage, streetMode)
  const roots = snapPoints(
    network,
    services.map(({ lon }) => lon ?? NOWHERE),
    services.map(({ lat }) => lat ?? NOWHERE),
    { limitMeters: snapLimitMeters, mode: streetMode },
  )
  const bestDate = mode === 'transit' ? busiest : null
  const rides = rideLimits({})
  const byDate = await openDays()
  const byKey = new Map([...byDate.values()].map((day) => [day.key, day]))
  const base = { network, points, profile, roundTrip }
  return {
    settings: JSON.stringify([vintage.id, pointSets.name, mode, profile, roundTrip, rides]),
    bestDate,
    rootOf: (service) => snapAt(roots, service),
    keyOf: (date) => (date === null ? undefined : byDate.get(date)?.key) ?? STREETS,
    hasRides: (day) => byKey.has(day),
    dayOf: (day) => byKey.get(day)?.day ?? null,
    stopsOf: (day) => byKey.get(day)?.day.timetable.stops ?? [],
    sharedOf(key) {
      const linkedDay = byKey.get(key)
      if (!linkedDay) return { ...base, stops: null, outbound: null, homeward: null }
      const { day, linked } = linkedDay
      const { platformStart, stopSnaps, access } = linked.ways
      return {
        ...base,
        stops: { platformStart, stopSnaps, access },
        outbound: searchParts(day, linked, 'reverse', rides),
        homeward: roundTrip ? searchParts(day, linked, 'forward', rides) : null,
      }
    },
  }

  async function openDays(): Promise<Map<string, LinkedDay>> {
    const days = new Map<string, LinkedDay>()
    if (mode !== 'transit') return days
    const asked = services.flatMap((service) => service.asked.map(({ date }) => date))
    const riding = [...new Set([...(bestDate ? [bestDate] : []), ...asked])].filter(hasService).sort()
    const question = { walkLegSeconds: TRANSIT_DEFAULTS.walkMinutes * 60, bicycleLegSeconds: null, walkKmh }
    for (const [k, serviceDate] of riding.entries()) {
      progress(STEP, k / riding.length)
      days.set(serviceDate, await linkDay(vintage, { ...question, serviceDate }, network, points, { signal }))
    }
    return days
  }
}
