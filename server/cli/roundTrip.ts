import { Command } from 'commander'
import type { Access } from '../../core/gaps/gapResult.ts'
import { MOST_SECONDS } from '../../core/network/travelWindow.ts'
import { WrongUsage } from '../errors.ts'
import { readPoints } from '../jobs/matrix/readPoints.ts'
import { areaRows, pointRows, roundTripColumns } from '../jobs/roundTripRows.ts'
import { rideLimits } from '../jobs/travelWanted.ts'
import { renderRows } from '../reports/renderRows.ts'
import { getRegion } from '../store/regions.ts'
import { accessOption, formatOption, numberBetween, timeOfDay, timeSpan } from './options.ts'
import { showProgress } from './showProgress.ts'
import { addTransitOptions, openTransit, type TransitOptions } from './transitOptions.ts'
import { withTravelTimes } from './withTravelTimes.ts'

interface RoundTripOptions extends TransitOptions {
  region: string
  mode: string
  from?: string
  to: string
  session: { from: number; to: number }
  maxMinutes: number
  latestHome?: number
  group?: string
  access: Access
  format: 'table' | 'csv' | 'json'
}

/** `reach round-trip`: who can attend a session and get home again. */
export function roundTripCommand(): Command {
  const command = new Command('round-trip')
    .description('there and back by transit: who can attend a session from start to end and be home again')
    .requiredOption('--region <id>', 'id of the region')
    .option('--mode <mode>', 'how people travel (transit)', 'transit')
    .option('--from <points.csv>', 'homes: columns id, lon, lat; without it every area, as people')
    .requiredOption('--to <points.csv>', 'services: columns id, lon, lat')
    .requiredOption('--session <times>', 'start and end, such as 18:00-21:00', timeSpan)
    .option(
      '--max-minutes <minutes>',
      'longest travel time of each leg',
      numberBetween(0, Math.floor(MOST_SECONDS / 60)),
      60,
    )
    .option('--latest-home <time>', 'home by this time', timeOfDay)
    .option('--group <id>', 'demand group, where areas are asked for (default: population)')
    .addOption(accessOption())
    .addOption(formatOption(['csv', 'json']))
    .addHelpText(
      'after',
      '\nOutbound minutes count from the latest departure to the start, return minutes from the end to home: waiting counts in both.\nbinding_leg: the leg, or both, that makes the trip impossible. last_ride_home: the latest time to leave the service and be home by transit within --max-minutes, whatever the session; before its end it says by how much the last ride is missed. Times past midnight are 24:10, 25:10 ...\nWithout --from: feasible is the share of the area’s people (0 to 1), reason what keeps most of the others, and times are those of its middle person.',
    )
  return addTransitOptions(command).action(async (options: RoundTripOptions) => {
    if (options.mode !== 'transit')
      throw new WrongUsage('--mode must be transit: other modes have no timetable to miss.')
    if (options.from !== undefined && options.group !== undefined)
      throw new WrongUsage('--group is for areas: leave out --from, or --group.')
    if (options.latestHome !== undefined && options.latestHome < options.session.to)
      throw new WrongUsage('--latest-home is before the session ends: nobody could be home by then.')
    const to = await readPoints(options.to)
    const homes = options.from === undefined ? null : await readPoints(options.from)
    await withTravelTimes(async (session, travelTimes) => {
      const region = await getRegion(session.db, options.region)
      const { snapLimitMeters } = region.vintage.settings
      const { day } = await openTransit(region, travelTimes, options)
      const question = {
        session: { startSeconds: options.session.from, endSeconds: options.session.to },
        limits: {
          maxSeconds: Math.floor(options.maxMinutes * 60),
          latestHomeSeconds: options.latestHome,
          rides: rideLimits(options),
          snapLimitMeters,
        },
      }
      const progress = showProgress()
      const rows = homes
        ? await pointRows(travelTimes, region.vintage, day, homes, to, question)
        : await areaRows(session.db, travelTimes, region.vintage, day, to, question, {
            group: options.group ?? 'population',
            access: options.access,
            progress,
          })
      progress.end()
      process.stdout.write(renderRows(options.format, roundTripColumns(homes === null), rows))
    })
  })
}
