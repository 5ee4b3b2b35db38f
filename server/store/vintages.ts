import { sql } from 'kysely'
import type { TurnRestriction } from '../../core/network/turnRestriction.ts'
import type { Transaction } from './inTransaction.ts'

export interface NewVintage {
  regionId: string
  name: { en: string; fr: string }
  madeUp: boolean
  hash: string
  manifest: unknown
  settings: unknown
  summary: unknown
  networkHash: string | null
  demandHash: string | null
  transitHash: string | null
  turnRestrictions: TurnRestriction[]
}

/**
 * Waits until no other process imports this region, and keeps built files from being cleared away meanwhile; released at the end
 * of the transaction.
 */
export async function lockRegion({ db }: Transaction, regionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('within-reach region'), hashtext(${regionId}))`.execute(db)
  await sql`select pg_advisory_xact_lock_shared(hashtext('within-reach built files'))`.execute(db)
}

/** The vintage of exactly these inputs, if it was ever imported. */
export async function findVintageByHash(
  { db }: Transaction,
  regionId: string,
  hash: string,
): Promise<{ id: number; number: number; summary: unknown } | undefined> {
  return await db
    .selectFrom('region_vintage')
    .select(['id', 'number', 'summary'])
    .where('region_id', '=', regionId)
    .where('hash', '=', hash)
    .executeTakeFirst()
}

/** Adds the row that an import hangs on, and the region if it is new. */
export async function saveVintage(
  { db }: Transaction,
  vintage: NewVintage,
): Promise<{ id: number; number: number }> {
  await saveRegion({ db }, vintage)
  return await db
    .insertInto('region_vintage')
    .values((eb) => ({
      region_id: vintage.regionId,
      number: eb
        .selectFrom('region_vintage')
        .where('region_id', '=', vintage.regionId)
        .select((inner) => sql<number>`coalesce(${inner.fn.max('number')}, 0) + 1`.as('next')),
      hash: vintage.hash,
      manifest: JSON.stringify(vintage.manifest),
      settings: JSON.stringify(vintage.settings),
      summary: JSON.stringify(vintage.summary),
      network_hash: vintage.networkHash,
      demand_hash: vintage.demandHash,
      transit_hash: vintage.transitHash,
      turn_restrictions: JSON.stringify(vintage.turnRestrictions),
    }))
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
}

/** Adds the region, or gives it the names that its manifest has now. */
export async function saveRegion(
  { db }: Pick<Transaction, 'db'>,
  { regionId, name, madeUp }: Pick<NewVintage, 'regionId' | 'name' | 'madeUp'>,
): Promise<void> {
  const region = { name_en: name.en, name_fr: name.fr, made_up: madeUp }
  await db
    .insertInto('region')
    .values({ id: regionId, ...region })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(region))
    .execute()
}

export async function setCurrentVintage(
  { db }: Pick<Transaction, 'db'>,
  regionId: string,
  vintageId: number,
): Promise<void> {
  await db.updateTable('region').set({ current_vintage: vintageId }).where('id', '=', regionId).execute()
}

export async function saveSummary({ db }: Transaction, vintageId: number, summary: unknown): Promise<void> {
  await db
    .updateTable('region_vintage')
    .set({ summary: JSON.stringify(summary) })
    .where('id', '=', vintageId)
    .execute()
}
