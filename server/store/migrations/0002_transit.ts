import { type Kysely, sql } from 'kysely'

/** The timetables of a vintage: one built file with all its feeds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table region_vintage add column transit_hash text`.execute(db)
}
