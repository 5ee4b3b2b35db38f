import type { RideStep } from '../../../../core/gaps/nearestStep.ts'
import { findJourney } from '../../../../core/network/findJourney.ts'
import type { RideLeg } from '../../../../core/network/journey.ts'
import { snapAt } from '../../../../core/network/snaps.ts'
import { listStopWalks } from '../../../../core/network/stopLinks.ts'
import { UNREACHED } from '../../../../core/network/unreached.ts'
import { accessOptions } from '../../transit/transitDay.ts'
import { lastStopOf, routeName, type TripCall } from '../../transit/tripOfRun.ts'
import { TRANSIT_DEFAULTS } from '../../travelWanted.ts'
import type { ModeSearch } from '../modeSearch.ts'
import type { RideMiss } from '../rideMissSearch.ts'

/** A ride as people know it: home, where and when it leaves; there, where and when it arrives. */
export interface NamedRide extends Pick<TripCall, 'route' | 'towards' | 'stop'> {
  seconds: number
}

/** The first ride home from a service, or the last one there, of the way that a place misses; null where it cannot be told. */
export function nameRide(
  search: ModeSearch,
  step: RideStep,
  offer: number,
  place: number,
  { day: key, at }: RideMiss,
  cutoffSeconds: number,
): NamedRide | null {
  const day = search.dayOf(key)
  if (!day) return null
  const { network, points } = search.sharedOf(key)
  const walksOf = (snap: ReturnType<typeof snapAt>) =>
    listStopWalks(network, snap, day.stopSnaps, accessOptions(day.access, 'forward'))
  const [service, people] = [walksOf(search.rootOf(offer)), walksOf(snapAt(points, place))]
  const home = step === 'no-ride-home'
  const journey = findJourney(day.timetable, {
    origin: home ? service : people,
    destination: home ? people : service,
    walkSeconds: UNREACHED,
    maxRides: TRANSIT_DEFAULTS.maxRides,
    maxSeconds: cutoffSeconds,
    ...(home ? { departSeconds: at } : { arriveBySeconds: at }),
    drawWalk: () => [],
  })
  const rides = journey?.legs.filter((leg): leg is RideLeg => leg.kind === 'ride')
  const ride = home ? rides?.[0] : rides?.at(-1)
  if (!ride) return null
  const { route, headsign, departSeconds, arriveSeconds } = ride
  const { stops } = day.timetable
  return {
    route: routeName(route),
    towards: headsign || lastStopOf(day.timetable, ride.tripId),
    stop: stops[ride.stops.at(home ? 0 : -1)!].name,
    seconds: home ? departSeconds : arriveSeconds,
  }
}
