/** `reach standards`, `reach rules`, `reach profiles`: what a region keeps, and how its people change it. */
import { Command, Option } from 'commander'
import type { ZoneRecord } from '../../core/gaps/zoneRecord.ts'
import type { EligibilityRule } from '../../core/match/eligibilityRule.ts'
import { RefusedRecords, WrongUsage } from '../errors.ts'
import { NoticeLog } from '../import/notice.ts'
import { RECORD_NOTICES } from '../import/records/notices.ts'
import { type ReadRecord, readRecordFile, readRuleTable } from '../import/records/readRecords.ts'
import { ruleHeader, ruleRow } from '../import/records/ruleTable.ts'
import { readZones, zonesToGeoJson } from '../import/records/zoneGeoJson.ts'
import type { Lang } from '../import/worksheetCells/cellSyntax.ts'
import { type ChangedRecord, removeRecord, saveRecords, undoRecord } from '../jobs/records/changeRecords.ts'
import { findListed, inForce, listRecords } from '../jobs/records/listRecords.ts'
import { type EditedKind, RECORD_KINDS } from '../jobs/records/recordKinds.ts'
import { listStandards } from '../jobs/standards/listStandards.ts'
import { toldNotices } from '../jobs/toldNotices.ts'
import { profileList, ruleList, standardList, zoneList } from '../reports/recordList.ts'
import { toCsv } from '../reports/toCsv.ts'
import type { Db } from '../store/db.ts'
import { getRegion } from '../store/regions.ts'
import { printNotices } from './printNotices.ts'
import { type Session, withDatabase } from './withDatabase.ts'

interface RecordOptions {
  region: string
  format?: 'table' | 'json' | 'csv'
  export?: string | true
  save?: string
  remove?: string
  undo?: string
  who?: string
  lang: Lang
}

const ABOUT: Record<EditedKind, string> = {
  standard: 'standards of a region: those that every region starts with, and its own',
  rule: 'rules on who may come to services: those of the province to start with, and the region’s own',
  zone: 'zones that are served on demand and in no timetable: served, not modelled',
  profile:
    'who people are taken to be, and when they are free: those that every region starts with, and its own',
}

export function recordsCommand(kind: EditedKind): Command {
  const { plural } = RECORD_KINDS[kind]
  const formats = kind === 'rule' ? ['table', 'json', 'csv'] : ['table', 'json']
  const tables =
    kind === 'zone' ? ' or .geojson' : kind === 'rule' ? ', or .csv or .xlsx with one row a rule' : ''
  return new Command(plural)
    .description(ABOUT[kind])
    .requiredOption('--region <id>', 'id of the region')
    .addOption(new Option('--format <format>', 'table (default) or what a program reads').choices(formats))
    .option('--export [id]', 'write one of them, or all that hold, as a file that --save reads back')
    .option('--save <file>', `save what a file holds, all or nothing: .json${tables}`)
    .option(
      '--remove <id>',
      'remove a saved one, so that the starter of that id is back; switch a starter off',
    )
    .option('--undo <id>', 'bring back what held before the last change of it')
    .option('--who <name>', 'who makes the change; it is kept with it')
    .addOption(
      new Option('--lang <lang>', 'language of faults, and of headers').choices(['en', 'fr']).default('en'),
    )
    .addHelpText(
      'after',
      `\nExamples: npx reach ${plural} --region sample\n          npx reach ${plural} --region sample --export > ${plural}.${kind === 'zone' ? 'geojson' : 'json'}\n          npx reach ${plural} --region sample --save ${plural}.${kind === 'zone' ? 'geojson' : 'json'} --who "Ana Ruiz"`,
    )
    .action(async (options: RecordOptions) => {
      checkUsage(options)
      await withDatabase(async (session) => {
        if (options.save !== undefined) await save(session, kind, options, options.save)
        else if (options.remove !== undefined || options.undo !== undefined)
          await takeBack(session, kind, options)
        else if (options.export !== undefined) await exportRecords(session.db, kind, options)
        else await list(session.db, kind, options)
      })
    })
}

