import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** Lines and points on the flat, metres of the middle of the region: good to a part in a thousand over a county. */
const flat = (geom: ReturnType<typeof sql>, middle: ReturnType<typeof sql>) =>
  sql`ST_Scale(${geom}, 111320 * cos(radians(${middle})), 111320)`

/**
 * Where the loaded streets go on into what nobody has loaded: ends of segments outside the region or within 250 m of its outline from
 * which 500 or 1,500 m away, in one of eight directions, lies a place outside the region that is farther from it than services are
 * listed, or has no loaded street outside the region within 1,000 m. Water of the map, drawn to 100 m, is no such place.
 */
export async function listStreetExits(
  db: Kysely<Tables>,
  vintageId: number,
  serviceBufferMeters: number,
): Promise<[lon: number, lat: number][]> {
  const { rows } = await sql<{ lon: number; lat: number }>`
    with here as materialized (
      select geom, ST_Y(ST_Centroid(geom)) as middle from region_vintage where id = ${vintageId}),
    region as materialized (
      select ${flat(sql`geom`, sql`middle`)} as geom, middle from here),
    parts as materialized (select ST_Subdivide(geom, 64) as geom from region),
    outline as materialized (select ST_Subdivide(ST_Boundary(geom), 64) as geom from region),
    water as materialized (
      select ST_Subdivide(${flat(sql`c.geom`, sql`middle`)}, 64) as geom from context_feature c, here
      where c.vintage_id = ${vintageId} and c.kind = 'water' and ST_Dimension(c.geom) = 2),
    street_end as materialized (
      select distinct lon, lat, ${flat(sql`ST_Point(lon, lat, 4326)`, sql`middle`)} as p from region, (
        select ST_X(ST_StartPoint(geom)) as lon, ST_Y(ST_StartPoint(geom)) as lat from street where vintage_id = ${vintageId}
        union select ST_X(ST_EndPoint(geom)), ST_Y(ST_EndPoint(geom)) from street where vintage_id = ${vintageId}) ends),
    near as materialized (
      select lon, lat, p from street_end
      where exists (select from outline where ST_DWithin(outline.geom, p, 250))
        or not exists (select from parts where ST_Intersects(parts.geom, p))),
    beyond as materialized (
      select p from near where not exists (select from parts where ST_DWithin(parts.geom, p, 100))),
    probe as (
      select lon, lat, ST_Translate(p, meters * cos(radians(bearing)), meters * sin(radians(bearing))) as q
      from near, unnest(array[500, 1500]) meters, generate_series(0, 315, 45) bearing)
    select distinct lon, lat from probe
    where not exists (select from parts where ST_Intersects(parts.geom, q))
      and not exists (select from water where ST_DWithin(water.geom, q, 100))
      and (not exists (select from parts where ST_DWithin(parts.geom, q, ${serviceBufferMeters}))
        or not exists (select from beyond where ST_DWithin(beyond.p, q, 1000)))
    order by lon, lat`.execute(db)
  return rows.map(({ lon, lat }) => [lon, lat])
}

/** 1 = the point lies outside the region. */
export async function findOutside(
  db: Kysely<Tables>,
  vintageId: number,
  points: readonly { lon: number; lat: number }[],
): Promise<Uint8Array> {
  const { rows } = await sql<{ outside: boolean }>`
    select not ST_Intersects(r.geom, ST_Point(lon, lat, 4326)) as outside
    from region_vintage r, unnest(${points.map(({ lon }) => lon)}::float8[], ${points.map(({ lat }) => lat)}::float8[])
      with ordinality as p (lon, lat, position)
    where r.id = ${vintageId} order by position`.execute(db)
  return Uint8Array.from(rows, ({ outside }) => (outside ? 1 : 0))
}
