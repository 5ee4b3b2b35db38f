/** What people entered or decided, as readable text that outlives any region's bulk data and any version of the database. */
import Type, { type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import { RefusedInput } from '../errors.ts'
import { listCorrections, saveCorrections } from '../store/corrections.ts'
import type { Db } from '../store/db.ts'
import { listRegions } from '../store/regions.ts'
import { listSettings, saveSetting } from '../store/settings.ts'
import { VERSION } from '../version.ts'

const Backup = Type.Object({
  format: Type.Literal('within-reach-backup'),
  formatVersion: Type.Literal(1),
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
    formatVersion: 1,
    product: VERSION,
    regions: (await listRegions(db)).map(({ id, name }) => ({ id, name })),
    corrections: await listCorrections(db),
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
  return data as Backup
}

/** Brings a backup back; where a field was decided twice, the later date stands. */
export async function restoreBackup(db: Db, backup: Backup): Promise<void> {
  const byRegion = Map.groupBy(backup.corrections, (correction) => correction.regionId)
  for (const [regionId, corrections] of byRegion) await saveCorrections(db, regionId, corrections)
  for (const setting of backup.settings)
    await saveSetting(db, setting.regionId, setting.name, setting.value, setting.changedAt)
}
