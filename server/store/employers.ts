import { type Kysely, sql } from 'kysely'
import { copyRows } from './copyRows.ts'
import type { Transaction } from './inTransaction.ts'
import type { Tables } from './tables.ts'

export interface StoredEmployerSite {
  index: number
  employer: string
  city: string | null
  agricultural: boolean
  precision: string
  placedBy: string | null
  areaIndex: number | null
  lon: number | null
  lat: number | null
  positions: {
    quarter: string
    stream: string
    occupationCode: string | null
    occupation: string | null
    positions: number | null
  }[]
}

export async function saveEmployerSites(
  { db, client }: Transaction,
  vintageId: number,
  sites: StoredEmployerSite[],
): Promise<void> {
  await copyRows(client, sites)
  await sql`
    insert into employer_site (vintage_id, index, employer, city, agricultural, precision, placed_by, area_index, geom)
    select ${vintageId}, (row->>'index')::int, row->>'employer', row->>'city',
      (row->>'agricultural')::boolean, row->>'precision', row->>'placedBy', (row->>'areaIndex')::int,
      ST_SetSRID(ST_MakePoint((row->>'lon')::double precision, (row->>'lat')::double precision), 4326)
    from incoming`.execute(db)
  await sql`
    insert into employer_position (vintage_id, site_index, quarter, stream, occupation_code, occupation, positions)
    select ${vintageId}, (row->>'index')::int, p->>'quarter', p->>'stream', p->>'occupationCode', p->>'occupation', (p->>'positions')::int
    from incoming, jsonb_array_elements(row->'positions') as p`.execute(db)
}

/** Employer sites with their positions by decision quarter (never summed over quarters). For the owner's own computing only. */
export async function listEmployerSites(
  db: Kysely<Tables>,
  vintageId: number,
): Promise<StoredEmployerSite[]> {
  const { rows } = await sql<StoredEmployerSite>`
    select index, employer, city, agricultural, precision, placed_by as "placedBy",
      area_index as "areaIndex", ST_X(geom) as lon, ST_Y(geom) as lat,
      coalesce((select json_agg(json_build_object('quarter', quarter, 'stream', stream, 'occupationCode', occupation_code, 'occupation', occupation, 'positions', positions))
        from employer_position p where p.vintage_id = s.vintage_id and p.site_index = s.index), '[]') as positions
    from employer_site s where vintage_id = ${vintageId} order by index`.execute(db)
  return rows
}
