import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Folders on the machine that imported a region last; another one may not have them. */
export interface RegionOrigin {
  manifestFolder: string
  filesFolder: string
}

export async function saveOrigin(
  db: Kysely<Tables>,
  regionId: string,
  { manifestFolder, filesFolder }: RegionOrigin,
): Promise<void> {
  const row = { manifest_folder: manifestFolder, files_folder: filesFolder }
  await db
    .insertInto('region_origin')
    .values({ region_id: regionId, ...row })
    .onConflict((conflict) => conflict.column('region_id').doUpdateSet(row))
    .execute()
}

export async function findOrigin(db: Kysely<Tables>, regionId: string): Promise<RegionOrigin | undefined> {
  const row = await db
    .selectFrom('region_origin')
    .selectAll()
    .where('region_id', '=', regionId)
    .executeTakeFirst()
  return row && { manifestFolder: row.manifest_folder, filesFolder: row.files_folder }
}
