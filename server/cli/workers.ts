/** `reach workers`: how many people work at employer sites, month by month, as the partnership has been told. For the owner alone. */
import { Command, InvalidArgumentError, Option } from 'commander'
import type { Access } from '../../core/gaps/gapResult.ts'
import { RefusedInput, WrongUsage } from '../errors.ts'
import { MONTHS, monthName } from '../import/headCounts/headCountColumns.ts'
import { HEAD_COUNT_NOTICES } from '../import/headCounts/notices.ts'
import { NoticeLog } from '../import/notice.ts'
import type { Lang } from '../import/worksheetCells/cellSyntax.ts'
import { headCountTable } from '../jobs/headCounts/headCountTable.ts'
import type { HeadCountChange } from '../jobs/headCounts/planHeadCounts.ts'
import {
  applyHeadCounts,
  previewHeadCounts,
  readHeadCountFile,
  type SaidHeadCounts,
} from '../jobs/headCounts/readBackHeadCounts.ts'
import { refuseToPublic } from '../jobs/publish/refuseToPublic.ts'
import { toldNotices } from '../jobs/toldNotices.ts'
import { toCsv } from '../reports/toCsv.ts'
import { toTable } from '../reports/toTable.ts'
import { toWorkbook } from '../reports/toWorkbook.ts'
import type { Db } from '../store/db.ts'
import { accessOption, isoDate } from './options.ts'
import { printNotices } from './printNotices.ts'
import { withDatabase } from './withDatabase.ts'

interface WorkersOptions {
  region: string
  format: 'table' | 'csv' | 'xlsx'
  lang: Lang
  read?: string
  site?: string
  months?: number[]
  count?: number | null
  saidBy?: string
  date?: string
  preview?: boolean
  apply?: boolean
  who?: string
  access: Access
}

export function workersCommand(): Command {
  return new Command('workers')
    .description(
      'head-counts of employer sites by month: as a table, one row a site; with --read, the filled table; with --site, one of them',
    )
    .requiredOption('--region <id>', 'id of the region')
    .addOption(
      new Option('--format <format>', 'how to write the table')
        .choices(['table', 'csv', 'xlsx'])
        .default('table'),
    )
    .addOption(
      new Option('--lang <lang>', 'language of headers and words').choices(['en', 'fr']).default('en'),
    )
    .option('--read <file>', 'read a filled table, .csv or .xlsx, with headers in either language')
    .option('--site <key>', 'key of a site, as the table shows it')
    .option('--months <months>', 'with --site: a month from 1 to 12 or a range such as 5-10', monthRange)
    .option('--count <number>', 'with --site: how many workers, or "unknown"', headCount)
    .option('--said-by <name>', 'with --site: who said so')
    .option('--date <date>', 'with --site: when they said so (default: today)', isoDate)
    .option('--preview', 'with --read or --site: show what would change and save nothing (default)')
    .option('--apply', 'with --read or --site: save it, all or nothing')
    .option('--who <name>', 'with --apply: who enters it')
    .addOption(accessOption())
    .addHelpText(
      'after',
      '\nExamples: npx reach workers --region sample --format xlsx > workers.xlsx\n          npx reach workers --region sample --read workers.xlsx --apply --who "Ana Ruiz"\n          npx reach workers --region sample --site 0123456789ab --months 5-10 --count 12 --said-by foreman --apply --who "Ana Ruiz"\nThe table names employers and counts their workers: keep it to yourself.',
    )
    .action(async (options: WorkersOptions) => {
      refuseToPublic(options.access, 'headCounts')
      checkUsage(options)
      await withDatabase(async ({ db, pool }) => {
        const said = await saidBy(options)
        if (!said) return await write(db, options)
        if (!options.apply) return preview(await previewHeadCounts(db, said), said, options)
        const changes = await applyHeadCounts(pool, said, options.who!.trim(), (found) =>
          show(found, said, options),
        )
        console.error(`Saved ${changes.length} head-counts.`)
      })
    })
}