function checkUsage({ export: out, save: file, remove, undo, who, format }: RecordOptions): void {
  const wanted = [out, file, remove, undo].filter((each) => each !== undefined)
  if (wanted.length > 1) throw new WrongUsage('One of --export, --save, --remove and --undo at a time.')
  if ((file !== undefined || remove !== undefined) && !who?.trim())
    throw new WrongUsage('--save and --remove need --who NAME: changes are kept with who made them.')
  if (who !== undefined && file === undefined && remove === undefined && undo === undefined)
    throw new WrongUsage('--who is for --save, --remove and --undo.')
  if (format === 'csv' && out === undefined) throw new WrongUsage('--format csv is for --export.')
  if (format === 'table' && out !== undefined) throw new WrongUsage('An export is json or, of rules, csv.')
}

async function list(db: Db, kind: EditedKind, { region: id, format }: RecordOptions): Promise<void> {
  const region = await getRegion(db, id)
  if (kind === 'standard') {
    const standards = await listStandards(db, region)
    return print(format === 'json' ? json({ region: id, standards }) : standardList(standards))
  }
  if (kind === 'rule') {
    const rules = await listRecords(db, region, kind)
    const listed = rules.map(({ record, ...rest }) => ({ rule: record, ...rest }))
    return print(format === 'json' ? json({ region: id, rules: listed }) : ruleList(rules))
  }
  if (kind === 'zone') {
    const zones = await listRecords(db, region, kind)
    const listed = zones.map(({ record, ...rest }) => ({ zone: record, ...rest }))
    return print(format === 'json' ? json({ region: id, zones: listed }) : zoneList(zones))
  }
  const profiles = await listRecords(db, region, kind)
  const listed = profiles.map(({ record, ...rest }) => ({ profile: record, ...rest }))
  print(format === 'json' ? json({ region: id, profiles: listed }) : profileList(profiles))
}

async function exportRecords(db: Db, kind: EditedKind, options: RecordOptions): Promise<void> {
  const region = await getRegion(db, options.region)
  const listed = await listRecords(db, region, kind)
  const one = typeof options.export === 'string' ? findListed(kind, listed, options.export).record : null
  if (kind === 'zone') return print(zonesToGeoJson((one ? [one] : inForce(listed)) as ZoneRecord[]))
  if (options.format !== 'csv') return print(json(one ?? inForce(listed)))
  const rules = (one ? [one] : inForce(listed)) as EligibilityRule[]
  // With a byte order mark, by which spreadsheets know accented letters.
  print(
    `\ufeff${toCsv(
      ruleHeader(options.lang),
      rules.map((rule) => ruleRow(rule, options.lang)),
    )}`,
  )
}

async function save({ db, pool }: Session, kind: EditedKind, options: RecordOptions, file: string) {
  const region = await getRegion(db, options.region)
  const log = new NoticeLog()
  const report = log.reporter(file, RECORD_NOTICES)
  const isTable = kind === 'rule' && /\.(csv|tsv|txt|xlsx)$/i.test(file)
  const read: ReadRecord[] = isTable ? await readRuleTable(file, report) : await readRecordFile(file)
  const incoming = kind === 'zone' ? readZones(file, read) : read
  const change = { region, kind, who: options.who!.trim(), now: new Date().toISOString() }
  try {
    const changed = await saveRecords(pool, change, incoming)
    printNotices(toldNotices(log, RECORD_NOTICES), options.lang)
    tellChanges(changed)
  } catch (error) {
    if (!(error instanceof RefusedRecords)) throw error
    for (const { rowNumber, code, fieldName, value } of error.faults)
      report(code, { rowNumber, fieldName, value })
    printNotices(toldNotices(log, RECORD_NOTICES), options.lang)
    throw error
  }
}

async function takeBack({ db, pool }: Session, kind: EditedKind, options: RecordOptions): Promise<void> {
  const region = await getRegion(db, options.region)
  const change = { region, kind, who: options.who?.trim() || null, now: new Date().toISOString() }
  tellChanges([
    options.remove === undefined
      ? await undoRecord(pool, change, options.undo!)
      : await removeRecord(pool, change, options.remove),
  ])
}

const TOLD: Record<ChangedRecord['change'], string> = {
  new: 'saved, new',
  changed: 'saved, changed',
  same: 'as it was',
  'starter-replaced': 'saved, in place of the starter',
  removed: 'removed',
  'starter-back': 'removed: the starter holds again',
  'starter-off': 'a starter: switched off in this region; --undo brings it back',
}

function tellChanges(changed: readonly ChangedRecord[]): void {
  for (const { id, change } of changed) console.error(`${id}: ${TOLD[change]}.`)
  if (changed.every(({ change }) => change === 'same')) console.error('Nothing changed.')
}

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`
const print = (text: string) => {
  process.stdout.write(text)
}
