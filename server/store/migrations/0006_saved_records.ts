import { type Kysely, sql } from 'kysely'

/**
 * Standards, eligibility rules, profiles and head-counts as people save them, hung on the region's id alone. Rows are only ever added,
 * a removal too: the last one of a record holds, the others are its history. Standards that a setting held become records.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table saved_record (
    id bigint generated always as identity primary key,
    region_id text not null, kind text not null, record_id text not null,
    action text not null check (action in ('saved', 'removed', 'off')), body jsonb, who text, saved_at timestamptz not null,
    check ((action = 'saved') = (body is not null)),
    unique (region_id, kind, record_id, saved_at))`.execute(db)
  await sql`insert into saved_record (region_id, kind, record_id, action, body, saved_at)
    select region_id, 'standard', body->>'id', 'saved', body, date_trunc('milliseconds', changed_at)
    from setting, jsonb_array_elements(case jsonb_typeof(value) when 'array' then value else '[]' end) as body
    where name = 'standards' and body->>'id' is not null
    on conflict do nothing`.execute(db)
  await sql`delete from setting where name = 'standards'`.execute(db)
}
