/** What people entered or decided, as readable text that outlives any region's bulk data and any version of the database. */
import Type, { type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import { RefusedInput } from '../errors.ts'
import { ANSWER_FIELD_NAMES, canonicalText } from '../import/worksheet/answerFields.ts'
import type { AnswerField, ServiceAnswer } from '../import/worksheet/serviceAnswer.ts'
import { CellFault } from '../import/worksheetCells/cellSyntax.ts'
import { listEveryAnswer, saveAnswers } from '../store/answers.ts'
import { listAnswerUndos, saveAnswerUndos } from '../store/answerUndos.ts'
import { listCorrections, saveCorrections } from '../store/corrections.ts'
import type { Db } from '../store/db.ts'
import type { Transaction } from '../store/inTransaction.ts'
import { listRegions } from '../store/regions.ts'
import {
  addVersions,
  listVersions,
  SAVED_ACTIONS,
  SAVED_KINDS,
  type SavedVersion,
} from '../store/savedRecords.ts'
import { listSettings, saveSetting } from '../store/settings.ts'
import { VERSION } from '../version.ts'

const Backup = Type.Object({
  format: Type.Literal('within-reach-backup'),
  /** 2 since there are answers, 3 since there are records: a version that knows none must not leave them out in silence. */
  formatVersion: Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3)]),
  product: Type.String(),
  /** Regions at the time, so that a person knows what to add again. */
  regions: Type.Array(
    Type.Object({ id: Type.String(), name: Type.Object({ en: Type.String(), fr: Type.String() }) }),
  ),
  corrections: Type.Array(
    Type.Object({
      regionId: Type.String(),
      source: Type.String(),
      recordId: Type.String(),
      field: Type.String(),
      value: Type.Union([Type.String(), Type.Null()]),
      who: Type.String(),
      date: Type.String(),
    }),
  ),
  /** From verification worksheets, with their history. */
  answers: Type.Optional(
    Type.Array(
      Type.Object({
        regionId: Type.String(),
        source: Type.String(),
        recordId: Type.String(),
        field: Type.Enum(ANSWER_FIELD_NAMES),
        value: Type.Union([Type.String(), Type.Null()]),
        who: Type.String(),
        date: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
        enteredBy: Type.String(),
        enteredAt: Type.String(),
      }),
    ),
  ),
  /** Worksheets that were taken back; an older version restores their answers as if they had not been. */
  answerUndos: Type.Optional(
    Type.Array(
      Type.Object({
        regionId: Type.String(),
        enteredBy: Type.String(),
        enteredAt: Type.String(),
        undoneBy: Type.String(),
        undoneAt: Type.String(),
      }),
    ),
  ),
  /** Standards, rules, profiles and head-counts, with their history. */
  records: Type.Optional(
    Type.Array(
      Type.Object({
        regionId: Type.String(),
        kind: Type.Enum([...SAVED_KINDS]),
        id: Type.String(),
        action: Type.Enum([...SAVED_ACTIONS]),
        body: Type.Unknown(),
        who: Type.Union([Type.String(), Type.Null()]),
        savedAt: Type.String(),
      }),
    ),
  ),
  settings: Type.Array(
    Type.Object({
      regionId: Type.String(),
      name: Type.String(),
      value: Type.Unknown(),
      changedAt: Type.String(),
    }),
  ),
})
export type Backup = Static<typeof Backup>
const check = Compile(Backup)

export async function makeBackup(db: Db): Promise<Backup> {
  return {
    format: 'within-reach-backup',
    formatVersion: 3,
    product: VERSION,
    regions: (await listRegions(db)).map(({ id, name }) => ({ id, name })),
    corrections: await listCorrections(db),
    answers: await listEveryAnswer(db),
    answerUndos: await listAnswerUndos(db),
    records: await listVersions(db),
    settings: await listSettings(db),
  }
}

/** @throws RefusedInput naming the field that is wrong */
export function readBackup(text: string): Backup {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    throw new RefusedInput('not_json', `This is not a backup: ${(error as Error).message}.`)
  }
  const [fault] = check.Errors(data)
  if (fault)
    throw new RefusedInput(
      'not_a_backup',
      `This is not a backup of Within Reach: ${fault.instancePath || 'the file'} ${fault.message}.`,
      fault.instancePath,
    )
  const backup = data as Backup
  backup.answers?.forEach(checkAnswer)
  backup.records?.forEach(checkRecord)
  return backup
}

function checkAnswer(
  { field, value, enteredAt }: NonNullable<Backup['answers']>[number],
  position: number,
): void {
  try {
    if (value !== null) canonicalText(field as AnswerField, value)
    if (!Number.isNaN(Date.parse(enteredAt))) return
  } catch (error) {
    if (!(error instanceof CellFault)) throw error
  }
  throw unreadable(`/answers/${position}`)
}

/** Later records of a kind may have other forms: whatever does not fit is kept and not used. */
function checkRecord(
  { action, body, savedAt }: NonNullable<Backup['records']>[number],
  position: number,
): void {
  const isBody = typeof body === 'object' && body !== null
  if (Number.isNaN(Date.parse(savedAt)) || (action === 'saved') !== isBody)
    throw unreadable(`/records/${position}`)
}

function unreadable(place: string): RefusedInput {
  return new RefusedInput(
    'not_a_backup',
    `This is not a backup of Within Reach: ${place} cannot be read.`,
    place,
  )
}

/** Brings a backup back; where a field was decided or answered twice, the later date stands. */
export async function restoreBackup(transaction: Transaction, backup: Backup): Promise<void> {
  const { db } = transaction
  const byRegion = Map.groupBy(backup.corrections, (correction) => correction.regionId)
  for (const [regionId, corrections] of byRegion) await saveCorrections(db, regionId, corrections)
  for (const setting of backup.settings)
    if (setting.name === OLD_STANDARDS)
      await addVersions(transaction, setting.regionId, versionsOfSetting(setting.value, setting.changedAt))
    else await saveSetting(db, setting.regionId, setting.name, setting.value, setting.changedAt)
  for (const [regionId, answers] of Map.groupBy(backup.answers ?? [], (answer) => answer.regionId))
    await saveAnswers(transaction, regionId, answers as ServiceAnswer[])
  await saveAnswerUndos(db, backup.answerUndos ?? [])
  for (const [regionId, records] of Map.groupBy(backup.records ?? [], (record) => record.regionId))
    await addVersions(transaction, regionId, records as SavedVersion[])
}

/** Setting that held a region's standards before they were records. */
const OLD_STANDARDS = 'standards'

function versionsOfSetting(value: unknown, savedAt: string): SavedVersion[] {
  const held = (Array.isArray(value) ? value : []) as ({ id?: unknown } | null)[]
  return held.flatMap((body): SavedVersion[] =>
    typeof body?.id === 'string'
      ? [{ kind: 'standard', id: body.id, action: 'saved', body, who: null, savedAt }]
      : [],
  )
}
