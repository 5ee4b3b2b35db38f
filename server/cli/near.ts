import { Command, InvalidArgumentError, Option } from 'commander'
import type { Access } from '../../core/gaps/gapResult.ts'
import { HEALTH_COVERAGES, type HealthCoverage } from '../../core/match/coverage.ts'
import { STATUSES, type Status } from '../../core/match/personProfile.ts'
import { SERVICE_TYPES } from '../../core/match/serviceTypes.ts'
import type { NearRequest } from '../contract/near.ts'
import { WrongUsage } from '../errors.ts'
import { openNear } from '../jobs/near/answerNear.ts'
import { showSites } from '../jobs/publish/showSites.ts'
import { TRAVEL_MODES } from '../jobs/travelQuestion.ts'
import { nearToCsv } from '../reports/nearToCsv.ts'
import { nearToTable } from '../reports/nearToTable.ts'
import { toTable } from '../reports/toTable.ts'
import { getRegion } from '../store/regions.ts'
import { accessOption, formatOption, lonLat, numberBetween, timeSpan } from './options.ts'
import { showProgress } from './showProgress.ts'
import { withTravelTimes } from './withTravelTimes.ts'

interface NearOptions {
  region: string
  sites?: boolean
  site?: number
  area?: string
  point?: [number, number]
  service?: string[]
  profile?: string
  language?: string[]
  status?: Status
  coverage?: HealthCoverage
  newPeople?: boolean
  day?: number
  hours?: string
  modes: NearRequest['modes']
  maxMinutes: number
  visitMinutes?: number
  week?: boolean
  most: number
  access: Access
  format: 'table' | 'csv' | 'json'
}

/** `reach near`: services near one place that are open then and take somebody. */
export function nearCommand(): Command {
  return new Command('near')
    .description('what is near a farm, an area or a point, open then, in a language, for somebody')
    .requiredOption('--region <id>', 'id of the region')
    .option('--sites', 'list the employer sites by number, with their names, for your own eyes')
    .option('--site <number>', 'start at an employer site', numberBetween(1, 1_000_000))
    .option('--area <code>', 'start in the middle of an area')
    .option('--point <lon,lat>', 'start at a point', lonLat)
    .option('--service <slugs>', 'service types, any of them, such as health or library,food', serviceTypes)
    .option(
      '--profile <id>',
      'a profile of the region, such as farm-worker, says languages and status; what is given besides wins',
    )
    .option('--language <languages>', 'languages, any of them, as names or ISO 639-3 codes', listOf)
    .addOption(new Option('--status <status>', 'status of the person').choices(STATUSES))
    .addOption(new Option('--coverage <coverage>', 'health coverage of the person').choices(HEALTH_COVERAGES))
    .option('--new-people', 'only what takes new people')
    .option('--day <day>', 'Monday to Sunday (default: any)', weekday)
    .option('--hours <times>', 'the visit lies within, such as 18:30-21:00 (default: any)', hours)
    .option('--modes <modes>', 'any of walk, bicycle, car, transit', modeList, ['walk'])
    .option('--max-minutes <minutes>', 'longest way, there and back each', numberBetween(0.1, 180), 30)
    .option('--visit-minutes <minutes>', 'how long a visit lasts (default: 60)', numberBetween(0, 480))
    .option('--week', 'also the nearest service for each of the 168 hours of the week')
    .option('--most <count>', 'services that a table tells about', numberBetween(1, 10_000), 10)
    .addOption(accessOption())
    .addOption(formatOption(['csv', 'json']))
    .addHelpText(
      'after',
      '\nExamples: npx reach near --region sample --sites\n          npx reach near --region sample --site 1 --service health --profile farm-worker --coverage none --day Thursday --hours 18:30-21:00 --modes walk,bicycle\n          npx reach near --region sample --point -80.5,43.2 --service library --week',
    )
    .action(async (options: NearOptions) => {
      if (options.sites) return await printSites(options)
      const { service, point, site, area, format, access } = options
      if (!service) throw new WrongUsage('Give --service, such as --service health.')
      if ([site, area, point].filter((each) => each !== undefined).length !== 1)
        throw new WrongUsage('Give one of --site (`--sites` lists them), --area and --point.')
      await withTravelTimes(async ({ db }, travelTimes) => {
        const region = await getRegion(db, options.region)
        const progress = showProgress()
        const { profile, language, status, coverage, newPeople, day, modes, maxMinutes, visitMinutes, week } =
          options
        const request: NearRequest = {
          ...{ site, area, lon: point?.[0], lat: point?.[1], services: service as NearRequest['services'] },
          ...{ profile, languages: language, status, coverage, newPeople, day, hours: options.hours },
          ...{ modes, maxMinutes, visitMinutes, week },
        }
        const answer = await openNear(db, travelTimes)
          .answer(region, request, access, { progress })
          .finally(() => progress.end())
        process.stdout.write(
          format === 'json'
            ? `${JSON.stringify(answer, null, 1)}\n`
            : format === 'csv'
              ? nearToCsv(answer)
              : nearToTable(answer, options.most),
        )
      })
    })
}

/** Names stand in this terminal alone; nothing else that the product writes holds them. */
async function printSites({ region: id, access }: NearOptions): Promise<void> {
  await withTravelTimes(async ({ db }) => {
    const { vintage } = await getRegion(db, id)
    const rows = (await showSites(db, vintage.id, access)).map((each) => [
      each.site,
      each.employer,
      each.agricultural ? 'farm' : 'other',
      each.place.en,
      each.hasPoint ? 'postal code or point' : 'place alone',
      each.positions ?? '',
      each.quarter ?? '',
    ])
    const columns = ['site', 'employer', 'kind', 'place', 'known by', 'positions', 'quarter']
    process.stdout.write(toTable(columns, rows))
  })
}

const listOf = (text: string) =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)

function choicesOf<Choice extends string>(choices: readonly Choice[], what: string) {
  return (text: string): Choice[] => {
    const chosen = listOf(text)
    const wrong = chosen.find((each) => !choices.some((choice) => choice === each))
    if (chosen.length === 0 || wrong !== undefined)
      throw new InvalidArgumentError(`${wrong ?? 'Nothing'} is no ${what}. There are: ${choices.join(', ')}.`)
    return chosen as Choice[]
  }
}
const serviceTypes = choicesOf(
  SERVICE_TYPES.map(({ slug }) => slug),
  'service type',
)
const modeList = choicesOf(TRAVEL_MODES, 'mode')

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

function weekday(text: string): number {
  const at = DAYS.findIndex((day) => text.length >= 2 && day.startsWith(text.toLowerCase()))
  if (at < 0) throw new InvalidArgumentError('It must be a day of the week, such as Thursday.')
  return at + 1
}

/** Checked here, passed on as text. */
function hours(text: string): string {
  timeSpan(text)
  return text
}