function checkUsage({
  read,
  site,
  months,
  count,
  saidBy: witness,
  preview,
  apply,
  who,
  format,
}: WorkersOptions) {
  if (read !== undefined && site !== undefined) throw new WrongUsage('Either --read or --site.')
  if (read === undefined && site === undefined && (preview || apply || who !== undefined))
    throw new WrongUsage('--preview, --apply and --who need --read FILE or --site KEY.')
  if (site !== undefined && (!months || count === undefined || !witness?.trim()))
    throw new WrongUsage(
      '--site needs --months, --count and --said-by: a number of workers says nothing without its month and who said so.',
    )
  if (site === undefined && (months || count !== undefined || witness !== undefined))
    throw new WrongUsage('--months, --count and --said-by are for --site KEY.')
  if (preview && apply) throw new WrongUsage('Either --preview or --apply.')
  if (apply && !who?.trim())
    throw new WrongUsage('--apply needs --who NAME: head-counts are kept with who entered them.')
  if (format === 'xlsx' && (read !== undefined || site !== undefined || process.stdout.isTTY))
    throw new WrongUsage('A workbook is written to a file, as in `... --format xlsx > workers.xlsx`.')
}

async function saidBy(options: WorkersOptions): Promise<SaidHeadCounts | null> {
  const { region: regionId, read, site, months, count, saidBy: who, date, access } = options
  const now = new Date().toISOString()
  if (read !== undefined) return await readHeadCountFile({ regionId, now, access }, read)
  if (site === undefined) return null
  const counts = new Map(months!.map((month) => [month, count!]))
  const row = { rowNumber: 1, site, counts, who: who!.trim(), date: date ?? now.slice(0, 10) }
  return { regionId, file: '--site', rows: [row], log: new NoticeLog(), now, access }
}

async function write(db: Db, { region, format, lang, access }: WorkersOptions): Promise<void> {
  const { header, columns, rows, known, explanation } = await headCountTable(db, region, access, lang)
  const filledIn = columns.map(
    (column) => typeof column === 'number' || column === 'who' || column === 'date',
  )
  const sheets = [
    {
      name: lang === 'en' ? 'Head-counts' : 'Effectifs',
      header,
      rows,
      widths: columns.map((column) => (column === 'employer' ? 40 : typeof column === 'number' ? 10 : 18)),
      filledIn,
      stickyColumns: 2,
    },
    {
      name: lang === 'en' ? 'How to fill in' : 'Mode d’emploi',
      header: [lang === 'en' ? 'How to fill in' : 'Mode d’emploi'],
      rows: [[explanation]],
      widths: [100],
    },
  ]
  process.stdout.write(
    format === 'xlsx'
      ? await toWorkbook(sheets)
      : format === 'csv'
        ? `\ufeff${toCsv(header, rows)}`
        : toTable(header, rows),
  )
  console.error(
    `${rows.length} sites, ${known} of them with a head-count of some month. Keep the file to yourself: it names employers and counts people.`,
  )
}

function show(
  changes: readonly HeadCountChange[],
  { log }: SaidHeadCounts,
  { lang, format }: WorkersOptions,
) {
  printNotices(toldNotices(log, HEAD_COUNT_NOTICES), lang)
  if (changes.length === 0) return
  const header = ['row', 'site', 'employer', 'month', 'change', 'before', 'after', 'who', 'date']
  const rows = changes.map(({ rowNumber, site, employer, month, kind, before, workers, who, date }) => [
    rowNumber,
    site,
    employer,
    monthName(month, lang),
    kind,
    before,
    workers,
    who,
    date,
  ])
  process.stdout.write(format === 'csv' ? toCsv(header, rows) : toTable(header, rows))
}

function preview(changes: readonly HeadCountChange[], said: SaidHeadCounts, options: WorkersOptions): void {
  show(changes, said, options)
  const errors = said.log.count('error')
  if (errors > 0)
    throw new RefusedInput(
      'head_counts_refused',
      `Not to be applied: ${errors} faults must be mended first. Nothing was saved.`,
    )
  console.error(
    changes.length === 0
      ? 'Nothing would change.'
      : `${changes.length} head-counts would be saved; --apply --who NAME saves them. Nothing was saved.`,
  )
}

function monthRange(text: string): number[] {
  const [from, to = from] = text.split('-').map(Number)
  if (!/^\d{1,2}(-\d{1,2})?$/.test(text) || from < 1 || to > 12 || from > to)
    throw new InvalidArgumentError('It must be a month from 1 to 12, or a range such as 5-10.')
  return MONTHS.filter((month) => month >= from && month <= to)
}

function headCount(text: string): number | null {
  if (text === 'unknown') return null
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('It must be a whole number, or "unknown".')
  return Number(text)
}
