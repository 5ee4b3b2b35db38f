import { Command, Option } from 'commander'
import type { Access } from '../../core/gaps/gapResult.ts'
import { SERVICE_TYPES } from '../../core/match/serviceTypes.ts'
import { findRegionGaps } from '../jobs/findRegionGaps.ts'
import { openTravelTimes } from '../jobs/travelTimes.ts'
import { gapsToCsv } from '../reports/gapsToCsv.ts'
import { gapsToGeoJson } from '../reports/gapsToGeoJson.ts'
import { gapsToJson } from '../reports/gapsToJson.ts'
import { gapsToTable } from '../reports/gapsToTable.ts'
import { listAreaOutlines, listAreas } from '../store/areas.ts'
import { getRegion } from '../store/regions.ts'
import { accessOption, formatOption, modeOption, numberBetween } from './options.ts'
import { vintagesLine } from './vintagesLine.ts'
import { withDatabase } from './withDatabase.ts'

interface GapsOptions {
  region: string
  service: string
  group: string
  maxMinutes: number
  target?: number
  walkKmh?: number
  vintage?: number
  access: Access
  format: 'table' | 'csv' | 'json' | 'geojson'
}

/** `reach gaps`: who falls short of a standard, by area, most people first. */
export function gapsCommand(): Command {
  return new Command('gaps')
    .description('areas ranked by the people who live too far from a kind of service')
    .requiredOption('--region <id>', 'id of the region')
    .addOption(
      new Option('--service <slug>', 'service type; its children count too')
        .choices(SERVICE_TYPES.map((type) => type.slug))
        .makeOptionMandatory(),
    )
    .option('--group <id>', 'demand group', 'population')
    .addOption(modeOption())
    .option('--max-minutes <minutes>', 'longest travel time', numberBetween(0.1, 180), 30)
    .option(
      '--target <share>',
      'share of people who should be covered, 0 to 1 (none unless somebody sets one)',
      numberBetween(0, 1),
    )
    .option(
      '--walk-kmh <speed>',
      "walking speed in km/h (default: the region's, else 4.8)",
      numberBetween(0.5, 10),
    )
    .option(
      '--vintage <number>',
      'an older import of the region (default: the one in force)',
      numberBetween(1, 1_000_000),
    )
    .addOption(accessOption())
    .addOption(formatOption(['csv', 'json', 'geojson']))
    .addHelpText(
      'after',
      '\nExample: npx reach gaps --region sample --service language-training --group recent-immigrants --max-minutes 30',
    )
    .action(async (options: GapsOptions) => {
      await withDatabase(async ({ db, config }) => {
        const region = await getRegion(db, options.region, options.vintage)
        const result = await findRegionGaps(db, openTravelTimes(db, config.dataDir), region, {
          service: options.service,
          group: options.group,
          maxMinutes: options.maxMinutes,
          target: options.target ?? null,
          walkKmh: options.walkKmh ?? null,
          access: options.access,
        })
        if (options.format === 'json') process.stdout.write(gapsToJson(result))
        else if (options.format === 'csv') process.stdout.write(gapsToCsv(result))
        else if (options.format === 'geojson') {
          const areas = await listAreas(db, region.vintage.id)
          const outlines = await listAreaOutlines(db, region.vintage.id)
          const byCode = new Map(areas.map((area) => [area.code, outlines[area.index]]))
          process.stdout.write(gapsToGeoJson(result, (id) => byCode.get(id) ?? null))
        } else
          process.stdout.write(`${gapsToTable(result)}${vintagesLine(result.vintages, result.parameters)}\n`)
      })
    })
}
