import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/**
 * Streams rows into the temporary table `incoming (row jsonb)` by COPY, emptied first; the caller's INSERT ... SELECT takes
 * them from there. Fast, any shape, and no value is ever spliced into SQL.
 * @returns how many rows went in
 */
export async function copyRows(client: PoolClient, rows: Iterable<unknown>): Promise<number> {
  await client.query('create temporary table if not exists incoming (row jsonb) on commit drop')
  await client.query('truncate incoming')
  let count = 0
  function* lines(): Generator<string> {
    let chunk = ''
    for (const row of rows) {
      count += 1
      chunk += `${escapeCopy(JSON.stringify(row))}\n`
      if (chunk.length > 65536) {
        yield chunk
        chunk = ''
      }
    }
    if (chunk) yield chunk
  }
  await pipeline(Readable.from(lines()), client.query(copyFrom('copy incoming (row) from stdin')))
  return count
}

/** JSON has no raw control characters, so only backslashes need care; U+0000 cannot be stored and is dropped. */
function escapeCopy(json: string): string {
  return json.replace(/(?<!\\)((?:\\\\)*)\\u0000/g, '$1').replaceAll('\\', '\\\\')
}
