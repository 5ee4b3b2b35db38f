import { Command, InvalidArgumentError } from 'commander'
import { snapPoint } from '../../core/network/snapPoints.ts'
import { NO_STREET } from '../../core/network/snaps.ts'
import { streetIsochrones } from '../../core/network/streetIsochrones.ts'
import type { StreetMode } from '../../core/network/streetMode.ts'
import { DEFAULT_PROFILES } from '../../core/network/streetProfile.ts'
import { RefusedInput, WrongUsage } from '../errors.ts'
import { transitIsochrones } from '../jobs/transit/isochrones.ts'
import { openTravelTimes } from '../jobs/travelTimes.ts'
import { getRegion } from '../store/regions.ts'
import { anyModeOption, clockTime, timeOfDay } from './options.ts'
import { addTransitOptions, openTransit, type TransitOptions } from './transitOptions.ts'
import { withDatabase } from './withDatabase.ts'

interface IsochroneOptions extends TransitOptions {
  region: string
  mode: StreetMode | 'transit'
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
    .option('--time <time>', 'transit: departure from the point, or arrival at it', timeOfDay)
  return addTransitOptions(command).action(async (options: IsochroneOptions) => {
    if (options.mode === 'transit' && options.time === undefined)
      throw new WrongUsage('--mode transit needs --time, such as --time 08:30.')
    await withDatabase(async (session) => {
      const region = await getRegion(session.db, options.region)
      const { settings } = region.vintage
      const travelTimes = openTravelTimes(session.db, session.config.dataDir)
      const network = await travelTimes.network(region.vintage)
      const [lon, lat] = options.at
      const mode = options.mode === 'transit' ? 'walk' : options.mode
      const root = snapPoint(network, lon, lat, { limitMeters: settings.snapLimitMeters, mode })
      if (root.edge === NO_STREET)
        throw new RefusedInput(
          'no_street',
          `No street that can be used lies within ${settings.snapLimitMeters} m of ${lon}, ${lat}.`,
          'at',
        )
      const cutoffSeconds = options.minutes.map((minutes) => Math.floor(minutes * 60))
      const way = options.direction === 'from' ? ('from-root' as const) : ('to-root' as const)
      const transit =
        options.mode === 'transit' ? await openTransit(session, region, travelTimes, options) : null
      const walk = { mode: 'walk' as const, kmh: options.walkKmh ?? settings.walkKmh }
      const isochrones = transit?.day
        ? transitIsochrones(network, transit.day, root, {
            direction: way,
            atSeconds: options.time!,
            cutoffSeconds,
            maxRides: options.maxRides,
          })
        : streetIsochrones(network, [{ snap: root, seconds: 0 }], {
            mode,
            direction: way,
            cutoffSeconds,
            profile: mode === 'walk' ? walk : DEFAULT_PROFILES[mode],
          })
      const shared = {
        region: region.id,
        vintage: region.vintage.number,
        mode: options.mode,
        direction: options.direction,
        walk_kmh: walk.kmh,
        ...(transit
          ? { service_date: transit.date.date, trips: transit.date.trips, time: clockTime(options.time!) }
          : {}),
      }
      const features = isochrones.map((isochrone) => ({
        type: 'Feature',
        geometry: isochrone.geometry,
        properties: {
          minutes: isochrone.cutoffSeconds / 60,
          buffer_meters: isochrone.bufferMeters,
          ...shared,
        },
      }))
      process.stdout.write(`${JSON.stringify({ type: 'FeatureCollection', features })}\n`)
    })
  })
}

function lonLat(text: string): [number, number] {
  const [lon, lat, ...rest] = text.split(',').map(Number)
  if (rest.length > 0 || !(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90))
    throw new InvalidArgumentError('It must be longitude and latitude, such as -79.87,43.25.')
  return [lon, lat]
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
