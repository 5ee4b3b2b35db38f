import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { StreetSegment } from '../../core/network/streetSegment.ts'
import type { TurnRestriction } from '../../core/network/turnRestriction.ts'
import { copyRows } from './copyRows.ts'
import type { Transaction } from './inTransaction.ts'
import type { Tables } from './tables.ts'

export async function saveStreets(
  { db, client }: Transaction,
  vintageId: number,
  segments: Iterable<StreetSegment>,
): Promise<number> {
  function* rows() {
    let index = 0
    for (const { coordinates, ...segment } of segments)
      yield { index: index++, segment, geometry: { type: 'LineString', coordinates } }
  }
  const count = await copyRows(client, rows())
  await sql`
    insert into street (vintage_id, index, source_id, name, street_class, community, walk, segment, geom)
    select ${vintageId}, (row->>'index')::int, row->'segment'->>'id', row->'segment'->>'name', row->'segment'->>'streetClass', row->'segment'->>'community',
      (row->'segment'->>'walk')::boolean, row->'segment', ST_SetSRID(ST_GeomFromGeoJSON(row->'geometry'), 4326)
    from incoming`.execute(db)
  return count
}

/** Street segments in the order in which they were imported. */
export async function listStreets(db: Kysely<Tables>, vintageId: number): Promise<StreetSegment[]> {
  const { rows } = await sql<{
    segment: Omit<StreetSegment, 'coordinates'>
    line: { coordinates: [number, number][] }
  }>`
    select segment, ST_AsGeoJSON(geom, 15)::json as line from street where vintage_id = ${vintageId} order by index`.execute(
    db,
  )
  return rows.map((row) => ({ ...row.segment, coordinates: row.line.coordinates }))
}

/** A point in the middle of the streets of each community, for labels. */
export async function listCommunityCenters(
  db: Kysely<Tables>,
  vintageId: number,
): Promise<Map<string, [number, number]>> {
  const { rows } = await sql<{ community: string; center: [number, number] }>`
    select community, array[percentile_cont(0.5) within group (order by ST_X(p)), percentile_cont(0.5) within group (order by ST_Y(p))] as center
    from (select community, ST_StartPoint(geom) as p from street where vintage_id = ${vintageId} and community is not null) ends
    group by community`.execute(db)
  return new Map(rows.map((row) => [row.community, row.center]))
}

/** Where the walkable streets of each community begin, within the region: the possible points of whatever is placed by its name alone. */
export async function listCommunityPoints(
  db: Kysely<Tables>,
  vintageId: number,
): Promise<Map<string, [number, number][]>> {
  const { rows } = await sql<{ community: string; points: [number, number][] }>`
    select community, array_agg(array[ST_X(p), ST_Y(p)] order by ST_X(p), ST_Y(p)) as points
    from (select distinct s.community, ST_StartPoint(s.geom) as p from street s join region_vintage r on r.id = s.vintage_id
      where s.vintage_id = ${vintageId} and s.community is not null and s.walk and ST_Intersects(r.geom, ST_StartPoint(s.geom))) ends
    group by community`.execute(db)
  return new Map(rows.map((row) => [row.community, row.points]))
}

/** Turn restrictions of a vintage's streets. */
export async function listTurnRestrictions(
  db: Kysely<Tables>,
  vintageId: number,
): Promise<TurnRestriction[]> {
  const row = await db
    .selectFrom('region_vintage')
    .select('turn_restrictions')
    .where('id', '=', vintageId)
    .executeTakeFirstOrThrow()
  return row.turn_restrictions as TurnRestriction[]
}
