import type { Command } from 'commander'
import { WrongUsage } from '../errors.ts'
import { type AnsweredDate, answerDate } from '../jobs/transit/chooseDate.ts'
import { DEFAULT_MAX_RIDES } from '../jobs/transit/linkPoints.ts'
import type { TransitDay } from '../jobs/transit/transitDay.ts'
import type { TravelTimeSource } from '../jobs/travelTimes.ts'
import type { Region, Vintage } from '../store/regions.ts'
import { isoDate, numberBetween } from './options.ts'

export interface TransitOptions {
  date?: string
  walkMinutes: number
  bicycleMinutes?: number
  maxRides: number
  maxWaitMinutes?: number
  totalWalkMinutes?: number
  walkKmh?: number
}

/** Options that every question about transit has. */
export function addTransitOptions(command: Command): Command {
  return command
    .option(
      '--date <date>',
      'transit: service date (default: the Tuesday to Thursday with most trips in the feeds’ common period)',
      isoDate,
    )
    .option(
      '--walk-minutes <minutes>',
      'transit: longest walk to, from and between stops',
      numberBetween(0, 240),
      20,
    )
    .option(
      '--bicycle-minutes <minutes>',
      'transit: ride a bicycle to and from stops, no longer than this, and take it along (default: walk)',
      numberBetween(0, 60),
    )
    .option(
      '--max-rides <rides>',
      'transit: most rides of one journey',
      numberBetween(1, 20),
      DEFAULT_MAX_RIDES,
    )
    .option(
      '--max-wait-minutes <minutes>',
      'transit: longest wait at a stop between rides, and for the first ride home after a session (default: any)',
      numberBetween(0, 240),
    )
    .option(
      '--total-walk-minutes <minutes>',
      'transit: most walking of a journey, to, from and between stops together (default: any)',
      numberBetween(0, 240),
    )
    .option(
      '--walk-kmh <speed>',
      "walking speed in km/h (default: the region's, else 4.8; slow 3.6, with a stroller or in winter 3.3)",
      numberBetween(0.5, 10),
    )
}

export interface OpenedTransit {
  date: AnsweredDate
  /** null = nothing runs on the date. */
  day: TransitDay | null
}

/** Seconds of the legs without a vehicle, as asked for. */
export function legsOf(options: TransitOptions): {
  walkLegSeconds: number
  bicycleLegSeconds: number | null
} {
  return {
    walkLegSeconds: Math.floor(options.walkMinutes * 60),
    bicycleLegSeconds: options.bicycleMinutes === undefined ? null : Math.floor(options.bicycleMinutes * 60),
  }
}

/** The date that is meant; says on standard error which date that is, and when there is service if not then. */
export async function sayDate(
  region: Region & { vintage: Vintage },
  travelTimes: TravelTimeSource,
  options: TransitOptions,
): Promise<AnsweredDate> {
  if (!Number.isInteger(options.maxRides)) throw new WrongUsage('--max-rides must be a whole number.')
  const date = answerDate(await travelTimes.transit(region.vintage), options.date)
  const which =
    date.chosen === 'default' ? 'the busiest Tuesday to Thursday of the timetables' : 'as asked for'
  console.error(`Service date ${date.date} (${which}): ${date.trips} trips run.`)
  if (date.trips === 0) {
    const dates = date.nearest.length === 1 ? 'date with service is' : 'dates with service are'
    const when = date.nearest.length > 0 ? ` The nearest ${dates} ${date.nearest.join(' and ')}.` : ''
    console.error(`no_service_on_date: no trip runs on ${date.date}.${when}`)
  }
  console.error(assumptions(region.vintage, options))
  return date
}

/** The defaults and settings that an answer by transit rests on. */
function assumptions({ settings }: Vintage, options: TransitOptions): string {
  const { walkMinutes, bicycleMinutes, maxRides } = options
  const access =
    bicycleMinutes === undefined
      ? ''
      : ` by bicycle to and from stops, taken along, at most ${bicycleMinutes} minutes;`
  const wait =
    options.maxWaitMinutes === undefined ? '' : ` waits of at most ${options.maxWaitMinutes} minutes;`
  const total =
    options.totalWalkMinutes === undefined
      ? ''
      : ` at most ${options.totalWalkMinutes} minutes on foot in all;`
  return `Walking ${options.walkKmh ?? settings.walkKmh} km/h, at most ${walkMinutes} minutes a leg;${access}${wait}${total} at most ${maxRides} rides.`
}

/** The timetable of the date that is meant. */
export async function openTransit(
  region: Region & { vintage: Vintage },
  travelTimes: TravelTimeSource,
  options: TransitOptions,
): Promise<OpenedTransit> {
  const date = await sayDate(region, travelTimes, options)
  if (date.trips === 0) return { date, day: null }
  const walkKmh = options.walkKmh ?? region.vintage.settings.walkKmh
  const question = { serviceDate: date.date, walkKmh, ...legsOf(options) }
  return { date, day: await travelTimes.transitDay(region.vintage, question) }
}
