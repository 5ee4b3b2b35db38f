import { Command } from 'commander'
import { openTravelTimes } from '../jobs/travelTimes.ts'
import { measureWalkMatrix, readPoints } from '../jobs/walkMatrix.ts'
import { getRegion } from '../store/regions.ts'
import { formatOption, modeOption, numberBetween } from './options.ts'
import { printMatrix } from './printMatrix.ts'
import { withDatabase } from './withDatabase.ts'

interface MatrixOptions {
  region: string
  from: string
  to: string
  maxMinutes: number
  walkKmh?: number
  format: 'table' | 'csv' | 'json'
}

/** `reach matrix`: minutes from every point of one file to every point of another. */
export function matrixCommand(): Command {
  return new Command('matrix')
    .description('travel times from every point of one file to every point of another; every pair has a row')
    .requiredOption('--region <id>', 'id of the region whose streets to use')
    .addOption(modeOption())
    .requiredOption('--from <points.csv>', 'origins: columns id, lon, lat (degrees)')
    .requiredOption('--to <points.csv>', 'destinations: columns id, lon, lat (degrees)')
    .option('--max-minutes <minutes>', 'longest travel time', numberBetween(0, 24 * 60), 120)
    .option(
      '--walk-kmh <speed>',
      "walking speed in km/h (default: the region's, else 4.8)",
      numberBetween(0.5, 10),
    )
    .addOption(formatOption(['csv', 'json']))
    .addHelpText(
      'after',
      '\nOutput: from_id, to_id, travel_time_p50 (minutes; empty = not reached), reason (no_street, no_path, beyond_limit).',
    )
    .action(async (options: MatrixOptions) => {
      const from = await readPoints(options.from)
      const to = await readPoints(options.to)
      await withDatabase(async ({ db, config }) => {
        const { vintage } = await getRegion(db, options.region)
        const walkKmh = options.walkKmh ?? vintage.settings.walkKmh
        const network = await openTravelTimes(db, config.dataDir).network(vintage)
        const matrix = measureWalkMatrix(network, from, to, {
          walkKmh,
          maxSeconds: options.maxMinutes * 60,
          snapLimitMeters: vintage.settings.snapLimitMeters,
        })
        console.error(
          `On foot at ${walkKmh} km/h, at most ${options.maxMinutes} minutes; region ${options.region}, vintage ${vintage.number}.`,
        )
        await printMatrix(matrix, options.format)
      })
    })
}
