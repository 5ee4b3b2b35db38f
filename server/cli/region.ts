import { Command } from 'commander'
import type { Access } from '../../core/gaps/gapResult.ts'
import { SAMPLE_REMOVED } from '../jobs/addSampleRegion.ts'
import { forgetBuiltFiles } from '../jobs/builtFiles.ts'
import { describeRegion } from '../jobs/describeRegion.ts'
import { importRegion } from '../jobs/importRegion/importRegion.ts'
import { refuseToPublic } from '../jobs/publish/refuseToPublic.ts'
import { openRegionFeeds } from '../jobs/transit/openTransit.ts'
import { toTable } from '../reports/toTable.ts'
import { inTransaction } from '../store/inTransaction.ts'
import { listNotices } from '../store/notices.ts'
import { deleteRegion, getRegion, listRegions, listVintages } from '../store/regions.ts'
import { saveSetting } from '../store/settings.ts'
import { describeTimetables } from './describeTimetables.ts'
import { draftRegion } from './draftRegion.ts'
import { accessOption, formatOption, numberBetween } from './options.ts'
import { printImport } from './printImport.ts'
import { printRegion } from './printRegion.ts'
import { printTimetables } from './printTimetables.ts'
import { setRegionSetting } from './setRegionSetting.ts'
import { showProgress } from './showProgress.ts'
import { withDatabase } from './withDatabase.ts'

interface ShowOptions {
  notices?: string | true
  limit: number
  access: Access
  format: string
}

/** `reach region`: add, list, show, remove, init, set. */
export function regionCommand(): Command {
  const command = new Command('region').description('regions: their files, imports and settings')

  command
    .command('add')
    .description(
      'import a region from the files that FOLDER/region.json names; the same files again change nothing',
    )
    .argument('<folder>', 'folder with region.json')
    .option('--from <folder>', 'folder of the files, where they are not beside region.json')
    .addOption(formatOption(['json']))
    .action(async (folder: string, options: { from?: string; format: string }) => {
      await withDatabase(async ({ db, pool, config }) => {
        const progress = showProgress()
        const outcome = await importRegion(
          { db, pool },
          { manifestFolder: folder, from: options.from, dataDir: config.dataDir, onProgress: progress },
        ).finally(() => progress.end())
        if (options.format === 'json')
          console.log(
            JSON.stringify(
              {
                region: outcome.region,
                vintage: outcome.vintage,
                changed: outcome.changed,
                summary: outcome.summary,
              },
              null,
              2,
            ),
          )
        else printImport(outcome)
      })
    })

  command
    .command('list')
    .description('all regions')
    .addOption(formatOption(['json', 'csv']))
    .action(async (options: { format: string }) => {
      await withDatabase(async ({ db }) => {
        const regions = await listRegions(db)
        const rows = regions.map((region) => [
          region.id,
          region.name.en,
          region.vintage?.number ?? null,
          region.vintage?.importedAt.toISOString().slice(0, 16) ?? null,
        ])
        if (options.format === 'json')
          console.log(
            JSON.stringify(
              regions.map(({ id, name, madeUp, vintage }) => ({
                id,
                name,
                madeUp,
                vintage: vintage?.number ?? null,
              })),
              null,
              2,
            ),
          )
        else if (options.format === 'csv')
          console.log(
            ['id,vintage', ...regions.map((region) => `${region.id},${region.vintage?.number ?? ''}`)].join(
              '\n',
            ),
          )
        else if (regions.length === 0)
          console.log(
            'No region has been added yet. `npx reach region add FOLDER` adds one; `npm start` loads the sample.',
          )
        else process.stdout.write(toTable(['id', 'name', 'vintage', 'imported (UTC)'], rows))
      })
    })

  command
    .command('show')
    .description(
      'what a region holds: areas, groups, services, sources, notices, vintages; how many trips run on each date',
    )
    .argument('<region>', 'id of the region')
    .option('--notices [code]', 'list single notices, of one code if given')
    .option('--limit <number>', 'how many notices', numberBetween(1, 100_000), 50)
    .addOption(accessOption())
    .addOption(formatOption(['json']))
    .action(async (id: string, options: ShowOptions) => {
      await withDatabase(async ({ db, config }) => {
        const region = await getRegion(db, id)
        if (options.notices) {
          refuseToPublic(options.access, 'notices')
          const filter = {
            code: options.notices === true ? undefined : options.notices,
            offset: 0,
            limit: options.limit,
          }
          const { total, notices } = await listNotices(db, region.vintage.id, filter)
          if (options.format === 'json') console.log(JSON.stringify(notices, null, 2))
          else {
            const rows = notices.map((each) => [
              each.severity,
              each.code,
              each.file,
              each.rowNumber,
              each.fieldName,
              each.value,
              each.detail && JSON.stringify(each.detail),
            ])
            process.stdout.write(
              toTable(['severity', 'code', 'file', 'row', 'field', 'value', 'detail'], rows),
            )
            console.error(
              `${notices.length} of ${total} notices kept (at most 1,000 of a code and file are).`,
            )
          }
          return
        }
        const detail = await describeRegion(db, region, options.access, null)
        // What an import brought in counts employers too.
        const vintages = (await listVintages(db, id)).map(({ summary, ...vintage }) =>
          options.access === 'owner' ? { ...vintage, summary } : vintage,
        )
        const timetables = region.vintage.transitHash
          ? describeTimetables(await openRegionFeeds(db, config.dataDir, region.vintage))
          : null
        if (options.format === 'json')
          console.log(JSON.stringify({ ...detail, vintages, timetables }, null, 2))
        else {
          printRegion(detail, vintages)
          if (timetables) printTimetables(timetables)
        }
      })
    })

  command
    .command('remove')
    .description(
      'remove a region with all its imports; corrections and settings that people entered are kept',
    )
    .argument('<region>', 'id of the region')
    .action(async (id: string) => {
      await withDatabase(async ({ db, pool, config }) => {
        const region = await getRegion(db, id)
        await forgetBuiltFiles(
          config.dataDir,
          await inTransaction(pool, (transaction) => deleteRegion(transaction, id)),
        )
        if (region.madeUp) await saveSetting(db, id, SAMPLE_REMOVED, true)
        console.log(
          `Removed region "${id}". Its corrections and settings are kept; \`npx reach region add\` brings it back.`,
        )
      })
    })

  command
    .command('set')
    .description('choose a setting of a region; the next `region add` uses it')
    .argument('<region>', 'id of the region')
    .argument(
      '<name>',
      'walkKmh, snapLimitMeters, geocodeCheckMeters, serviceBufferKm or smallCountThreshold, among others',
    )
    .argument('<value>', 'a number; "default" goes back to the manifest')
    .action(async (id: string, name: string, value: string) => {
      await withDatabase(async ({ db }) => {
        await setRegionSetting(db, id, name, value)
        console.log(
          value === 'default'
            ? `${name} of "${id}" is the manifest's again.`
            : `${name} of "${id}" is ${value} from the next import on.`,
        )
      })
    })

  command
    .command('init')
    .description('draft a region.json from the files of a folder; look it over and fill in what it asks for')
    .argument('<folder>', 'folder with the files of the region')
    .action(draftRegion)
  return command
}
