import type { BilingualText } from '../../../core/gaps/gapResult.ts'
import { type PatternRun, patternRun } from '../../../core/network/retimeRun.ts'
import type { Timetable } from '../../../core/network/timetable.ts'
import type { TransitRoute } from '../../../core/network/transitFeed.ts'

/** One trip of a service date at one of its stops. */
export interface TripCall {
  /** The same name = the same trip at the same time, on whatever date it runs. */
  key: string
  route: string
  /** Where it goes, as its feed says, or else its last stop. */
  towards: string
  stop: string
  arrivalSeconds: number
  departureSeconds: number
}

/** The trip that a run is at a position of its pattern, forward. */
export function tripOfRun(timetable: Timetable, { pattern, run }: PatternRun, position: number): TripCall {
  const { forward: rows, runTripStart, runTrip, runTripPosition, trips, routes, stops } = timetable
  const start = rows.patternStart[pattern]
  const length = rows.patternStart[pattern + 1] - start
  const times = rows.timeStart[pattern] + run * length
  const ofAll = rows.runStart[pattern] + run
  let part = runTripStart[ofAll]
  while (part + 1 < runTripStart[ofAll + 1] && runTripPosition[part + 1] <= position) part += 1
  const end = part + 1 < runTripStart[ofAll + 1] ? runTripPosition[part + 1] : length
  const stopAt = (at: number) => stops[timetable.platformStop[rows.platformAt[start + at]]].name
  const trip = runTrip[part]
  const route = routes[trips.route[trip]]
  return {
    key: JSON.stringify([trips.feed[trip], trips.trip[trip], rows.departures[times + runTripPosition[part]]]),
    route: routeName(route),
    towards: timetable.headsigns[trips.headsign[trip]] || stopAt(end - 1),
    stop: stopAt(position),
    arrivalSeconds: rows.arrivals[times + position],
    departureSeconds: rows.departures[times + position],
  }
}

/** Name of the last stop of the first trip of an id. */
export function lastStopOf(timetable: Timetable, tripId: string): string {
  const { forward: rows, runTrip, runTripStart, runTripPosition, tripIds, stops } = timetable
  const part = runTrip.findIndex((trip) => tripIds[trip] === tripId)
  const ofAll = runTripStart.findIndex((_, run) => runTripStart[run + 1] > part)
  const { pattern } = patternRun(rows, ofAll)
  const end =
    part + 1 < runTripStart[ofAll + 1]
      ? rows.patternStart[pattern] + runTripPosition[part + 1]
      : rows.patternStart[pattern + 1]
  return stops[timetable.platformStop[rows.platformAt[end - 1]]].name
}

/** "5 Delaware": number and name as people say them; names in capitals as others are written. */
export function routeName({
  id,
  shortName,
  longName,
}: Pick<TransitRoute, 'id' | 'shortName' | 'longName'>): string {
  const name =
    longName === longName.toUpperCase()
      ? longName.toLowerCase().replace(/(^|[^\p{L}])\p{L}/gu, (first) => first.toUpperCase())
      : longName
  return [...new Set([shortName, name].filter(Boolean))].join(' ') || id
}

/** Runs of a day by the keys of their trips. */
export function runsByTrip(timetable: Timetable): Map<string, PatternRun> {
  const { forward: rows, runTripStart, runTripPosition } = timetable
  const runs = new Map<string, PatternRun>()
  for (let pattern = 0; pattern < rows.patternCount; pattern++)
    for (let run = 0; run < rows.runStart[pattern + 1] - rows.runStart[pattern]; run++) {
      const ofAll = rows.runStart[pattern] + run
      for (let part = runTripStart[ofAll]; part < runTripStart[ofAll + 1]; part++)
        runs.set(tripOfRun(timetable, { pattern, run }, runTripPosition[part]).key, { pattern, run })
    }
  return runs
}

/** "the 5 Delaware towards Meadowlands". */
export function tripWords({ route, towards }: Pick<TripCall, 'route' | 'towards'>): BilingualText {
  return { en: `the ${route} towards ${towards}`, fr: `la ligne ${route} vers ${towards}` }
}
