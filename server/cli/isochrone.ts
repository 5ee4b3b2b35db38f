import { Command, InvalidArgumentError } from 'commander'
import { WrongUsage } from '../errors.ts'
import { answerIsochrones } from '../jobs/answerIsochrones.ts'
import type { TRAVEL_MODES } from '../jobs/travelQuestion.ts'
import { getRegion } from '../store/regions.ts'
import { anyModeOption, lonLat, timeOfDay } from './options.ts'
import { addTransitOptions, legsOf, sayDate, type TransitOptions } from './transitOptions.ts'
import { withTravelTimes } from './withTravelTimes.ts'

interface IsochroneOptions extends TransitOptions {
  region: string
  mode: (typeof TRAVEL_MODES)[number]
  at: [number, number]
  minutes: number[]
  direction: 'from' | 'to'
  time?: number
}

/** `reach isochrone`: the area that is reached from a point, or from which it is reached, as GeoJSON. */
export function isochroneCommand(): Command {
  const command = new Command('isochrone')
    .description(
      'the area reached from a point within so many minutes (or from which the point is reached), as GeoJSON',
    )
    .requiredOption('--region <id>', 'id of the region')
    .addOption(anyModeOption('walk'))
    .requiredOption('--at <lon,lat>', 'the point, in degrees', lonLat)
    .option('--minutes <list>', 'cutoffs, such as 15,30,45', minutesList, [30])
    .option('--direction <direction>', '"from" the point or "to" it', direction, 'from' as const)
    .option('--time <time>', 'transit (needed there): departure from the point, or arrival at it', timeOfDay)
  return addTransitOptions(command).action(async (options: IsochroneOptions) => {
    if (options.mode === 'transit' && options.time === undefined)
      throw new WrongUsage('--mode transit needs --time, such as --time 08:30.')
    await withTravelTimes(async ({ db }, travelTimes) => {
      const region = await getRegion(db, options.region)
      if (options.mode === 'transit') await sayDate(region, travelTimes, options)
      const [lon, lat] = options.at
      const { mode, direction, minutes, date, maxRides, time = null } = options
      const isochrones = await answerIsochrones(travelTimes, region, {
        ...{ lon, lat, mode, direction, minutes, time, date, maxRides },
        walkKmh: options.walkKmh ?? region.vintage.settings.walkKmh,
        ...legsOf(options),
      })
      process.stdout.write(`${JSON.stringify(isochrones)}\n`)
    })
  })
}

function minutesList(text: string): number[] {
  const values = text.split(',').map(Number)
  if (values.length > 10 || values.some((value) => !(value > 0 && value <= 240)))
    throw new InvalidArgumentError(
      'It must be up to ten numbers of minutes above 0 and at most 240, such as 15,30,45.',
    )
  return values
}

function direction(text: string): 'from' | 'to' {
  if (text !== 'from' && text !== 'to') throw new InvalidArgumentError('It must be "from" or "to".')
  return text
}
