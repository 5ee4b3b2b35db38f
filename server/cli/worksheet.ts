import { Command, Option } from 'commander'
import type { Access } from '../../core/gaps/gapResult.ts'
import { SERVICE_TYPES } from '../../core/match/serviceTypes.ts'
import { RefusedInput, WrongUsage } from '../errors.ts'
import type { Lang } from '../import/worksheetCells/cellSyntax.ts'
import { openStandards } from '../jobs/standards/answerStandard.ts'
import { makeWorksheet, requireOwner } from '../jobs/worksheet/makeWorksheet.ts'
import type { PeopleByRecord } from '../jobs/worksheet/orderServices.ts'
import { rankByStandards } from '../jobs/worksheet/rankByStandards.ts'
import { applyWorksheet, previewWorksheet, type ReadBack } from '../jobs/worksheet/readBack.ts'
import { tellNotices } from '../jobs/worksheet/tellNotices.ts'
import { previewUndo, undoWorksheet } from '../jobs/worksheet/undoWorksheet.ts'
import { CHANGE_COLUMNS, changeRows } from '../reports/answerChanges.ts'
import { type RowFormat, renderRows } from '../reports/renderRows.ts'
import { worksheetToCsv, worksheetToWorkbook } from '../reports/worksheetToFile.ts'
import type { Db } from '../store/db.ts'
import { getRegion } from '../store/regions.ts'
import { accessOption } from './options.ts'
import { printNotices } from './printNotices.ts'
import { showProgress } from './showProgress.ts'
import { withDatabase } from './withDatabase.ts'
import { withTravelTimes } from './withTravelTimes.ts'

interface WorksheetOptions {
  region: string
  service?: string
  standard?: string[]
  format?: 'table' | 'csv' | 'xlsx' | 'json'
  lang: Lang
  read?: string
  preview?: boolean
  apply?: boolean
  undo?: boolean
  who?: string
  access: Access
}

/** `reach worksheet`: whom to phone and what to ask, as a table to fill in; and the filled table read back in. */
export function worksheetCommand(): Command {
  return new Command('worksheet')
    .description(
      'a table to phone from: what is known of each service, and columns for what its people say; with --read, the filled table',
    )
    .requiredOption('--region <id>', 'id of the region')
    .addOption(
      new Option('--service <slug>', 'service type; its children count too').choices(
        SERVICE_TYPES.map((type) => type.slug),
      ),
    )
    .option(
      '--standard <ids...>',
      'standards of the region: the records whose answers would move the most people come first, with how many',
    )
    .addOption(
      new Option(
        '--format <format>',
        'csv (default) or xlsx to write; table (default), csv or json of changes',
      ).choices(['table', 'csv', 'xlsx', 'json']),
    )
    .addOption(
      new Option('--lang <lang>', 'language of headers and words').choices(['en', 'fr']).default('en'),
    )
    .option('--read <file>', 'read a filled worksheet, .csv or .xlsx, with headers in either language')
    .option('--preview', 'with --read: show what would change and save nothing (default)')
    .option('--apply', 'with --read: save the answers, all or none')
    .option('--undo', 'take the last worksheet back; with --preview show what that would change')
    .option('--who <name>', 'with --apply and --undo: who does it')
    .addOption(accessOption())
    .addHelpText(
      'after',
      '\nExamples: npx reach worksheet --region sample --service language-training --format xlsx > worksheet.xlsx\n          npx reach worksheet --region sample --standard language-training-evening > worksheet.csv\n          npx reach worksheet --region sample --read worksheet.xlsx --preview\n          npx reach worksheet --region sample --read worksheet.xlsx --apply --who "Ana Ruiz"\n          npx reach worksheet --region sample --undo --who "Ana Ruiz"\nIt holds telephone numbers and names of people: keep it to those who phone.',
    )
    .action(async (options: WorksheetOptions) => {
      checkUsage(options)
      if (options.undo) return await undo(options)
      await (options.read === undefined ? write(options) : readBack(options, options.read))
    })
}

