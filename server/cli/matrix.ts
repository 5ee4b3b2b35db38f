import { Command } from 'commander'
import { MOST_SECONDS } from '../../core/network/travelWindow.ts'
import { clockTime } from '../contract/clockTime.ts'
import { WrongUsage } from '../errors.ts'
import { answerMatrix } from '../jobs/answerMatrix.ts'
import { readPoints } from '../jobs/matrix/readPoints.ts'
import type { TRAVEL_MODES } from '../jobs/travelQuestion.ts'
import { rideLimits, TRANSIT_DEFAULTS } from '../jobs/travelWanted.ts'
import { getRegion } from '../store/regions.ts'
import { anyModeOption, formatOption, numberBetween, percentileList, timeOfDay, timeSpan } from './options.ts'
import { printMatrix } from './printMatrix.ts'
import { showProgress } from './showProgress.ts'
import { addTransitOptions, legsOf, sayDate, type TransitOptions } from './transitOptions.ts'
import { withTravelTimes } from './withTravelTimes.ts'

interface MatrixOptions extends TransitOptions {
  region: string
  mode: (typeof TRAVEL_MODES)[number]
  from: string
  to: string
  depart?: { from: number; to: number }
  arriveBy?: number
  percentiles?: number[]
  maxMinutes: number
  format: 'table' | 'csv' | 'json'
}

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
      'transit: percentiles of travel time over the departures (default: 50, the median)',
      percentileList,
    )
    .option(
      '--max-minutes <minutes>',
      'longest travel time',
      numberBetween(0, Math.floor(MOST_SECONDS / 60)),
      120,
    )
    .addOption(formatOption(['csv', 'json']))
    .addHelpText(
      'after',
      '\nOutput: from_id, to_id, travel_time_p50 ... (minutes; empty = not reached), reason (no_street, no_path, beyond_limit, no_service_on_date).\nWalking all the way is always an answer of transit.',
    )
  return addTransitOptions(command).action(async (options: MatrixOptions) => {
    const { mode, depart, arriveBy, date, percentiles = [50] } = options
    if (depart && arriveBy !== undefined) throw new WrongUsage('Give --depart or --arrive-by, not both.')
    if (mode !== 'transit' && (depart || arriveBy !== undefined || date))
      throw new WrongUsage(
        '--depart, --arrive-by and --date are for --mode transit: streets know no timetable.',
      )
    const from = await readPoints(options.from)
    const to = await readPoints(options.to)
    await withTravelTimes(async ({ db }, travelTimes) => {
      const region = await getRegion(db, options.region)
      const { settings, number } = region.vintage
      const walkKmh = options.walkKmh ?? settings.walkKmh
      const speeds = {
        walk: `walking ${walkKmh} km/h`,
        bicycle: `riding ${settings.bicycleKmh} km/h`,
        car: 'driving on free streets at speeds by class',
        transit: `walking ${walkKmh} km/h`,
      }
      console.error(
        `Mode ${mode}, ${speeds[mode]}, at most ${options.maxMinutes} minutes; region ${region.id}, vintage ${number}.`,
      )
      if (mode === 'transit') {
        await sayDate(region, travelTimes, options)
        const { from: first, to: end } = depart ?? TRANSIT_DEFAULTS.depart
        console.error(
          arriveBy !== undefined
            ? `Arriving by ${clockTime(arriveBy)}${options.percentiles ? ': there are no departures to take percentiles of' : ''}.`
            : `Departures every minute from ${clockTime(first)} to before ${clockTime(end)}, percentiles ${percentiles.join(', ')}.`,
        )
      }
      const { matrix } = await answerMatrix(travelTimes, region.vintage, from, to, {
        mode,
        maxSeconds: Math.floor(options.maxMinutes * 60),
        percentiles,
        date,
        depart,
        arriveBy,
        walkKmh,
        ...legsOf(options),
        rides: rideLimits(options),
      })
      const progress = showProgress()
      await printMatrix(matrix, options.format, progress).finally(() => progress.end())
    })
  })
}
