import type { Feature, FeatureCollection, LineString } from 'geojson'
import { findJourney, type JourneyQuery } from '../../core/network/findJourney.ts'
import type { Journey, JourneyLeg, JourneyPlace } from '../../core/network/journey.ts'
import { snapPoint } from '../../core/network/snapPoints.ts'
import { NO_STREET, type Snap, snapAt } from '../../core/network/snaps.ts'
import { listStopWalks } from '../../core/network/stopLinks.ts'
import type { StreetNetwork } from '../../core/network/streetNetwork.ts'
import { UNREACHED } from '../../core/network/unreached.ts'
import { walkPath } from '../../core/network/walkPath.ts'
import { visitPointsOnFoot } from '../../core/network/walkSeconds.ts'
import { clockTime } from '../contract/clockTime.ts'
import { RefusedInput } from '../errors.ts'
import type { Vintage } from '../store/regions.ts'
import { type AnsweredDate, answerDate } from './transit/chooseDate.ts'
import type { TransitDay } from './transit/transitDay.ts'
import type { TravelTimeSource } from './travelTimes.ts'

/** Two places and how one travels between them. */
export interface JourneyPair {
  /** Longitude, latitude. */
  from: [number, number]
  to: [number, number]
  date?: string
  maxSeconds: number
  walkKmh: number
  walkLegSeconds: number
  maxRides: number
}

/** One of the two, seconds of the service date. */
export interface JourneyTime {
  departAt?: number
  arriveBy?: number
}

export interface AnsweredJourney {
  date: AnsweredDate
  /** Null where there is no way within the limit, or no service on the date. */
  journey: Journey | null
  /** A feature a leg, in order. */
  legs: FeatureCollection<LineString>
}

/** A pair of places on a day with trips: what journeys between them are found with. */
export interface OpenedPair {
  day: TransitDay
  query: Omit<JourneyQuery, 'departSeconds' | 'arriveBySeconds'>
}

/** The way by transit and on foot from one place to another, leg by leg. @throws RefusedInput naming the field */
export async function answerJourney(
  travelTimes: TravelTimeSource,
  vintage: Vintage,
  question: JourneyPair & JourneyTime,
): Promise<AnsweredJourney> {
  const { departAt, arriveBy } = question
  if ((departAt === undefined) === (arriveBy === undefined))
    throw new RefusedInput('one_time_only', 'Give one of departAt and arriveBy.', 'departAt')
  const { date, pair } = await openPair(travelTimes, vintage, question)
  if (!pair) return { date, journey: null, legs: { type: 'FeatureCollection', features: [] } }
  const journey =
    findJourney(pair.day.timetable, { ...pair.query, departSeconds: departAt, arriveBySeconds: arriveBy }) ??
    null
  return { date, journey, legs: drawLegs(journey, pair.day) }
}

/** Null where no trip runs on the date. @throws RefusedInput naming the field */
export async function openPair(
  travelTimes: TravelTimeSource,
  vintage: Vintage,
  { from, to, date: asked, walkKmh, walkLegSeconds, maxRides, maxSeconds }: JourneyPair,
): Promise<{ date: AnsweredDate; pair: OpenedPair | null }> {
  const network = await travelTimes.network(vintage)
  const limitMeters = vintage.settings.snapLimitMeters
  const snapOf = ([lon, lat]: [number, number], field: string): Snap => {
    const snap = snapPoint(network, lon, lat, { limitMeters })
    if (snap.edge === NO_STREET)
      throw new RefusedInput('no_street', `No street lies within ${limitMeters} m of "${field}".`, field)
    return snap
  }
  const [origin, destination] = [snapOf(from, 'from'), snapOf(to, 'to')]
  const date = answerDate(await travelTimes.transit(vintage), asked)
  if (date.trips === 0) return { date, pair: null }
  const day = await travelTimes.transitDay(vintage, {
    serviceDate: date.date,
    walkKmh,
    walkLegSeconds,
    bicycleLegSeconds: null,
  })
  const snapsOf = (place: JourneyPlace): Snap =>
    place === 'origin' ? origin : place === 'destination' ? destination : snapAt(day.stopSnaps, place)
  const walkBound = Math.max(walkLegSeconds, maxSeconds) * (walkKmh / 3.6)
  const query = {
    origin: listStopWalks(network, origin, day.stopSnaps, day.legs),
    destination: listStopWalks(network, destination, day.stopSnaps, day.legs),
    walkSeconds: walkSeconds(network, origin, destination, day, maxSeconds),
    ...{ maxRides, maxSeconds },
    drawWalk: (a: JourneyPlace, b: JourneyPlace) => walkPath(network, snapsOf(a), snapsOf(b), walkBound),
  }
  return { date, pair: { day, query } }
}

/** A feature a leg, in order. */
export function drawLegs(journey: Journey | null, day: TransitDay): FeatureCollection<LineString> {
  return { type: 'FeatureCollection', features: journey?.legs.map((leg) => toFeature(leg, day)) ?? [] }
}

function walkSeconds(
  network: StreetNetwork,
  from: Snap,
  to: Snap,
  { legs }: TransitDay,
  maxSeconds: number,
): number {
  const points = {
    edge: Int32Array.of(to.edge),
    offsetMeters: Float64Array.of(to.offsetMeters),
    distanceMeters: Float64Array.of(to.distanceMeters),
  }
  let seconds = UNREACHED
  const options = { metersPerSecond: legs.metersPerSecond, maxSeconds }
  visitPointsOnFoot(network, [from], points, options, (_, found) => {
    seconds = found
  })
  return seconds
}

function toFeature(leg: JourneyLeg, { timetable }: TransitDay): Feature<LineString> {
  const name = (place: JourneyPlace) => (typeof place === 'number' ? timetable.stops[place].name : place)
  const shared = {
    kind: leg.kind,
    from: name(leg.from),
    to: name(leg.to),
    depart: clockTime(leg.departSeconds),
    arrive: clockTime(Math.ceil(leg.arriveSeconds / 60) * 60),
    minutes: (leg.arriveSeconds - leg.departSeconds) / 60,
  }
  const ride =
    leg.kind === 'walk'
      ? {}
      : {
          route: leg.route.shortName || leg.route.longName || leg.route.id,
          headsign: leg.headsign,
          trip_id: leg.tripId,
          wait_minutes: leg.waitSeconds / 60,
          stays_aboard: leg.inSeat,
          stops: leg.stops.length,
        }
  // A line needs two positions: a walk of no length is drawn as a point twice.
  const line = leg.coordinates.length > 1 ? leg.coordinates : [...leg.coordinates, ...leg.coordinates]
  return {
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: line },
    properties: { ...shared, ...ride },
  }
}
