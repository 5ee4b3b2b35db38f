import { type Kysely, sql } from 'kysely'

/** Where a region was imported from last, so that its owner may import it again from the page. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table region_origin (
    region_id text primary key references region on delete cascade,
    manifest_folder text not null, files_folder text not null)`.execute(db)
}
