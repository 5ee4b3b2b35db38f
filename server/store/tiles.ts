import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from './tables.ts'

export const TILE_LAYERS = ['areas', 'streets', 'context'] as const
export type TileLayer = (typeof TILE_LAYERS)[number]

/** Streets that a zoom level can show without turning grey: all from 13 on. */
const MAIN_STREETS = ['motorway', 'trunk', 'primary']
const MIDDLE_STREETS = [...MAIN_STREETS, 'secondary', 'tertiary']

function features(layer: TileLayer, vintageId: number, zoom: number): RawBuilder<unknown> {
  switch (layer) {
    case 'areas':
      return sql`select index + 1 as id, index, code, name_en, name_fr, merged, geom from area where vintage_id = ${vintageId}`
    case 'streets': {
      const classes = zoom < 11 ? MAIN_STREETS : zoom < 13 ? MIDDLE_STREETS : null
      const filter = classes ? sql`and street_class = any(${classes}::text[])` : sql``
      return sql`select index + 1 as id, street_class as class, ${zoom < 13 ? sql`null::text` : sql`name`} as name, geom from street
        where vintage_id = ${vintageId} ${filter}`
    }
    case 'context':
      return sql`select row_number() over () as id, kind, name_en, name_fr, geom from context_feature where vintage_id = ${vintageId}
        ${zoom < 10 ? sql`and (kind <> 'park' or ST_Area(geom::geography) > 200000)` : sql``}`
  }
}

/** One vector tile; empty where nothing lies. The edge overlaps by 64 of 4,096 units so that outlines meet. */
export async function getTile(
  db: Kysely<Tables>,
  vintageId: number,
  layer: TileLayer,
  zoom: number,
  x: number,
  y: number,
): Promise<Buffer> {
  const { rows } = await sql<{ tile: Buffer }>`
    with bounds as (select ST_TileEnvelope(${zoom}::int, ${x}::int, ${y}::int) as tile,
      ST_Transform(ST_TileEnvelope(${zoom}::int, ${x}::int, ${y}::int, margin => 64.0 / 4096), 4326) as box),
    found as (select f.*, ST_AsMVTGeom(ST_Transform(f.geom, 3857), bounds.tile, 4096, 64, true) as mvt
      from (${features(layer, vintageId, zoom)}) f, bounds where f.geom && bounds.box),
    shaped as (select (to_jsonb(found) - 'geom' - 'mvt' - 'id') as properties, id, mvt from found where mvt is not null)
    select coalesce(ST_AsMVT(shaped, ${layer}::text, 4096, 'mvt', 'id'), ''::bytea) as tile from shaped`.execute(
    db,
  )
  return rows[0].tile
}
