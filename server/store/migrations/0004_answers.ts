import { type Kysely, sql } from 'kysely'

/**
 * Answers from verification worksheets. They hang on the region's id alone, as corrections do, and are only ever added: the latest
 * by date holds, the others are its history.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table service_answer (
    id bigint generated always as identity primary key,
    region_id text not null, source text not null, record_id text not null, field text not null, value text,
    who text not null, said_on text not null, entered_by text not null, entered_at timestamptz not null,
    unique (region_id, source, record_id, field, said_on, entered_at))`.execute(db)
}
