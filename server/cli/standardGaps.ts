import type { Command } from 'commander'
import type { Access } from '../../core/gaps/gapResult.ts'
import { WrongUsage } from '../errors.ts'
import { getShownRegion } from '../jobs/publish/refuseToPublic.ts'
import { openStandards } from '../jobs/standards/answerStandard.ts'
import { getStandard } from '../jobs/standards/listStandards.ts'
import { standardToCsv } from '../reports/standardToCsv.ts'
import { standardToTable } from '../reports/standardToTable.ts'
import { showProgress } from './showProgress.ts'
import { vintagesLine } from './vintagesLine.ts'
import { withTravelTimes } from './withTravelTimes.ts'

export interface StandardGapsOptions {
  region: string
  standard: string
  explain?: boolean
  vintage?: number
  access: Access
  format: 'table' | 'csv' | 'json' | 'geojson'
}

const OWN_OPTIONS = ['region', 'standard', 'explain', 'vintage', 'access', 'format']

/** A standard says itself whom it is for and how they travel. */
export function refuseServiceOptions(command: Command): void {
  const given = command.options.find(
    (option) =>
      !OWN_OPTIONS.includes(option.attributeName()) &&
      command.getOptionValueSource(option.attributeName()) === 'cli',
  )
  if (given) throw new WrongUsage(`${given.long} is for --service: a standard says that itself.`)
}

/** `reach gaps --standard`: who falls short of a standard of the region, and why. */
export async function standardGaps(options: StandardGapsOptions): Promise<void> {
  const { format, access, explain = false } = options
  if (format === 'geojson') throw new WrongUsage('With --standard the format is table, csv or json.')
  await withTravelTimes(async ({ db }, travelTimes) => {
    const region = await getShownRegion(db, options.region, options.vintage, access)
    const standard = await getStandard(db, region, options.standard)
    const progress = showProgress()
    const answer = await openStandards(db, travelTimes)
      .answer(region, { standard, access, explain }, { progress })
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
