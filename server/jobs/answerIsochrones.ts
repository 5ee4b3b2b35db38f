import type { Feature, FeatureCollection, MultiPolygon } from 'geojson'
import { snapPoint } from '../../core/network/snapPoints.ts'
import { NO_STREET } from '../../core/network/snaps.ts'
import { streetIsochrones } from '../../core/network/streetIsochrones.ts'
import { clockTime } from '../contract/clockTime.ts'
import { RefusedInput } from '../errors.ts'
import type { Region, Vintage } from '../store/regions.ts'
import { streetProfile } from './streetProfiles.ts'
import { type AnsweredDate, answerDate } from './transit/chooseDate.ts'
import { transitIsochrones } from './transit/isochrones.ts'
import type { TRAVEL_MODES } from './travelQuestion.ts'
import type { TravelTimeSource } from './travelTimes.ts'

export interface IsochroneQuestion {
  lon: number
  lat: number
  mode: (typeof TRAVEL_MODES)[number]
  direction: 'from' | 'to'
  minutes: readonly number[]
  /** Transit: departure from the point, or arrival at it; seconds of the service date. */
  time: number | null
  date?: string
  walkKmh: number
  walkLegSeconds: number
  bicycleLegSeconds: number | null
  maxRides: number
}

/** The area reached from a point, or from which it is reached, one feature a cutoff. @throws RefusedInput naming the field */
export async function answerIsochrones(
  travelTimes: TravelTimeSource,
  region: Region & { vintage: Vintage },
  question: IsochroneQuestion,
): Promise<FeatureCollection<MultiPolygon>> {
  const { vintage } = region
  const { lon, lat, mode, time, direction, walkKmh } = question
  const network = await travelTimes.network(vintage)
  const cutoffSeconds = question.minutes.map((minutes) => Math.floor(minutes * 60))
  const way = direction === 'from' ? ('from-root' as const) : ('to-root' as const)
  const shared = { region: region.id, vintage: vintage.number, mode, direction, walk_kmh: walkKmh }
  const rootBy = (by: 'walk' | 'bicycle' | 'car') => {
    const limitMeters = vintage.settings.snapLimitMeters
    const root = snapPoint(network, lon, lat, { limitMeters, mode: by })
    if (root.edge === NO_STREET)
      throw new RefusedInput(
        'no_street',
        `No street that can be used lies within ${limitMeters} m of that point. Choose a point nearer to a street; longitude comes before latitude.`,
        'lon',
      )
    return root
  }
  if (mode !== 'transit') {
    const profile = streetProfile(vintage.settings, mode, walkKmh)
    const options = { mode, direction: way, cutoffSeconds, profile }
    return collect(streetIsochrones(network, [{ snap: rootBy(mode), seconds: 0 }], options), shared)
  }
  if (time === null) throw new RefusedInput('no_time', 'By transit a time is needed, such as 08:30.', 'time')
  const date = answerDate(await travelTimes.transit(vintage), question.date)
  const told = { ...shared, ...tellDate(date), time: clockTime(time) }
  const { walkLegSeconds, bicycleLegSeconds, maxRides } = question
  const root = rootBy(bicycleLegSeconds === null ? 'walk' : 'bicycle')
  if (date.trips === 0)
    return collect(
      cutoffSeconds.map((cutoff) => ({
        cutoffSeconds: cutoff,
        bufferMeters: 0,
        geometry: { type: 'MultiPolygon', coordinates: [] },
      })),
      told,
    )
  const day = await travelTimes.transitDay(vintage, {
    serviceDate: date.date,
    walkKmh,
    walkLegSeconds,
    bicycleLegSeconds,
  })
  return collect(
    transitIsochrones(network, day, root, { direction: way, atSeconds: time, cutoffSeconds, maxRides }),
    told,
  )
}

/** Which service date was used and how many trips run; when there is service, if not then. */
function tellDate({ date, trips, nearest }: AnsweredDate): Record<string, string | number> {
  return {
    service_date: date,
    trips,
    ...(trips === 0 ? { reason: 'no_service_on_date', nearest_dates: nearest.join(' ') } : {}),
  }
}

function collect(
  isochrones: { cutoffSeconds: number; bufferMeters: number; geometry: MultiPolygon }[],
  shared: Record<string, string | number>,
): FeatureCollection<MultiPolygon> {
  const features = isochrones.map(
    ({ cutoffSeconds, bufferMeters, geometry }): Feature<MultiPolygon> => ({
      type: 'Feature',
      geometry,
      properties: { minutes: cutoffSeconds / 60, buffer_meters: bufferMeters, ...shared },
    }),
  )
  return { type: 'FeatureCollection', features }
}
