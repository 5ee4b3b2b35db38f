/**
 * How often vehicles run on a service date, hour by hour of its clock: departures from each stop, rides from each stop to the next in one
 * direction, and trips that each route begins. Hour h is [h:00, h + 1:00) of the service date, 0 to 23; trips of the day before that
 * still run are in its first hours. The end of a trip is no departure; riders who may not board do not count as one either.
 *
 * Worked number: a trip A 08:50, B 09:05, C 09:20 gives A one departure at 8, B one at 9, C none; the ride A to B is at 8, B to C at 9.
 */
import { buildRuns } from './buildRuns.ts'
import { listStops } from './listStops.ts'
import type { TransitFeed } from './transitFeed.ts'

const HOURS = 24

export interface HourlyDepartures {
  /** Stops of all feeds under one numbering (listStops.ts), with a departure on the date. */
  stops: { stop: number; hours: number[] }[]
  /** `from` and `to` are stops as above. */
  rides: { from: number; to: number; hours: number[] }[]
  /** Trips by the hour in which they begin; seconds of the service date. */
  routes: { feed: number; route: number; hours: number[]; firstSeconds: number; lastSeconds: number }[]
}

export function hourlyDepartures(
  feeds: readonly TransitFeed[],
  serviceDate: string,
  timeZone: string,
): HourlyDepartures {
  const { feedStart } = listStops(feeds)
  const stopCount = feedStart[feeds.length]
  const stops = new Map<number, number[]>()
  const rides = new Map<number, number[]>()
  const routes = new Map<string, HourlyDepartures['routes'][number]>()
  for (const { feed: f, trip, shiftSeconds } of buildRuns(feeds, serviceDate, timeZone).runs.flat()) {
    const feed = feeds[f]
    const first = feed.tripStart[trip]
    const last = feed.tripStart[trip + 1] - 1
    for (let at = first; at < last; at++) {
      const seconds = feed.departureSeconds[at] + shiftSeconds
      const from = feedStart[f] + feed.stopOfTime[at]
      const to = feedStart[f] + feed.stopOfTime[at + 1]
      if (feed.mayBoard[at]) countHour(stops, from, seconds)
      if (from !== to) countHour(rides, from * stopCount + to, seconds)
    }
    const begins = feed.departureSeconds[first] + shiftSeconds
    if (hourOf(begins) === null) continue
    const { route } = feed.trips[trip]
    const known = routes.get(`${f} ${route}`)
    const row = known ?? { feed: f, route, hours: noHours(), firstSeconds: begins, lastSeconds: begins }
    if (!known) routes.set(`${f} ${route}`, row)
    row.hours[hourOf(begins)!] += 1
    row.firstSeconds = Math.min(row.firstSeconds, begins)
    row.lastSeconds = Math.max(row.lastSeconds, begins)
  }
  return {
    stops: inOrder(stops).map(([stop, hours]) => ({ stop, hours })),
    rides: inOrder(rides).map(([pair, hours]) => ({
      from: Math.floor(pair / stopCount),
      to: pair % stopCount,
      hours,
    })),
    routes: [...routes.values()].sort((a, b) => a.feed - b.feed || a.route - b.route),
  }
}

const noHours = () => new Array<number>(HOURS).fill(0)

function hourOf(seconds: number): number | null {
  const hour = Math.floor(seconds / 3600)
  return hour >= 0 && hour < HOURS ? hour : null
}

function countHour(counts: Map<number, number[]>, key: number, seconds: number): void {
  const hour = hourOf(seconds)
  if (hour === null) return
  const hours = counts.get(key) ?? noHours()
  hours[hour] += 1
  counts.set(key, hours)
}

const inOrder = (counts: ReadonlyMap<number, number[]>) => [...counts].sort(([a], [b]) => a - b)
