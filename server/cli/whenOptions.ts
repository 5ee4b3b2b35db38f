import { type Command, Option } from 'commander'
import type { AttendSession, TRAVEL_MODES } from '../jobs/travelQuestion.ts'
import type { TravelWanted } from '../jobs/travelWanted.ts'
import { numberBetween, timeOfDay, timeSpan } from './options.ts'
import { addTransitOptions, type TransitOptions } from './transitOptions.ts'

/** How and when people travel to a service. */
export interface WhenOptions extends TransitOptions {
  mode: (typeof TRAVEL_MODES)[number]
  depart?: { from: number; to: number }
  percentile?: number
  arriveBy?: number
  session?: { from: number; to: number }
  latestHome?: number
  leg?: AttendSession['leg']
}

/** Options of a question about services: leave in a window, arrive by a time, or attend a session and get home again. */
export function addWhenOptions(command: Command): Command {
  return addTransitOptions(command)
    .option(
      '--depart <times>',
      'transit: departures every minute from one time to before another (default: 08:00-10:00)',
      timeSpan,
    )
    .option(
      '--percentile <percentile>',
      'transit: which travel time of the departures counts (default: 50, the median)',
      numberBetween(1, 100),
    )
    .option('--arrive-by <time>', 'transit: arrive by this time instead', timeOfDay)
    .option(
      '--session <times>',
      'transit: attend from start to end and be home again; the longer leg counts',
      timeSpan,
    )
    .option('--latest-home <time>', 'with --session: home by this time', timeOfDay)
    .addOption(
      new Option('--leg <leg>', 'with --session: which leg counts').choices(['both', 'outbound', 'return']),
    )
}

/** Only what was given: what is left out has a default that the answer names. */
export function travelOf(options: WhenOptions): TravelWanted {
  const { mode, walkKmh, date, depart, percentile, arriveBy, session, latestHome, leg } = options
  if (mode !== 'transit') return { mode, walkKmh, date, depart, arriveBy, session, latestHome }
  const { walkMinutes, bicycleMinutes, maxRides, maxWaitMinutes, totalWalkMinutes } = options
  return {
    mode,
    walkKmh,
    date,
    depart,
    percentile,
    arriveBy,
    session,
    latestHome,
    leg,
    walkMinutes,
    bicycleMinutes,
    maxRides,
    maxWaitMinutes,
    totalWalkMinutes,
  }
}
