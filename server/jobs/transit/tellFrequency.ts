import { hourlyDepartures } from '../../../core/network/hourlyDepartures.ts'
import { listStops } from '../../../core/network/listStops.ts'
import { clockTime } from '../../contract/clockTime.ts'
import type { TransitFrequency } from '../../contract/transitFrequency.ts'
import { answerDate } from './chooseDate.ts'
import type { RegionTransit } from './regionTransit.ts'

/** About a metre. */
const DIGITS = 1e5

/**
 * Departures by hour of the stops within `bounds` (west, south, east, north), of the rides that touch them, and of the routes that call
 * there. @throws RefusedInput where nothing ever runs
 */
export function tellFrequency(
  transit: RegionTransit,
  asked: string | undefined,
  [west, south, east, north]: readonly [number, number, number, number],
): Omit<TransitFrequency, 'region' | 'vintage'> {
  const { date, trips, nearest } = answerDate(transit, asked)
  const { feeds, timeZone } = transit
  const { stops, rides, routes } = hourlyDepartures(feeds, date, timeZone)
  const { lons, lats, feed: feedOf, feedStart } = listStops(feeds)
  const inside = (stop: number) =>
    lons[stop] >= west && lons[stop] <= east && lats[stop] >= south && lats[stop] <= north
  const near = rides.filter(({ from, to }) => inside(from) || inside(to))
  const hoursOf = new Map(stops.map(({ stop, hours }) => [stop, hours]))
  const told = [...new Set(near.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  const position = new Map(told.map((stop, at) => [stop, at]))
  const round = (degrees: number) => Math.round(degrees * DIGITS) / DIGITS
  const calling = routesCalling(transit, new Set(told.filter(inside)))
  return {
    date,
    trips,
    nearest,
    stops: told.map((stop) => ({
      name: feeds[feedOf[stop]].stops[stop - feedStart[feedOf[stop]]].name,
      lon: round(lons[stop]),
      lat: round(lats[stop]),
      hours: hoursOf.get(stop) ?? new Array(24).fill(0),
    })),
    rides: near.map(({ from, to, hours }) => ({ from: position.get(from)!, to: position.get(to)!, hours })),
    routes: routes
      .filter(({ feed, route }) => calling.has(`${feed} ${route}`))
      .map(({ feed, route, hours, firstSeconds, lastSeconds }) => {
        const { shortName, longName, agency, routeType, id } = feeds[feed].routes[route]
        return {
          name: shortName || longName || id,
          longName: shortName ? longName : '',
          agency,
          routeType,
          hours,
          first: clockTime(firstSeconds),
          last: clockTime(lastSeconds),
        }
      }),
  }
}

/** Routes with a trip, on whatever date, that calls at one of the stops. */
function routesCalling({ feeds }: RegionTransit, stops: ReadonlySet<number>): Set<string> {
  const { feedStart } = listStops(feeds)
  const routes = new Set<string>()
  feeds.forEach((feed, f) => {
    feed.trips.forEach(({ route }, trip) => {
      const times = feed.stopOfTime.subarray(feed.tripStart[trip], feed.tripStart[trip + 1])
      if (times.some((stop) => stops.has(feedStart[f] + stop))) routes.add(`${f} ${route}`)
    })
  })
  return routes
}
