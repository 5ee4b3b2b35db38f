import { Command } from 'commander'
import { listStandards } from '../jobs/standards/listStandards.ts'
import { toTable } from '../reports/toTable.ts'
import { getRegion } from '../store/regions.ts'
import { formatOption } from './options.ts'
import { withDatabase } from './withDatabase.ts'

/** `reach standards`: the standards of a region, each in a sentence. */
export function standardsCommand(): Command {
  return new Command('standards')
    .description('standards of a region: those that every region starts with, and its own')
    .requiredOption('--region <id>', 'id of the region')
    .addOption(formatOption(['json']))
    .addHelpText('after', '\nExample: npx reach standards --region sample')
    .action(async (options: { region: string; format: 'table' | 'json' }) => {
      await withDatabase(async ({ db }) => {
        const { id } = await getRegion(db, options.region)
        const standards = await listStandards(db, id)
        if (options.format === 'json') {
          process.stdout.write(`${JSON.stringify({ region: id, standards }, null, 1)}\n`)
          return
        }
        const rows = standards.map(({ standard, origin, problems, notYet }) => [
          standard.id,
          problems.length > 0 ? 'has problems' : notYet ? 'not answered yet' : origin,
          standard.explanation.en,
        ])
        process.stdout.write(toTable(['id', 'state', 'what it asks'], rows))
        for (const { standard, problems, notYet } of standards) {
          if (notYet) process.stdout.write(`${standard.id}: ${notYet.en}\n`)
          for (const { code, fieldName, value } of problems)
            process.stdout.write(`${standard.id}: ${code} in ${fieldName} (${value})\n`)
        }
      })
    })
}
