import { Command } from 'commander'
import { clockTime } from '../contract/clockTime.ts'
import { WrongUsage } from '../errors.ts'
import { answerJourney } from '../jobs/answerJourney.ts'
import type { Cell } from '../reports/cell.ts'
import { renderRows } from '../reports/renderRows.ts'
import { getRegion } from '../store/regions.ts'
import { formatOption, lonLat, numberBetween, timeOfDay } from './options.ts'
import { addTransitOptions, sayDate, type TransitOptions } from './transitOptions.ts'
import { withTravelTimes } from './withTravelTimes.ts'

interface JourneyOptions extends TransitOptions {
  region: string
  from: [number, number]
  to: [number, number]
  departAt?: number
  arriveBy?: number
  maxMinutes: number
  format: 'table' | 'csv' | 'json' | 'geojson'
}

const COLUMNS = ['kind', 'route', 'headsign', 'from', 'to', 'depart', 'arrive', 'minutes', 'wait_minutes']

/** `reach journey`: the way by transit between two places, leg by leg. */
export function journeyCommand(): Command {
  const command = new Command('journey')
    .description('the way by transit and on foot from one place to another, leg by leg')
    .requiredOption('--region <id>', 'id of the region')
    .requiredOption('--from <lon,lat>', 'where it begins, in degrees', lonLat)
    .requiredOption('--to <lon,lat>', 'where it ends', lonLat)
    .option('--depart-at <time>', 'leave at this time, such as 08:30', timeOfDay)
    .option('--arrive-by <time>', 'or arrive by this time, leaving as late as that allows', timeOfDay)
    .option('--max-minutes <minutes>', 'longest travel time', numberBetween(0, 1092), 120)
    .addOption(formatOption(['csv', 'json', 'geojson']))
  return addTransitOptions(command).action(async (options: JourneyOptions) => {
    const { departAt, arriveBy, maxRides, date, from, to } = options
    if ((departAt === undefined) === (arriveBy === undefined))
      throw new WrongUsage('Give one of --depart-at and --arrive-by.')
    if (
      options.bicycleMinutes !== undefined ||
      options.maxWaitMinutes !== undefined ||
      options.totalWalkMinutes !== undefined
    )
      throw new WrongUsage(
        '--bicycle-minutes, --max-wait-minutes and --total-walk-minutes are not for single journeys yet.',
      )
    await withTravelTimes(async ({ db }, travelTimes) => {
      const region = await getRegion(db, options.region)
      await sayDate(region, travelTimes, options)
      const { journey, legs } = await answerJourney(travelTimes, region.vintage, {
        ...{ from, to, date, departAt, arriveBy, maxRides },
        maxSeconds: Math.floor(options.maxMinutes * 60),
        walkKmh: options.walkKmh ?? region.vintage.settings.walkKmh,
        walkLegSeconds: Math.floor(options.walkMinutes * 60),
      })
      console.error(
        journey
          ? `Leave at ${clockTime(journey.departSeconds)}, arrive by ${clockTime(Math.ceil(journey.arriveSeconds / 60) * 60)}: ${Math.round((journey.arriveSeconds - journey.departSeconds) / 60)} minutes, ${journey.rides === 1 ? '1 ride' : `${journey.rides} rides`}.`
          : `There is no way within ${options.maxMinutes} minutes.`,
      )
      if (!journey && options.format === 'table') return
      if (options.format === 'geojson') {
        process.stdout.write(`${JSON.stringify(legs)}\n`)
        return
      }
      const rows = legs.features.map(({ properties }) =>
        COLUMNS.map((name) => (properties?.[name] ?? null) as Cell),
      )
      process.stdout.write(renderRows(options.format, COLUMNS, rows))
    })
  })
}
