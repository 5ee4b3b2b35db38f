import { findJourney } from '../../../core/network/findJourney.ts'
import type { Journey } from '../../../core/network/journey.ts'
import { lastJourney } from '../../../core/network/lastJourney.ts'
import { clockTime } from '../../contract/clockTime.ts'
import type { NearJourney, NearJourneys, NearJourneysRequest, NearLeg } from '../../contract/near.ts'
import { NotFound, RefusedInput } from '../../errors.ts'
import type { Db } from '../../store/db.ts'
import type { Region, Vintage } from '../../store/regions.ts'
import { listServices } from '../../store/services.ts'
import { drawLegs, type OpenedPair, openPair } from '../answerJourney.ts'
import type { TravelTimeSource } from '../travelTimes.ts'
import { TRANSIT_DEFAULTS } from '../travelWanted.ts'
import { findPlace } from './findPlace.ts'
import { type StreetWay, streetWay } from './streetWay.ts'

/**
 * The ways behind `way` of a service near a place: the same seconds, leg by leg, and the last way home of the day.
 * @throws RefusedInput naming the field, NotFound, and Forbidden where the public asks about a site
 */
export async function answerNearJourneys(
  db: Db,
  travelTimes: TravelTimeSource,
  { id, vintage }: Region & { vintage: Vintage },
  request: NearJourneysRequest,
  access: 'owner' | 'public',
): Promise<NearJourneys> {
  const { service: key, mode, date, arriveBySeconds, visitMinutes, maxMinutes } = request
  const place = await findPlace(db, vintage.id, request, access)
  const { lon, lat } = await placeOfService(db, vintage.id, key)
  const [from, to]: [number, number][] = [
    [place.lon, place.lat],
    [lon, lat],
  ]
  const maxSeconds = Math.floor(maxMinutes * 60)
  const leavesSeconds = arriveBySeconds + visitMinutes * 60
  const network = await travelTimes.network(vintage)
  const along = (a: [number, number], b: [number, number], by: 'walk' | 'bicycle' | 'car') =>
    streetWay(network, vintage.settings, a, b, by, maxSeconds)
  const onStreets = (by: 'walk' | 'bicycle' | 'car', trips: number | null): NearJourneys => {
    const home = along(to, from, by)
    return {
      ...{ region: id, date, trips, lastHome: null },
      there: tellWay(along(from, to, by), by, arriveBySeconds, 'there'),
      back: tellWay(home, by, leavesSeconds, 'back'),
      walkHomeMinutes: by === 'walk' && home ? Math.ceil(home.seconds / 60) : null,
    }
  }
  if (mode !== 'transit') return onStreets(mode, null)

  const how = {
    ...{ date, maxSeconds, walkKmh: vintage.settings.walkKmh, maxRides: TRANSIT_DEFAULTS.maxRides },
    walkLegSeconds: TRANSIT_DEFAULTS.walkMinutes * 60,
  }
  const out = await openPair(travelTimes, vintage, { from, to, ...how })
  const home = await openPair(travelTimes, vintage, { from: to, to: from, ...how })
  if (!out.pair || !home.pair) return onStreets('walk', 0)
  const { timetable } = out.pair.day
  const there = findJourney(timetable, { ...out.pair.query, arriveBySeconds })
  const back = findJourney(timetable, { ...home.pair.query, departSeconds: leavesSeconds })
  const { walkSeconds } = home.pair.query
  const canWalk = walkSeconds <= maxSeconds
  return {
    ...{ region: id, date, trips: out.date.trips },
    there: there ? tell(there, out.pair, arriveBySeconds - there.departSeconds) : null,
    back: back ? tell(back, home.pair, back.arriveSeconds - leavesSeconds) : null,
    walkHomeMinutes: canWalk ? Math.ceil(walkSeconds / 60) : null,
    lastHome: canWalk ? null : tellLast(home.pair),
  }
}

async function placeOfService(db: Db, vintageId: number, key: string) {
  const found = (await listServices(db, vintageId)).find((each) => each.key === key)
  if (!found) throw new NotFound('service', `There is no service "${key}" in this region.`)
  const { lon, lat, sensitive } = found.record
  if (sensitive || lon === null || lat === null)
    throw new RefusedInput('service_without_point', `Nobody knows where "${key}" is.`, 'service')
  return { lon, lat }
}

const wholeMinute = (seconds: number) => clockTime(Math.ceil(seconds / 60) * 60)

function tell(journey: Journey, { day }: OpenedPair, seconds: number): NearJourney {
  return {
    depart: clockTime(journey.departSeconds),
    arrive: wholeMinute(journey.arriveSeconds),
    seconds,
    legs: drawLegs(journey, day).features as NearJourney['legs'],
  }
}

function tellLast(pair: OpenedPair): NearJourneys['lastHome'] {
  const last = lastJourney(pair.day.timetable, pair.query)
  if (!last) return null
  const ride = last.legs.find(({ kind }) => kind === 'ride')
  const { route } = ride?.kind === 'ride' ? ride : { route: null }
  return {
    depart: clockTime(last.departSeconds),
    arrive: wholeMinute(last.arriveSeconds),
    route: route && (route.shortName || route.longName || route.id),
  }
}

/** Without a timetable one sets out so as to be there in time, and as soon as the visit is over. */
function tellWay(
  way: StreetWay | null,
  kind: 'walk' | 'bicycle' | 'car',
  atSeconds: number,
  leg: 'there' | 'back',
): NearJourney | null {
  if (!way) return null
  const { seconds, coordinates } = way
  const departs = leg === 'there' ? atSeconds - seconds : atSeconds
  const [depart, arrive] = [clockTime(departs), wholeMinute(departs + seconds)]
  const properties: NearLeg = {
    ...{ kind, from: 'origin', to: 'destination', depart, arrive },
    minutes: seconds / 60,
  }
  const geometry = { type: 'LineString' as const, coordinates }
  return { depart, arrive, seconds, legs: [{ type: 'Feature', geometry, properties }] }
}
