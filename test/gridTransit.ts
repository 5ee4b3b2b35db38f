/** Bus lines through the grid city, as a feed: stops at places of the grid, rides of known length. */
import type { TransitFeed, TransitFrequency, TransitTransfer } from '../core/network/transitFeed.ts'
import { type GridPlace, gridPosition } from './gridCity.ts'

export const GRID_DATE = '2026-07-15'

export interface GridLine {
  name: string
  stops: GridPlace[]
  /** Seconds from each stop to the next, one number for all or one for each. */
  rideSeconds: number | number[]
  /** Departures from the first stop, seconds of the service date. */
  departures: number[]
  /** Trips every so often instead: `departures[0]` to `untilSeconds`, exact or not. */
  headway?: { seconds: number; untilSeconds: number; exact: boolean }
  dates?: string[]
}

/** Stops of different lines at one place are one stop. */
export function gridFeed(lines: GridLine[], transfers: Partial<TransitTransfer>[] = []): TransitFeed {
  const keys: string[] = []
  const places: GridPlace[] = []
  function stopAt(place: GridPlace): number {
    const key = `${place.column},${place.row}`
    if (!keys.includes(key)) {
      keys.push(key)
      places.push(place)
    }
    return keys.indexOf(key)
  }
  const trips: TransitFeed['trips'] = []
  const tripStart = [0]
  const stopOfTime: number[] = []
  const times: number[] = []
  const frequencies: TransitFrequency[] = []
  lines.forEach((line, route) => {
    for (const departure of line.headway ? [line.departures[0]] : line.departures) {
      const { headway } = line
      if (headway)
        frequencies.push({
          trip: trips.length,
          startSeconds: departure,
          endSeconds: headway.untilSeconds,
          headwaySeconds: headway.seconds,
          exact: headway.exact,
        })
      let time = departure
      line.stops.forEach((place, i) => {
        if (i > 0) time += Array.isArray(line.rideSeconds) ? line.rideSeconds[i - 1] : line.rideSeconds
        stopOfTime.push(stopAt(place))
        times.push(time)
      })
      trips.push({
        id: `${line.name} ${departure}`,
        route,
        service: route,
        headsign: null,
        directionId: null,
      })
      tripStart.push(times.length)
    }
  })
  return {
    id: 'grid',
    timeZone: 'UTC',
    stops: places.map((place, i) => {
      const [lon, lat] = gridPosition(place)
      return { id: `${i}`, name: keys[i], lon, lat, parent: -1, locationType: 0 }
    }),
    routes: lines.map(({ name }) => ({
      id: name,
      shortName: name,
      longName: name,
      routeType: 3,
      agency: null,
    })),
    services: lines.map(({ name, dates }) => ({ id: name, dates: dates ?? [GRID_DATE] })),
    trips,
    tripStart: Uint32Array.from(tripStart),
    stopOfTime: Uint32Array.from(stopOfTime),
    arrivalSeconds: Int32Array.from(times),
    departureSeconds: Int32Array.from(times),
    mayBoard: new Uint8Array(times.length).fill(1),
    mayAlight: new Uint8Array(times.length).fill(1),
    frequencies,
    transfers: transfers.map((transfer) => ({
      fromStop: -1,
      toStop: -1,
      type: 0,
      minSeconds: null,
      fromRoute: -1,
      toRoute: -1,
      fromTrip: -1,
      toTrip: -1,
      ...transfer,
    })),
  }
}
