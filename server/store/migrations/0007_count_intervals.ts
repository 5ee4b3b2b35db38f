import { type Kysely, sql } from 'kysely'

/** Confidence intervals that sources publish beside their counts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table area_count add column low double precision, add column high double precision`.execute(
    db,
  )
}
