import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Keeps a choice; of two about the same setting the later one stands. */
export async function saveSetting(
  db: Kysely<Tables>,
  regionId: string,
  name: string,
  value: unknown,
  changedAt: string = new Date().toISOString(),
): Promise<void> {
  const row = { value: JSON.stringify(value), changed_at: changedAt }
  await db
    .insertInto('setting')
    .values({ region_id: regionId, name, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['region_id', 'name'])
        .doUpdateSet(row)
        .where('setting.changed_at', '<=', new Date(changedAt)),
    )
    .execute()
}

export async function deleteSetting(db: Kysely<Tables>, regionId: string, name: string): Promise<void> {
  await db.deleteFrom('setting').where('region_id', '=', regionId).where('name', '=', name).execute()
}

/** Settings that a person chose, over those of the manifest. */
export async function listSettings(
  db: Kysely<Tables>,
  regionId?: string,
): Promise<{ regionId: string; name: string; value: unknown; changedAt: string }[]> {
  let query = db.selectFrom('setting').selectAll().orderBy('region_id').orderBy('name')
  if (regionId) query = query.where('region_id', '=', regionId)
  return (await query.execute()).map((row) => ({
    regionId: row.region_id,
    name: row.name,
    value: row.value,
    changedAt: row.changed_at.toISOString(),
  }))
}
