import { Command, Option } from 'commander'
import type { Access } from '../../core/gaps/gapResult.ts'
import { STATUSES, type Status } from '../../core/match/personProfile.ts'
import { SERVICE_TYPES } from '../../core/match/serviceTypes.ts'
import { WrongUsage } from '../errors.ts'
import { findRegionGaps } from '../jobs/findRegionGaps.ts'
import { getShownRegion } from '../jobs/publish/refuseToPublic.ts'
import { gapsToCsv } from '../reports/gapsToCsv.ts'
import { gapsToGeoJson } from '../reports/gapsToGeoJson.ts'
import { gapsToJson } from '../reports/gapsToJson.ts'
import { gapsToTable } from '../reports/gapsToTable.ts'
import { listAreaOutlines, listAreas } from '../store/areas.ts'
import { accessOption, anyModeOption, formatOption, numberBetween } from './options.ts'
import { showProgress } from './showProgress.ts'
import { refuseServiceOptions, standardGaps } from './standardGaps.ts'
import { sayDate } from './transitOptions.ts'
import { vintagesLine } from './vintagesLine.ts'
import { addWhenOptions, travelOf, type WhenOptions } from './whenOptions.ts'
import { withTravelTimes } from './withTravelTimes.ts'

interface GapsOptions extends WhenOptions {
  region: string
  service?: string
  standard?: string
  standardFile?: string
  languages?: string[]
  status?: Status
  explain?: boolean
  group: string
  maxMinutes: number
  target?: number
  vintage?: number
  access: Access
  format: 'table' | 'csv' | 'json' | 'geojson'
}

/** `reach gaps`: who falls short of a standard, by area, most people first. */
export function gapsCommand(): Command {
  const command = new Command('gaps')
    .description(
      'areas ranked by the people who fall short of a standard, or live too far from a kind of service',
    )
    .requiredOption('--region <id>', 'id of the region')
    .option(
      '--standard <id>',
      'a standard of the region (`reach standards` lists them): who falls short, which barriers they meet; it says itself how people travel and when',
    )
    .option(
      '--standard-file <file>',
      'a standard that is not saved, as JSON of the form that `reach standards --format json` prints',
    )
    .option(
      '--languages <codes>',
      'with a standard: languages that people speak instead of those assumed, ISO 639-3, such as spa,fra',
      (text: string) => text.split(',').map((code) => code.trim()),
    )
    .addOption(
      new Option(
        '--status <status>',
        'with a standard: status that people have instead of the one assumed',
      ).choices(STATUSES),
    )
    .option(
      '--explain',
      'with --standard: barriers, what lifting each would do, nearest misses, whom to phone first',
    )
    .addOption(
      new Option('--service <slug>', 'without a standard: service type; its children count too').choices(
        SERVICE_TYPES.map((type) => type.slug),
      ),
    )
    .option('--group <id>', 'demand group', 'population')
    .addOption(anyModeOption('walk'))
    .option('--max-minutes <minutes>', 'longest travel time', numberBetween(0.1, 180), 30)
    .option(
      '--target <share>',
      'share of people who should be covered, 0 to 1 (none unless somebody sets one)',
      numberBetween(0, 1),
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
      '\nExamples: npx reach gaps --region sample --standard language-training-evening --explain\n          npx reach gaps --region sample --service language-training --group recent-immigrants --max-minutes 30\n          npx reach gaps --region sample --service language-training --mode transit --session 18:00-21:00 --max-minutes 45',
    )
  return addWhenOptions(command).action(async (options: GapsOptions) => {
    const { service, standard } = options
    if (standard !== undefined || options.standardFile !== undefined) {
      if (standard !== undefined && options.standardFile !== undefined)
        throw new WrongUsage('Give one of --standard and --standard-file.')
      refuseServiceOptions(command)
      return await standardGaps(options)
    }
    if (service === undefined)
      throw new WrongUsage('Give --standard (`npx reach standards` lists them) or --service.')
    for (const name of ['explain', 'languages', 'status'] as const)
      if (options[name] !== undefined) throw new WrongUsage(`--${name} belongs to --standard.`)
    await withTravelTimes(async ({ db }, travelTimes) => {
      const region = await getShownRegion(db, options.region, options.vintage, options.access)
      if (options.mode === 'transit') await sayDate(region, travelTimes, options)
      const progress = showProgress()
      const question = {
        service,
        group: options.group,
        maxMinutes: options.maxMinutes,
        target: options.target ?? null,
        travel: travelOf(options),
        access: options.access,
      }
      const result = await findRegionGaps(db, travelTimes, region, question, { progress }).finally(() =>
        progress.end(),
      )
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
