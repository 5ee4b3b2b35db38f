import { Command } from 'commander'
import type { StreetMode } from '../../core/network/streetMode.ts'
import { MOST_SECONDS } from '../../core/network/travelWindow.ts'
import { WrongUsage } from '../errors.ts'
import type { Matrix } from '../jobs/matrix/matrix.ts'
import { type Points, readPoints } from '../jobs/matrix/readPoints.ts'
import { streetMatrix } from '../jobs/matrix/streetMatrix.ts'
import { matrixWithoutService, transitMatrix } from '../jobs/matrix/transitMatrix.ts'
import { openTravelTimes } from '../jobs/travelTimes.ts'
import { getRegion } from '../store/regions.ts'
import { anyModeOption, formatOption, numberBetween, percentileList, timeOfDay, timeSpan } from './options.ts'
import { printMatrix } from './printMatrix.ts'
import { showProgress } from './showProgress.ts'
import { addTransitOptions, openTransit, type TransitOptions } from './transitOptions.ts'
import { type Session, withDatabase } from './withDatabase.ts'

interface MatrixOptions extends TransitOptions {
  region: string
  mode: StreetMode | 'transit'
  from: string
  to: string
  depart?: { from: number; to: number }
  arriveBy?: number
  percentiles: number[]
  maxMinutes: number
  format: 'table' | 'csv' | 'json'
}

const MORNING = { from: 8 * 3600, to: 10 * 3600 }

/** `reach matrix`: minutes from every point of one file to every point of another. */
export function matrixCommand(): Command {
  const command = new Command('matrix')
    .description('travel times from every point of one file to every point of another; every pair has a row')
    .requiredOption('--region <id>', 'id of the region whose streets and timetables to use')
    .addOption(anyModeOption('walk'))
    .requiredOption('--from <points.csv>', 'origins: columns id, lon, lat (degrees)')
    .requiredOption('--to <points.csv>', 'destinations: columns id, lon, lat (degrees)')
    .option(
      '--depart <times>',
      'transit: departures every minute from one time to before another (default: 08:00-10:00)',
      timeSpan,
    )
    .option(
      '--arrive-by <time>',
      'transit: arrive by this time instead; minutes are counted from the latest departure to it',
      timeOfDay,
    )
    .option(
      '--percentiles <list>',
      'transit: percentiles of travel time over the departures',
      percentileList,
      [50],
    )
    .option('--max-minutes <minutes>', 'longest travel time', numberBetween(0, MOST_SECONDS / 60), 120)
    .addOption(formatOption(['csv', 'json']))
    .addHelpText(
      'after',
      '\nOutput: from_id, to_id, travel_time_p50 ... (minutes; empty = not reached), reason (no_street, no_path, beyond_limit, no_service_on_date).\nWalking all the way is always an answer of transit.',
    )
  return addTransitOptions(command).action(async (options: MatrixOptions) => {
    if (options.depart && options.arriveBy !== undefined)
      throw new WrongUsage('Give --depart or --arrive-by, not both.')
    if (options.mode !== 'transit' && (options.depart || options.arriveBy !== undefined || options.date))
      throw new WrongUsage(
        '--depart, --arrive-by and --date are for --mode transit: streets know no timetable.',
      )
    const from = await readPoints(options.from)
    const to = await readPoints(options.to)
    await withDatabase(async (session) => {
      const progress = showProgress()
      const matrix = await makeMatrix(session, from, to, options)
      await printMatrix(matrix, options.format, progress).finally(() => progress.end())
    })
  })
}

async function makeMatrix(
  session: Session,
  from: Points,
  to: Points,
  options: MatrixOptions,
): Promise<Matrix> {
  const region = await getRegion(session.db, options.region)
  const { settings, number } = region.vintage
  const travelTimes = openTravelTimes(session.db, session.config.dataDir)
  const network = await travelTimes.network(region.vintage)
  const walkKmh = options.walkKmh ?? settings.walkKmh
  const { percentiles } = options
  const { snapLimitMeters } = settings
  const maxSeconds = Math.floor(options.maxMinutes * 60)
  console.error(
    `Mode ${options.mode}, walking ${walkKmh} km/h, at most ${options.maxMinutes} minutes; region ${region.id}, vintage ${number}.`,
  )
  if (options.mode !== 'transit')
    return streetMatrix(network, from, to, {
      mode: options.mode,
      walkKmh,
      maxSeconds,
      snapLimitMeters,
      percentiles,
    })
  const { day } = await openTransit(session, region, travelTimes, options)
  if (!day) return matrixWithoutService(from, to, options.arriveBy === undefined ? percentiles : [50])
  const depart = options.depart ?? MORNING
  const when =
    options.arriveBy === undefined
      ? { departFrom: depart.from, departTo: depart.to }
      : { arriveBy: options.arriveBy }
  return transitMatrix(network, day, from, to, {
    when,
    percentiles,
    maxSeconds,
    maxRides: options.maxRides,
    snapLimitMeters,
  })
}
