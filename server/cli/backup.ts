import { readFile, writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { RefusedInput } from '../errors.ts'
import { makeBackup, readBackup, restoreBackup } from '../jobs/backup.ts'
import { inTransaction } from '../store/inTransaction.ts'
import { withDatabase } from './withDatabase.ts'

/** `reach backup FILE`: everything that people entered or decided, as readable text. */
export function backupCommand(): Command {
  return new Command('backup')
    .description(
      'save what people entered or decided (corrections, answers of worksheets, standards, rules, profiles, head-counts, settings) as readable JSON; the data of regions is imported again from its files',
    )
    .argument('<file>', 'file to write; "-" for standard output')
    .action(async (file: string) => {
      await withDatabase(async ({ db }) => {
        const backup = await makeBackup(db)
        const text = `${JSON.stringify(backup, null, 2)}\n`
        if (file === '-') process.stdout.write(text)
        else {
          await writeFile(file, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
            throw new RefusedInput(
              'cannot_write',
              error.code === 'EEXIST'
                ? `${file} exists already; choose another name.`
                : `${file} cannot be written: ${error.message}.`,
            )
          })
        }
        console.error(
          `Saved ${backup.corrections.length} corrections and ${backup.settings.length} settings of ${backup.regions.length} regions, ${backup.answers?.length ?? 0} answers and ${backup.records?.length ?? 0} versions of records.`,
        )
      })
    })
}

/** `reach restore FILE`: brings a backup back, into an empty folder or beside what is there (the later decision stands). */
export function restoreCommand(): Command {
  return new Command('restore')
    .description(
      'bring back what `reach backup` saved; regions themselves are added again with `reach region add`',
    )
    .argument('<file>', 'file written by `reach backup`')
    .action(async (file: string) => {
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        throw new RefusedInput(
          'missing_file',
          error.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${error.message}.`,
        )
      })
      const backup = readBackup(text)
      await withDatabase(async ({ pool }) => {
        await inTransaction(pool, async (transaction) => await restoreBackup(transaction, backup))
        console.error(
          `Restored ${backup.corrections.length} corrections and ${backup.settings.length} settings, ${backup.answers?.length ?? 0} answers and ${backup.records?.length ?? 0} versions of records.`,
        )
        for (const region of backup.regions)
          console.error(
            `Region "${region.id}" was there too: add it again with \`npx reach region add\` and its corrections apply.`,
          )
      })
    })
}
