import type { Geometry } from 'geojson'
import { sql } from 'kysely'
import { copyRows } from './copyRows.ts'
import type { Transaction } from './inTransaction.ts'

/** Saves the quiet background of the map: parks, water, wards, boundaries, place names. */
export async function saveContext(
  { db, client }: Transaction,
  vintageId: number,
  features: Iterable<{ kind: string; name: { en: string; fr: string } | null; geometry: Geometry }>,
): Promise<void> {
  await copyRows(client, features)
  await sql`
    insert into context_feature (vintage_id, kind, name_en, name_fr, geom)
    select ${vintageId}, row->>'kind', row->'name'->>'en', row->'name'->>'fr', ST_MakeValid(ST_SetSRID(ST_GeomFromGeoJSON(row->'geometry'), 4326))
    from incoming`.execute(db)
}
