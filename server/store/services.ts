import { type Kysely, sql } from 'kysely'
import { copyRows } from './copyRows.ts'
import type { Transaction } from './inTransaction.ts'
import type { ServicePlace, StoredService } from './serviceRecord.ts'
import type { Tables } from './tables.ts'

/**
 * Saves services and drops those that lie beyond the buffer around the region.
 * Unplaced services are kept as given: the caller decides which belong to the region.
 * @returns how many are kept, by place
 */
export async function saveServices(
  { db, client }: Transaction,
  vintageId: number,
  services: Iterable<Omit<StoredService, 'place'>>,
  bufferMeters: number,
): Promise<Record<ServicePlace, number>> {
  await copyRows(client, services)
  await sql`
    insert into service_at_location (vintage_id, key, source, record_id, service_types, place, record, doubtful, corrected, geom)
    select ${vintageId}, row->>'key', row->'record'->>'source', row->'record'->>'recordId',
      array(select jsonb_array_elements_text(row->'record'->'serviceTypes')), 'unplaced', row->'record', nullif(row->'doubtful', 'null'), row->'corrected',
      ST_SetSRID(ST_MakePoint((row->'record'->>'lon')::double precision, (row->'record'->>'lat')::double precision), 4326)
    from incoming`.execute(db)
  await sql`
    update service_at_location s set place = case
      when ST_Intersects(r.geom, s.geom) then 'in-region'
      when ST_DWithin(r.geom::geography, s.geom::geography, ${bufferMeters}) then 'in-buffer' else 'outside' end
    from region_vintage r where r.id = ${vintageId} and s.vintage_id = ${vintageId} and s.geom is not null`.execute(
    db,
  )
  await db
    .deleteFrom('service_at_location')
    .where('vintage_id', '=', vintageId)
    .where('place', '=', 'outside')
    .execute()
  const rows = await db
    .selectFrom('service_at_location')
    .select(['place', (eb) => eb.fn.countAll<string>().as('count')])
    .where('vintage_id', '=', vintageId)
    .groupBy('place')
    .execute()
  const counts: Record<ServicePlace, number> = { 'in-region': 0, 'in-buffer': 0, unplaced: 0 }
  for (const row of rows) counts[row.place as ServicePlace] = Number(row.count)
  return counts
}

/** Services of a vintage, of some types only if asked for, in order of their key. */
export async function listServices(
  db: Kysely<Tables>,
  vintageId: number,
  types?: string[],
): Promise<StoredService[]> {
  let query = db
    .selectFrom('service_at_location')
    .select(['key', 'place', 'record', 'doubtful', 'corrected'])
    .where('vintage_id', '=', vintageId)
  if (types) query = query.where('service_types', '&&', sql<string[]>`${types}::text[]`)
  return (await query.orderBy('key').execute()) as StoredService[]
}

export interface DuplicateToSave {
  keyA: string
  keyB: string
  distanceMeters: number
  similarity: number
  reason: string
}

/** Links between services that were kept. @returns how many */
export async function saveDuplicates(
  { db, client }: Transaction,
  vintageId: number,
  links: DuplicateToSave[],
): Promise<number> {
  await copyRows(client, links)
  const { numAffectedRows } = await sql`
    insert into service_duplicate (vintage_id, key_a, key_b, distance_meters, similarity, reason)
    select ${vintageId}, row->>'keyA', row->>'keyB', (row->>'distanceMeters')::double precision, (row->>'similarity')::double precision, row->>'reason'
    from incoming
    where exists (select from service_at_location where vintage_id = ${vintageId} and key = row->>'keyA')
      and exists (select from service_at_location where vintage_id = ${vintageId} and key = row->>'keyB')
    on conflict do nothing`.execute(db)
  return Number(numAffectedRows ?? 0)
}

export async function listDuplicates(db: Kysely<Tables>, vintageId: number): Promise<DuplicateToSave[]> {
  const rows = await db
    .selectFrom('service_duplicate')
    .selectAll()
    .where('vintage_id', '=', vintageId)
    .orderBy('key_a')
    .orderBy('key_b')
    .execute()
  return rows.map((row) => ({
    keyA: row.key_a,
    keyB: row.key_b,
    distanceMeters: row.distance_meters,
    similarity: row.similarity,
    reason: row.reason,
  }))
}

/** Services by exact type and place, for lists of what a region has. */
export async function countServiceTypes(
  db: Kysely<Tables>,
  vintageId: number,
): Promise<{ slug: string; place: ServicePlace; count: number }[]> {
  const { rows } = await sql<{ slug: string; place: ServicePlace; count: string }>`
    select slug, place, count(*) as count from service_at_location, unnest(service_types) as slug
    where vintage_id = ${vintageId} group by slug, place order by slug, place`.execute(db)
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

/** Which row of which list each service was read from. */
export async function listServiceRows(
  db: Kysely<Tables>,
  vintageId: number,
): Promise<{ key: string; source: string; recordId: string; rowNumber: number | null }[]> {
  const { rows } = await sql<{ key: string; source: string; recordId: string; rowNumber: number | null }>`
    select key, source, record_id as "recordId", (record->>'rowNumber')::int as "rowNumber"
    from service_at_location where vintage_id = ${vintageId}`.execute(db)
  return rows
}
