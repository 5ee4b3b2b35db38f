import type { MultiPolygon, Position } from 'geojson'
import { type Kysely, sql } from 'kysely'
import { copyRows } from './copyRows.ts'
import type { Transaction } from './inTransaction.ts'
import type { Tables } from './tables.ts'

export interface StoredArea {
  index: number
  code: string
  name: { en: string; fr: string }
  level: string
  merged: boolean
  pointKind: 'dwellings' | 'street-nodes' | 'interior-point'
  dwellings: number | null
  geometry: MultiPolygon
}

/** Saves areas (outlines repaired by ST_MakeValid) and the region's outline as their union. */
export async function saveAreas(
  { db, client }: Transaction,
  vintageId: number,
  areas: Iterable<StoredArea>,
): Promise<void> {
  await copyRows(client, areas)
  await sql`
    insert into area (vintage_id, index, code, level, name_en, name_fr, merged, point_kind, dwellings, geom)
    select ${vintageId}, (row->>'index')::int, row->>'code', row->>'level', row->'name'->>'en', row->'name'->>'fr', (row->>'merged')::boolean,
      row->>'pointKind', (row->>'dwellings')::double precision,
      ST_Multi(ST_CollectionExtract(ST_MakeValid(ST_SetSRID(ST_GeomFromGeoJSON(row->'geometry'), 4326)), 3))
    from incoming`.execute(db)
  await sql`
    update region_vintage set geom = (select ST_UnaryUnion(ST_Collect(geom)) from area where vintage_id = ${vintageId})
    where id = ${vintageId}`.execute(db)
}

/** One point surely inside each outline, in the same order. */
export async function interiorPoints(
  { db, client }: Transaction,
  outlines: MultiPolygon[],
): Promise<Position[]> {
  await copyRows(
    client,
    outlines.map((geometry, index) => ({ index, geometry })),
  )
  const { rows } = await sql<{ lon: number; lat: number }>`
    select ST_X(p) as lon, ST_Y(p) as lat from (
      select (row->>'index')::int as index, ST_PointOnSurface(ST_MakeValid(ST_GeomFromGeoJSON(row->'geometry'))) as p from incoming) points
    order by index`.execute(db)
  return rows.map((row) => [row.lon, row.lat])
}

export interface GroupToSave {
  id: string
  name: { en: string; fr: string }
  vintage: string | null
  counts: {
    areaIndex: number
    value: number | null
    missing: string | null
    /** Of the published confidence interval. */
    low: number | null
    high: number | null
  }[]
}

export async function saveGroups(
  { db, client }: Transaction,
  vintageId: number,
  groups: GroupToSave[],
): Promise<void> {
  if (groups.length === 0) return
  await db
    .insertInto('demand_group')
    .values(
      groups.map((group, position) => ({
        vintage_id: vintageId,
        id: group.id,
        position,
        name_en: group.name.en,
        name_fr: group.name.fr,
        count_vintage: group.vintage,
      })),
    )
    .execute()
  await copyRows(
    client,
    groups.flatMap((group) => group.counts.map((count) => ({ ...count, group: group.id }))),
  )
  await sql`
    insert into area_count (vintage_id, area_index, demand_group, value, missing, low, high)
    select ${vintageId}, (row->>'areaIndex')::int, row->>'group', (row->>'value')::double precision, row->>'missing',
      (row->>'low')::double precision, (row->>'high')::double precision from incoming`.execute(db)
}

export interface IndicatorToSave {
  areaIndex: number
  indicator: string
  name: { en: string; fr: string }
  value: number | null
  missing: string | null
}

export async function saveIndicators(
  { db, client }: Transaction,
  vintageId: number,
  indicators: IndicatorToSave[],
): Promise<void> {
  await copyRows(client, indicators)
  await sql`
    insert into area_indicator (vintage_id, area_index, indicator, name, value, missing)
    select ${vintageId}, (row->>'areaIndex')::int, row->>'indicator', row->'name', (row->>'value')::double precision, row->>'missing' from incoming`.execute(
    db,
  )
}

export interface AreaWithShape {
  index: number
  code: string
  name: { en: string; fr: string }
  level: string
  merged: boolean
  pointKind: StoredArea['pointKind']
  dwellings: number | null
  center: [number, number]
  bounds: [number, number, number, number]
  areaKm2: number
}

export async function listAreas(db: Kysely<Tables>, vintageId: number): Promise<AreaWithShape[]> {
  const { rows } = await sql<{
    index: number
    code: string
    name_en: string
    name_fr: string
    level: string
    merged: boolean
    point_kind: StoredArea['pointKind']
    dwellings: number | null
    center: [number, number]
    bounds: [number, number, number, number]
    km2: number
  }>`
    select index, code, name_en, name_fr, level, merged, point_kind, dwellings,
      array[ST_X(p), ST_Y(p)] as center, array[ST_XMin(geom), ST_YMin(geom), ST_XMax(geom), ST_YMax(geom)] as bounds,
      ST_Area(geom::geography) / 1e6 as km2
    from (select *, ST_PointOnSurface(geom) as p from area where vintage_id = ${vintageId}) areas order by index`.execute(
    db,
  )
  return rows.map((row) => ({
    index: row.index,
    code: row.code,
    name: { en: row.name_en, fr: row.name_fr },
    level: row.level,
    merged: row.merged,
    pointKind: row.point_kind,
    dwellings: row.dwellings,
    center: row.center,
    bounds: row.bounds,
    areaKm2: row.km2,
  }))
}

/** Codes of a vintage's areas, in their order. */
export async function listAreaCodes(db: Kysely<Tables>, vintageId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('area')
    .select('code')
    .where('vintage_id', '=', vintageId)
    .orderBy('index')
    .execute()
  return rows.map(({ code }) => code)
}

/** Outlines as GeoJSON with at most 6 decimals, by area index. */
export async function listAreaOutlines(db: Kysely<Tables>, vintageId: number): Promise<MultiPolygon[]> {
  const { rows } = await sql<{ outline: MultiPolygon }>`
    select ST_AsGeoJSON(ST_ForcePolygonCCW(geom), 6)::json as outline from area where vintage_id = ${vintageId} order by index`.execute(
    db,
  )
  return rows.map((row) => row.outline)
}

export async function getBounds(
  db: Kysely<Tables>,
  vintageId: number,
): Promise<[number, number, number, number]> {
  const { rows } = await sql<{ bounds: [number, number, number, number] }>`
    select array[ST_XMin(geom), ST_YMin(geom), ST_XMax(geom), ST_YMax(geom)] as bounds from region_vintage where id = ${vintageId}`.execute(
    db,
  )
  return rows[0].bounds
}
