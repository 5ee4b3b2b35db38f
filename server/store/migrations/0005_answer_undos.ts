import { type Kysely, sql } from 'kysely'

/**
 * Worksheets that were taken back. A worksheet's answers are those of one region with the same `entered_by` and `entered_at`; an
 * undo is added beside them and they stop to hold, so that what was before holds again, with its own witness and date.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table answer_undo (
    region_id text not null, entered_by text not null, entered_at timestamptz not null,
    undone_by text not null, undone_at timestamptz not null,
    primary key (region_id, entered_by, entered_at))`.execute(db)
}
