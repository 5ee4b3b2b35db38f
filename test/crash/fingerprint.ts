import { createHash } from 'node:crypto'
import type { Pool } from 'pg'

export interface RegionState {
  /** Numbers of the vintages, and the one in force. */
  vintages: number[]
  current: number
  /** By vintage number: a hash over every row of every table that hangs on it. */
  rows: Record<number, string>
  /** A hash over the decisions that an import keeps. */
  corrections: string
  /** Rows of no vintage, and built files that no vintage names or whose bytes are not what their name says. */
  leftovers: string[]
}

/** All that the database holds of a region. */
export async function readState(pool: Pool, regionId: string): Promise<RegionState> {
  const one = async (query: string, values: unknown[] = []) => (await pool.query(query, values)).rows
  const tables = (
    await one(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'vintage_id' order by 1`,
    )
  ).map((row) => row.name as string)
  if (tables.length < 12) throw new Error(`only ${tables.length} tables hang on a vintage`)
  const [region] = await one('select current_vintage from region where id = $1', [regionId])
  const vintages = await one(
    'select id, number, hash, manifest, settings, network_hash, demand_hash, transit_hash, turn_restrictions, md5(ST_AsBinary(geom)) as outline from region_vintage where region_id = $1 order by number',
    [regionId],
  )
  const leftovers: string[] = []
  const rows: Record<number, string> = {}
  for (const { id, number, ...vintage } of vintages) {
    const parts = [`vintage ${createHash('md5').update(JSON.stringify(vintage)).digest('hex')}`]
    for (const table of tables) {
      const row = table === 'notice' ? `to_jsonb(t) - 'vintage_id' - 'id'` : `to_jsonb(t) - 'vintage_id'`
      const [{ count, hash }] = await one(
        `select count(*), md5(string_agg(h, '' order by h)) as hash from (select md5((${row})::text) as h from ${table} t where vintage_id = $1) rows`,
        [id],
      )
      parts.push(`${table} ${count} ${hash}`)
    }
    rows[number] = parts.join('\n')
  }
  const ids = vintages.map((vintage) => vintage.id)
  for (const table of tables) {
    const [{ count }] = await one(`select count(*) from ${table} where not vintage_id = any($1)`, [ids])
    if (Number(count) > 0) leftovers.push(`${count} rows of ${table}`)
  }
  const named = vintages
    .flatMap((vintage) => [vintage.network_hash, vintage.demand_hash, vintage.transit_hash])
    .filter((hash) => hash !== null)
  const files = await one(
    `select hash, encode(sha256(bytes || '\\x0a'::bytea), 'hex') as found from built_file`,
  )
  for (const { hash, found } of files) {
    if (!named.includes(hash)) leftovers.push(`built file ${hash} of nothing`)
    if (hash !== found) leftovers.push(`built file ${hash} is ${found}`)
  }
  for (const hash of named)
    if (!files.some((file) => file.hash === hash)) leftovers.push(`built file ${hash} is missing`)
  const [{ corrections }] = await one(
    `select coalesce(md5(string_agg((to_jsonb(c) - 'entered_at')::text, '' order by c.source, c.record_id, c.field)), 'none') as corrections from correction c where region_id = $1`,
    [regionId],
  )
  return {
    vintages: vintages.map((vintage) => vintage.number),
    current: vintages.find((vintage) => vintage.id === region?.current_vintage)?.number ?? 0,
    rows,
    corrections,
    leftovers,
  }
}
