/**
 * The journey behind a travel time: for one pair, the earliest arrival of those who leave at a given time, or the latest
 * departure of those who must arrive by one; with as few rides as that time allows. Walking all the way wins where it is not slower.
 */
import type { Journey, JourneyLeg, JourneyPlace } from './journey.ts'
import { toPlatformWalks } from './platformWalks.ts'
import { type PlatformWalks, RaptorSearch } from './raptorSearch.ts'
import type { StopWalks } from './stopLinks.ts'
import { NEVER, type Timetable } from './timetable.ts'
import { type RowRide, traceRides } from './traceRides.ts'

export interface JourneyQuery {
  /** Walks from the origin to stops, and from stops to the destination. */
  origin: StopWalks
  destination: StopWalks
  /** All the way on foot; UNREACHED where there is no way. */
  walkSeconds: number
  maxRides: number
  maxSeconds: number
  /** One of the two. */
  departSeconds?: number
  arriveBySeconds?: number
  /** How a walk is drawn; straight by default. Places as in JourneyPlace. */
  drawWalk: (from: JourneyPlace, to: JourneyPlace) => [number, number][]
}

/** Undefined where there is no way within `maxSeconds`. */
export function findJourney(timetable: Timetable, query: JourneyQuery): Journey | undefined {
  const { maxSeconds, maxRides, arriveBySeconds } = query
  if (arriveBySeconds !== undefined) return arriveBy(timetable, query, arriveBySeconds)
  const departSeconds = query.departSeconds as number
  const near = toPlatformWalks(timetable, query.origin)
  const far = toPlatformWalks(timetable, query.destination)
  const search = new RaptorSearch(timetable.forward, maxRides)
  search.run(near, departSeconds, departSeconds + maxSeconds)
  const end = chooseEnd(search, far)
  if (query.walkSeconds <= maxSeconds && departSeconds + query.walkSeconds <= end.time)
    return walkAll(query, departSeconds)
  if (end.time > departSeconds + maxSeconds) return undefined
  const platform = far.platforms[end.index]
  const rides = traceRides(search, timetable.reverse, near, departSeconds, platform) as RowRide[]
  return describe(timetable, query, rides, departSeconds, far.seconds[end.index])
}

/** The latest departure, backwards; then the earliest arrival of those who leave then with as few rides: nobody gets off early to wait elsewhere. */
function arriveBy(timetable: Timetable, query: JourneyQuery, arriveBySeconds: number): Journey | undefined {
  const { maxSeconds, maxRides, walkSeconds } = query
  const search = new RaptorSearch(timetable.reverse, maxRides)
  search.run(toPlatformWalks(timetable, query.destination), -arriveBySeconds, maxSeconds - arriveBySeconds)
  const end = chooseEnd(search, toPlatformWalks(timetable, query.origin))
  if (walkSeconds <= maxSeconds && walkSeconds - arriveBySeconds <= end.time)
    return walkAll(query, arriveBySeconds - walkSeconds)
  if (end.time > maxSeconds - arriveBySeconds) return undefined
  return findJourney(timetable, {
    ...query,
    arriveBySeconds: undefined,
    departSeconds: -end.time,
    maxSeconds: arriveBySeconds + end.time,
    maxRides: end.rides,
  })
}

/** The far walk with the best time; of equals the one after fewer rides. */
function chooseEnd(search: RaptorSearch, far: PlatformWalks): { index: number; time: number; rides: number } {
  const end = { index: -1, time: NEVER, rides: 0 }
  far.platforms.forEach((platform, index) => {
    for (let rides = 1; rides <= search.maxRides; rides++) {
      const arrival = search.arrival[rides][platform]
      if (arrival === NEVER) continue
      const time = arrival + far.seconds[index]
      if (time < end.time || (time === end.time && rides < end.rides))
        Object.assign(end, { index, time, rides })
    }
  })
  return end
}

function walkAll(query: JourneyQuery, departSeconds: number): Journey {
  const arriveSeconds = departSeconds + query.walkSeconds
  const coordinates = query.drawWalk('origin', 'destination')
  const leg: JourneyLeg = {
    kind: 'walk',
    from: 'origin',
    to: 'destination',
    departSeconds,
    arriveSeconds,
    coordinates,
  }
  return { departSeconds, arriveSeconds, rides: 0, legs: [leg] }
}

function describe(
  timetable: Timetable,
  query: JourneyQuery,
  rides: readonly RowRide[],
  departSeconds: number,
  lastWalk: number,
): Journey {
  const { forward: rows, platformStop } = timetable
  const legs: JourneyLeg[] = []
  let place: JourneyPlace = 'origin'
  let time = departSeconds
  function walk(to: JourneyPlace, seconds: number): void {
    if (seconds > 0 || place !== to) {
      const coordinates = query.drawWalk(place, to)
      legs.push({
        kind: 'walk',
        from: place,
        to,
        departSeconds: time,
        arriveSeconds: time + seconds,
        coordinates,
      })
    }
    time += seconds
    place = to
  }
  for (const ride of rides) {
    const start = rows.patternStart[ride.pattern]
    walk(platformStop[rows.platformAt[start + ride.board]], ride.walkBefore)
    for (const leg of rideLegs(timetable, ride, time)) legs.push(leg)
    place = legs[legs.length - 1].to
    time = legs[legs.length - 1].arriveSeconds
  }
  walk('destination', lastWalk)
  return { departSeconds, arriveSeconds: time, rides: rides.length, legs }
}

/** One leg a trip: riders who stay aboard have several. */
function rideLegs(timetable: Timetable, ride: RowRide, readySeconds: number): JourneyLeg[] {
  const { forward: rows, platformStop, trips } = timetable
  const start = rows.patternStart[ride.pattern]
  const length = rows.patternStart[ride.pattern + 1] - start
  const times = rows.timeStart[ride.pattern] + ride.run * length
  const run = rows.runStart[ride.pattern] + ride.run
  const legs: JourneyLeg[] = []
  for (let part = timetable.runTripStart[run]; part < timetable.runTripStart[run + 1]; part++) {
    const isLast = part === timetable.runTripStart[run + 1] - 1
    const first = Math.max(ride.board, timetable.runTripPosition[part])
    const last = Math.min(ride.alight, isLast ? length - 1 : timetable.runTripPosition[part + 1] - 1)
    if (first >= last) continue
    const trip = timetable.runTrip[part]
    const stops = Array.from(
      { length: last - first + 1 },
      (_, i) => platformStop[rows.platformAt[start + first + i]],
    )
    const departSeconds = rows.departures[times + first]
    legs.push({
      kind: 'ride',
      from: stops[0],
      to: stops[stops.length - 1],
      departSeconds,
      arriveSeconds: rows.arrivals[times + last],
      waitSeconds: departSeconds - (legs.at(-1)?.arriveSeconds ?? readySeconds),
      inSeat: legs.length > 0,
      route: timetable.routes[trips.route[trip]],
      headsign: trips.headsign[trip] < 0 ? null : timetable.headsigns[trips.headsign[trip]],
      tripId: timetable.tripIds[trip],
      stops,
      coordinates: stops.map((stop) => [timetable.stops[stop].lon, timetable.stops[stop].lat]),
    })
  }
  return legs
}
