import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { Access } from '../../core/gaps/gapResult.ts'
import type { Status } from '../../core/match/personProfile.ts'
import { RefusedInput, WrongUsage } from '../errors.ts'
import { getShownRegion } from '../jobs/publish/refuseToPublic.ts'
import { openStandards } from '../jobs/standards/answerStandard.ts'
import { getStandard } from '../jobs/standards/listStandards.ts'
import { readStandard } from '../jobs/standards/readStandard.ts'
import { standardToCsv } from '../reports/standardToCsv.ts'
import { standardToTable } from '../reports/standardToTable.ts'
import { showProgress } from './showProgress.ts'
import { vintagesLine } from './vintagesLine.ts'
import { withTravelTimes } from './withTravelTimes.ts'

export interface StandardGapsOptions {
  region: string
  /** Id of a saved one, or a file that holds one. */
  standard?: string
  standardFile?: string
  languages?: string[]
  status?: Status | null
  explain?: boolean
  vintage?: number
  access: Access
  format: 'table' | 'csv' | 'json' | 'geojson'
}

const OWN_OPTIONS = [
  'region',
  'standard',
  'standardFile',
  'languages',
  'status',
  'explain',
  'vintage',
  'access',
  'format',
]

/** A standard says itself whom it is for and how they travel. */
export function refuseServiceOptions(command: Command): void {
  const given = command.options.find(
    (option) =>
      !OWN_OPTIONS.includes(option.attributeName()) &&
      command.getOptionValueSource(option.attributeName()) === 'cli',
  )
  if (given) throw new WrongUsage(`${given.long} is for --service: a standard says that itself.`)
}

/** @throws RefusedInput for no file, or one that is not JSON */
async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    throw new RefusedInput('bad_standard_file', `${file} cannot be read as JSON: ${(cause as Error).message}`)
  }
}

/** `reach gaps --standard`: who falls short of a standard of the region, and why. */
export async function standardGaps(options: StandardGapsOptions): Promise<void> {
  const { format, access, explain = false } = options
  if (format === 'geojson') throw new WrongUsage('With --standard the format is table, csv or json.')
  await withTravelTimes(async ({ db }, travelTimes) => {
    const region = await getShownRegion(db, options.region, options.vintage, access)
    const { standard, person } = readStandard({
      standard:
        options.standardFile === undefined
          ? await getStandard(db, region, options.standard!)
          : await readJson(options.standardFile),
      person: {
        ...(options.languages && { languages: options.languages }),
        ...(options.status !== undefined && { status: options.status }),
      },
    })
    const progress = showProgress()
    const answer = await openStandards(db, travelTimes)
      .answer(region, { standard, person, access, explain }, { progress })
      .finally(() => progress.end())
    process.stdout.write(
      format === 'json'
        ? `${JSON.stringify(answer, null, 1)}\n`
        : format === 'csv'
          ? standardToCsv(answer)
          : `${standardToTable(answer, explain)}${vintagesLine(answer.vintages, answer.parameters, String(answer.parameters.peopleSpread))}\n`,
    )
  })
}
