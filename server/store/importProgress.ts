import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** How far an import is, for whoever watches; outside its transaction, gone when it is done. */
export interface ImportProgress {
  regionId: string
  name: { en: string; fr: string }
  status: 'importing' | 'failed'
  step: { en: string; fr: string }
  /** 0 to 1. */
  done: number
  message: string | null
}

export async function saveImportProgress(db: Kysely<Tables>, progress: ImportProgress): Promise<void> {
  const row = {
    name: JSON.stringify(progress.name),
    status: progress.status,
    step: JSON.stringify(progress.step),
    done: progress.done,
    message: progress.message,
    changed_at: new Date().toISOString(),
  }
  await db
    .insertInto('import_progress')
    .values({ region_id: progress.regionId, ...row })
    .onConflict((conflict) => conflict.column('region_id').doUpdateSet(row))
    .execute()
}

export async function deleteImportProgress(db: Kysely<Tables>, regionId: string): Promise<void> {
  await db.deleteFrom('import_progress').where('region_id', '=', regionId).execute()
}

/** Imports under way; one that said nothing for five minutes died with its process and does not count. */
export async function listImportProgress(db: Kysely<Tables>): Promise<ImportProgress[]> {
  const rows = await db
    .selectFrom('import_progress')
    .selectAll()
    .where((eb) =>
      eb.or([eb('status', '=', 'failed'), eb('changed_at', '>', sql<Date>`now() - interval '5 minutes'`)]),
    )
    .execute()
  return rows.map((row) => ({
    regionId: row.region_id,
    name: row.name as ImportProgress['name'],
    status: row.status as ImportProgress['status'],
    step: row.step as ImportProgress['step'],
    done: row.done,
    message: row.message,
  }))
}
