import type { Command } from 'commander'
import type { TransitFeed } from '../../core/network/transitFeed.ts'
import { WrongUsage } from '../errors.ts'
import type { RegionManifest } from '../import/manifest/regionManifest.ts'
import { type AnsweredDate, answerDate } from '../jobs/transit/chooseDate.ts'
import { openRegionFeeds, openTransitDay, type TransitDay } from '../jobs/transit/openTransit.ts'
import { DEFAULT_MAX_RIDES } from '../jobs/transit/pointsByTransit.ts'
import type { TravelTimeSource } from '../jobs/travelTimes.ts'
import type { Region, Vintage } from '../store/regions.ts'
import { isoDate, numberBetween } from './options.ts'
import type { Session } from './withDatabase.ts'

export interface TransitOptions {
  date?: string
  walkMinutes: number
  maxRides: number
  walkKmh?: number
}

/** Options that every question about transit has. */
export function addTransitOptions(command: Command): Command {
  return command
    .option(
      '--date <date>',
      'service date (default: the Tuesday to Thursday with most trips in the feeds’ common period)',
      isoDate,
    )
    .option('--walk-minutes <minutes>', 'longest walk to, from and between stops', numberBetween(0, 240), 20)
    .option('--max-rides <rides>', 'most rides of one journey', numberBetween(1, 20), DEFAULT_MAX_RIDES)
    .option(
      '--walk-kmh <speed>',
      "walking speed in km/h (default: the region's, else 4.8)",
      numberBetween(0.5, 10),
    )
}

export interface OpenedTransit {
  feeds: TransitFeed[]
  date: AnsweredDate
  /** null = nothing runs on the date. */
  day: TransitDay | null
}

/** The timetable of the date that is meant; says on standard error which date that is, and when there is service if not then. */
export async function openTransit(
  { db, config }: Session,
  region: Region & { vintage: Vintage },
  travelTimes: TravelTimeSource,
  options: TransitOptions,
): Promise<OpenedTransit> {
  if (!Number.isInteger(options.maxRides)) throw new WrongUsage('--max-rides must be a whole number.')
  const feeds = await openRegionFeeds(db, config.dataDir, region.vintage)
  const date = answerDate(feeds, options.date)
  const which =
    date.chosen === 'default' ? 'the busiest Tuesday to Thursday of the timetables' : 'as asked for'
  console.error(`Service date ${date.date} (${which}): ${date.trips} trips run.`)
  if (date.trips === 0) {
    const when =
      date.nearest.length > 0 ? ` The nearest dates with service are ${date.nearest.join(' and ')}.` : ''
    console.error(`no_service_on_date: no trip runs on ${date.date}.${when}`)
    return { feeds, date, day: null }
  }
  const network = await travelTimes.network(region.vintage)
  const metersPerSecond = (options.walkKmh ?? region.vintage.settings.walkKmh) / 3.6
  const { timeZone } = region.vintage.manifest as RegionManifest
  const legs = { metersPerSecond, maxSeconds: options.walkMinutes * 60 }
  return {
    feeds,
    date,
    day: await openTransitDay(config.dataDir, region.vintage, network, feeds, date.date, timeZone, legs),
  }
}
