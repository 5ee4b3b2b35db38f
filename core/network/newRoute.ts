/**
 * A route that a timetable does not have yet, for one service date, and what is wrong with it. Stops are numbered as in the timetable; those
 * that come with the route follow after its last. Times are seconds after the start of the timetable's service date; trips of the day
 * before that still run stand at its first hours.
 */
import { NEVER, type Timetable, type TimetableStop } from './timetable.ts'
import type { TransitRoute } from './transitFeed.ts'

export interface NewRoute {
  /** The name under which its route and stops stand beside the feeds. */
  feed: string
  route: TransitRoute
  trips: NewTrip[]
  stops?: Omit<TimetableStop, 'feed'>[]
  /** Between stops of which one at least is new, or was not called at before (walkNewStops.ts). */
  walks?: StopWalk[]
}

export interface NewTrip {
  id: string
  headsign: string | null
  calls: NewCall[]
}

export interface NewCall {
  stop: number
  arrivalSeconds: number
  departureSeconds: number
  mayBoard: boolean
  mayAlight: boolean
}

/** A walk between two stops; the same seconds both ways. */
export interface StopWalk {
  from: number
  to: number
  seconds: number
}

export interface RouteProblem {
  code: RouteProblemCode
  /** Indexes in `trips` and its `calls`, or in `walks`. */
  trip?: number
  call?: number
  walk?: number
}

export type RouteProblemCode =
  | 'no_trips'
  | 'too_few_stops'
  | 'unknown_stop'
  | 'not_whole_seconds'
  | 'time_goes_backwards'
  /** A walk between stops whose patterns were judged without it. */
  | 'walk_between_served_stops'

/** Everything that keeps the route from being added; empty where nothing does. */
export function listRouteProblems(timetable: Timetable, route: NewRoute): RouteProblem[] {
  const problems: RouteProblem[] = []
  const before = timetable.stops.length
  const stopCount = before + (route.stops?.length ?? 0)
  const isStop = (stop: number): boolean => Number.isInteger(stop) && stop >= 0 && stop < stopCount
  if (route.trips.length === 0) problems.push({ code: 'no_trips' })
  route.trips.forEach(({ calls }, trip) => {
    if (calls.length < 2) problems.push({ code: 'too_few_stops', trip })
    let time = -NEVER
    calls.forEach(({ stop, arrivalSeconds, departureSeconds }, call) => {
      if (!isStop(stop)) problems.push({ code: 'unknown_stop', trip, call })
      if (!isTime(arrivalSeconds) || !isTime(departureSeconds))
        problems.push({ code: 'not_whole_seconds', trip, call })
      else if (arrivalSeconds < time || departureSeconds < arrivalSeconds)
        problems.push({ code: 'time_goes_backwards', trip, call })
      time = departureSeconds
    })
  })
  const served = listServedStops(timetable)
  route.walks?.forEach(({ from, to, seconds }, walk) => {
    if (!isStop(from) || !isStop(to) || from === to) problems.push({ code: 'unknown_stop', walk })
    else if (served.has(from) && served.has(to)) problems.push({ code: 'walk_between_served_stops', walk })
    if (!isTime(seconds) || seconds < 0) problems.push({ code: 'not_whole_seconds', walk })
  })
  return problems
}

/** Stops at which a vehicle calls on the service date. */
function listServedStops({ forward, platformStop }: Timetable): Set<number> {
  return new Set(Array.from(forward.platformAt, (platform) => platformStop[platform]))
}

/** Half of NEVER leaves room to add to it. */
function isTime(seconds: number): boolean {
  return Number.isInteger(seconds) && Math.abs(seconds) < NEVER / 2
}
