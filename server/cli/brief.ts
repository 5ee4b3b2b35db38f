import { writeFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import type { Access } from '../../core/gaps/gapResult.ts'
import { BRIEF_FORMATS, type BriefFormat, makeBrief } from '../jobs/makeBrief.ts'
import { openStandards } from '../jobs/standards/answerStandard.ts'
import { getStandard } from '../jobs/standards/listStandards.ts'
import { getRegion } from '../store/regions.ts'
import { accessOption } from './options.ts'
import { showProgress } from './showProgress.ts'
import { withTravelTimes } from './withTravelTimes.ts'

interface BriefOptions {
  region: string
  standard: string
  lang: 'en' | 'fr'
  access: Access
  format: BriefFormat
  output: string
}

/** `reach brief`: two pages to hand round, or the map alone. */
export function briefCommand(): Command {
  return new Command('brief')
    .description('Writes the two-page brief about a standard (PDF), or its map (PNG, SVG).')
    .requiredOption('--region <id>', 'region')
    .requiredOption('--standard <id>', 'standard; `reach standards` lists them')
    .addOption(new Option('--lang <language>', 'language').choices(['en', 'fr']).default('en'))
    .addOption(accessOption())
    .addOption(new Option('--format <format>', 'what to write').choices(BRIEF_FORMATS).default('pdf'))
    .requiredOption('--output <file>', 'where to')
    .action(async ({ region: id, standard: standardId, lang, access, format, output }: BriefOptions) => {
      await withTravelTimes(async ({ db }, travelTimes) => {
        const region = await getRegion(db, id)
        const standard = await getStandard(db, region, standardId)
        const progress = showProgress()
        const bytes = await makeBrief(
          db,
          openStandards(db, travelTimes),
          region,
          { standard, access, language: lang, format, date: new Date().toISOString().slice(0, 10) },
          { progress },
        ).finally(() => progress.end())
        await writeFile(output, bytes)
        process.stdout.write(`${output}\n`)
      })
    })
}
