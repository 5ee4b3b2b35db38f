import { type Kysely, sql } from 'kysely'

/**
 * Everything that belongs to one import hangs on `region_vintage`; what people entered (correction, setting) hangs on the
 * region's id alone, so that it outlives any import and can be restored before one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table region (
      id text primary key, name_en text not null, name_fr text not null, made_up boolean not null,
      current_vintage integer, created_at timestamptz not null default now())`,
    sql`create table region_vintage (
      id integer generated always as identity primary key,
      region_id text not null references region on delete cascade, number integer not null, hash text not null,
      manifest jsonb not null, settings jsonb not null, summary jsonb not null,
      network_hash text, demand_hash text, geom geometry(Geometry, 4326),
      imported_at timestamptz not null default now(),
      unique (region_id, hash), unique (region_id, number))`,
    sql`alter table region add foreign key (current_vintage) references region_vintage (id) on delete set null deferrable initially deferred`,
    sql`create table source_file (
      vintage_id integer not null references region_vintage on delete cascade, position integer not null,
      role text not null, format text not null, file text not null, source text, title jsonb, publisher text, licence text, url text,
      vintage text, row_count integer not null, bytes bigint not null, sha256 text not null, primary key (vintage_id, position))`,
    sql`create table notice (
      id bigint generated always as identity primary key,
      vintage_id integer not null references region_vintage on delete cascade,
      severity text not null, code text not null, file text not null, row_number integer, field_name text, value text,
      lon double precision, lat double precision, detail jsonb)`,
    sql`create index on notice (vintage_id, code)`,
    sql`create table notice_count (
      vintage_id integer not null references region_vintage on delete cascade,
      severity text not null, code text not null, file text not null, count integer not null, meaning jsonb not null,
      primary key (vintage_id, file, code))`,
    sql`create table area (
      vintage_id integer not null references region_vintage on delete cascade, index integer not null,
      code text not null, level text not null, name_en text not null, name_fr text not null, merged boolean not null,
      point_kind text not null, dwellings double precision, geom geometry(MultiPolygon, 4326) not null,
      primary key (vintage_id, index), unique (vintage_id, code))`,
    sql`create index on area using gist (geom)`,
    sql`create table demand_group (
      vintage_id integer not null references region_vintage on delete cascade, id text not null, position integer not null,
      name_en text not null, name_fr text not null, count_vintage text, primary key (vintage_id, id))`,
    sql`create table area_count (
      vintage_id integer not null, area_index integer not null, demand_group text not null,
      value double precision, missing text, primary key (vintage_id, demand_group, area_index),
      foreign key (vintage_id, area_index) references area on delete cascade,
      foreign key (vintage_id, demand_group) references demand_group on delete cascade)`,
    sql`create table area_indicator (
      vintage_id integer not null, area_index integer not null, indicator text not null, name jsonb not null,
      value double precision, missing text, primary key (vintage_id, indicator, area_index),
      foreign key (vintage_id, area_index) references area on delete cascade)`,
    sql`create table street (
      vintage_id integer not null references region_vintage on delete cascade, index integer not null,
      source_id text not null, name text, street_class text not null, community text, walk boolean not null,
      segment jsonb not null, geom geometry(LineString, 4326) not null, primary key (vintage_id, index))`,
    sql`create index on street using gist (geom)`,
    sql`create table service_at_location (
      vintage_id integer not null references region_vintage on delete cascade, key text not null,
      source text not null, record_id text not null, service_types text[] not null, place text not null,
      record jsonb not null, doubtful jsonb, corrected jsonb not null, geom geometry(Point, 4326), primary key (vintage_id, key))`,
    sql`create table service_duplicate (
      vintage_id integer not null, key_a text not null, key_b text not null,
      distance_meters double precision not null, similarity double precision not null, reason text not null,
      primary key (vintage_id, key_a, key_b),
      foreign key (vintage_id, key_a) references service_at_location on delete cascade,
      foreign key (vintage_id, key_b) references service_at_location on delete cascade)`,
    sql`create table employer_site (
      vintage_id integer not null references region_vintage on delete cascade, index integer not null,
      employer text not null, city text, agricultural boolean not null,
      precision text not null, placed_by text, area_index integer, geom geometry(Point, 4326), primary key (vintage_id, index))`,
    sql`create table employer_position (
      vintage_id integer not null, site_index integer not null, quarter text not null, stream text not null,
      occupation_code text, occupation text, positions integer,
      foreign key (vintage_id, site_index) references employer_site on delete cascade)`,
    sql`create index on employer_position (vintage_id, site_index)`,
    sql`create table context_feature (
      vintage_id integer not null references region_vintage on delete cascade, kind text not null,
      name_en text, name_fr text, geom geometry(Geometry, 4326) not null)`,
    sql`create index on context_feature using gist (geom)`,
    sql`create table correction (
      region_id text not null, source text not null, record_id text not null, field text not null, value text,
      who text not null, decided_on text not null, entered_at timestamptz not null default now(),
      primary key (region_id, source, record_id, field))`,
    sql`create table setting (
      region_id text not null, name text not null, value jsonb not null, changed_at timestamptz not null default now(),
      primary key (region_id, name))`,
    sql`create table built_file (hash text primary key, kind text not null, bytes bytea not null, created_at timestamptz not null default now())`,
    sql`alter table built_file alter column bytes set storage external`,
    sql`create table import_progress (
      region_id text primary key, name jsonb not null, status text not null, step jsonb not null, done double precision not null,
      message text, changed_at timestamptz not null default now())`,
  ]
  for (const statement of statements) await statement.execute(db)
}
