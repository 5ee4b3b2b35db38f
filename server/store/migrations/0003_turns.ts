import { type Kysely, sql } from 'kysely'

/** Turn restrictions of a vintage's streets, so that its network can be built again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table region_vintage add column turn_restrictions jsonb not null default '[]'`.execute(db)
}
