import type { Geometry } from 'geojson'
import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** Background of a printed map, drawn as finely as `metersOfPixel` shows. */
export async function listMapContext(
  db: Kysely<Tables>,
  vintageId: number,
  toleranceDegrees: number,
): Promise<{ kind: string; name: { en: string; fr: string } | null; geometry: Geometry }[]> {
  const { rows } = await sql<{
    kind: string
    name_en: string | null
    name_fr: string | null
    shape: Geometry
  }>`
    select kind, name_en, name_fr, ST_AsGeoJSON(ST_ForcePolygonCCW(simple), 5)::json as shape
    from (select *, ST_SimplifyPreserveTopology(geom, ${toleranceDegrees}) as simple from context_feature where vintage_id = ${vintageId}) drawn
    where not ST_IsEmpty(simple) and (kind <> 'park' or ST_Area(geom::geography) > 200000)`.execute(db)
  return rows.map(({ kind, name_en, name_fr, shape }) => ({
    kind,
    name: name_en === null && name_fr === null ? null : { en: name_en ?? name_fr!, fr: name_fr ?? name_en! },
    geometry: shape,
  }))
}
