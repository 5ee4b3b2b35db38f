import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export async function saveSetting(
  db: Kysely<Tables>,
  regionId: string,
  name: string,
  value: unknown,
): Promise<void> {
  const row = { value: JSON.stringify(value), changed_at: new Date().toISOString() }
  await db
    .insertInto('setting')
    .values({ region_id: regionId, name, ...row })
    .onConflict((conflict) => conflict.columns(['region_id', 'name']).doUpdateSet(row))
    .execute()
}

export async function deleteSetting(db: Kysely<Tables>, regionId: string, name: string): Promise<void> {
  await db.deleteFrom('setting').where('region_id', '=', regionId).where('name', '=', name).execute()
}

/** Settings that a person chose, over those of the manifest. */
export async function listSettings(
  db: Kysely<Tables>,
  regionId?: string,
): Promise<{ regionId: string; name: string; value: unknown }[]> {
  let query = db.selectFrom('setting').selectAll().orderBy('region_id').orderBy('name')
  if (regionId) query = query.where('region_id', '=', regionId)
  return (await query.execute()).map((row) => ({ regionId: row.region_id, name: row.name, value: row.value }))
}