function checkUsage(options: WorksheetOptions): void {
  const { read, preview, apply, undo, who, format, service, standard } = options
  if (undo) {
    if (read !== undefined || apply) throw new WrongUsage('Either --undo or --read.')
    if (!preview && !who?.trim())
      throw new WrongUsage('--undo needs --who NAME: it is kept who took a worksheet back.')
  } else if (read === undefined) {
    if (preview || apply || who !== undefined)
      throw new WrongUsage('--preview, --apply and --who need --read FILE.')
    if (format === 'table' || format === 'json')
      throw new WrongUsage('A worksheet is written as csv or xlsx.')
    if (format === 'xlsx' && process.stdout.isTTY)
      throw new WrongUsage(
        'A workbook is no text: send it to a file, as in `... --format xlsx > worksheet.xlsx`.',
      )
    return
  }
  if (preview && apply) throw new WrongUsage('Either --preview or --apply.')
  if (apply && !who?.trim())
    throw new WrongUsage('--apply needs --who NAME: answers are kept with who read them in.')
  if (format === 'xlsx') throw new WrongUsage('Changes are shown as table, csv or json.')
  if (service !== undefined || standard !== undefined)
    throw new WrongUsage('--service and --standard are for writing: all rows of a file are read.')
}

async function write(options: WorksheetOptions): Promise<void> {
  const { region, service, standard, access } = options
  requireOwner(access)
  const own = service === undefined ? null : [service]
  if (!standard) return await withDatabase(({ db }) => print(db, options, own))
  await withTravelTimes(async ({ db }, travelTimes) => {
    const progress = showProgress()
    const { people, serviceTypes } = await rankByStandards(
      db,
      openStandards(db, travelTimes),
      await getRegion(db, region),
      standard,
      { progress },
    ).finally(() => progress.end())
    await print(db, options, own ?? serviceTypes, people)
  })
}

async function print(
  db: Db,
  { region, format, lang, access }: WorksheetOptions,
  serviceTypes: readonly string[] | null,
  people?: PeopleByRecord,
): Promise<void> {
  const today = new Date().toISOString().slice(0, 10)
  const table = await makeWorksheet(db, { regionId: region, access, serviceTypes, lang, today, people })
  process.stdout.write(format === 'xlsx' ? await worksheetToWorkbook(table) : worksheetToCsv(table))
  console.error(`${table.rows.length} records. Keep the file to those who phone: it holds telephone numbers.`)
}

async function readBack(options: WorksheetOptions, file: string): Promise<void> {
  const { region, apply, who, access, lang } = options
  requireOwner(access)
  await withDatabase(async ({ db, pool }) => {
    const worksheet = { regionId: region, file, now: new Date().toISOString() }
    if (apply) {
      const { changes } = await applyWorksheet(pool, worksheet, who!.trim(), (found) => show(found, options))
      console.error(`Saved ${changes.length} answers.`)
      return
    }
    const found = await previewWorksheet(db, worksheet)
    show(found, options)
    const errors = found.log.count('error')
    if (errors > 0)
      throw new RefusedInput(
        'worksheet_refused',
        `Not to be applied: ${errors} faults must be mended first. Nothing was saved.`,
      )
    console.error(
      found.changes.length === 0
        ? 'Nothing would change.'
        : `${found.changes.length} answers would be saved; --apply --who NAME saves them. Nothing was saved.`,
    )
  })

  function show({ changes, log }: ReadBack, { format }: WorksheetOptions): void {
    printNotices(tellNotices(log), lang)
    const rows = changeRows(changes, lang)
    if (format !== undefined || rows.length > 0)
      process.stdout.write(renderRows((format ?? 'table') as RowFormat, CHANGE_COLUMNS, rows))
  }
}

async function undo(options: WorksheetOptions): Promise<void> {
  const { region: regionId, preview, who, access, lang, format = 'table' } = options
  requireOwner(access)
  await withDatabase(async ({ db, pool }) => {
    const now = new Date().toISOString()
    const found = preview
      ? await previewUndo(db, regionId)
      : await undoWorksheet(pool, { regionId, who: who!.trim(), now })
    if (!found) return console.error('There is no worksheet left to undo.')
    process.stdout.write(renderRows(format as RowFormat, CHANGE_COLUMNS, changeRows(found.changes, lang)))
    const { enteredBy, enteredAt, answers } = found.worksheet
    console.error(
      preview
        ? `${answers} answers that ${enteredBy} read in at ${enteredAt} would be taken back; --undo --who NAME does it. Nothing was changed.`
        : `Took back ${answers} answers that ${enteredBy} read in at ${enteredAt}.`,
    )
  })
}
