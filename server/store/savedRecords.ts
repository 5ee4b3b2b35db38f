import { type Kysely, sql } from 'kysely'
import { copyRows } from './copyRows.ts'
import type { Transaction } from './inTransaction.ts'
import type { Tables } from './tables.ts'

export const SAVED_KINDS = ['standard', 'rule', 'profile', 'head-count', 'zone'] as const
export type SavedKind = (typeof SAVED_KINDS)[number]

/** `removed` = what was saved goes, and a starter of that id is back; `off` = a starter is not used in the region. */
export const SAVED_ACTIONS = ['saved', 'removed', 'off'] as const

/** One version of a record. */
export interface SavedVersion {
  kind: SavedKind
  id: string
  action: (typeof SAVED_ACTIONS)[number]
  /** null unless `saved`. */
  body: unknown
  /** Who did so; null = nobody said. */
  who: string | null
  /** ISO instant, later than that of the version before. */
  savedAt: string
}

/** Adds versions; those that are there already stay as they are. @returns how many were added */
export async function addVersions(
  { db, client }: Transaction,
  regionId: string,
  versions: readonly SavedVersion[],
): Promise<number> {
  await copyRows(client, versions)
  const { numAffectedRows } = await sql`
    insert into saved_record (region_id, kind, record_id, action, body, who, saved_at)
    select ${regionId}, row->>'kind', row->>'id', row->>'action', nullif(row->'body', 'null'), row->>'who',
      (row->>'savedAt')::timestamptz
    from incoming
    on conflict do nothing`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** Two people who save for one region at once: the second waits, and is compared with what the first has saved. */
export async function lockVersions({ db }: Transaction, regionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`within-reach records ${regionId}`}))`.execute(db)
}

/** All versions by region, kind and record, of each record the oldest first: the last one holds. */
export async function listVersions(
  db: Kysely<Tables>,
  only: { regionId?: string; kind?: SavedKind } = {},
): Promise<(SavedVersion & { regionId: string })[]> {
  let query = db
    .selectFrom('saved_record')
    .selectAll()
    .orderBy('region_id')
    .orderBy('kind')
    .orderBy('record_id')
    .orderBy('saved_at')
  if (only.regionId !== undefined) query = query.where('region_id', '=', only.regionId)
  if (only.kind !== undefined) query = query.where('kind', '=', only.kind)
  return (await query.execute()).map((row) => ({
    regionId: row.region_id,
    kind: row.kind as SavedKind,
    id: row.record_id,
    action: row.action as SavedVersion['action'],
    body: row.body,
    who: row.who,
    savedAt: row.saved_at.toISOString(),
  }))
}
