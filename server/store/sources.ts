import type { Kysely } from 'kysely'
import type { Transaction } from './inTransaction.ts'
import type { Tables } from './tables.ts'

/** A file that a vintage was read from, with what its publisher says of it. */
export interface StoredSource {
  role: string
  format: string
  file: string
  source: string | null
  title: { en: string; fr: string } | null
  publisher: string | null
  licence: string | null
  url: string | null
  vintage: string | null
  rows: number
  bytes: number
  sha256: string
}

export async function saveSources(
  { db }: Transaction,
  vintageId: number,
  sources: StoredSource[],
): Promise<void> {
  if (sources.length === 0) return
  await db
    .insertInto('source_file')
    .values(
      sources.map(({ rows, title, ...source }, position) => ({
        ...source,
        vintage_id: vintageId,
        position,
        row_count: rows,
        title: title && JSON.stringify(title),
      })),
    )
    .execute()
}

export async function listSources(db: Kysely<Tables>, vintageId: number): Promise<StoredSource[]> {
  const rows = await db
    .selectFrom('source_file')
    .selectAll()
    .where('vintage_id', '=', vintageId)
    .orderBy('position')
    .execute()
  return rows.map(({ vintage_id: _, position: __, row_count, bytes, title, ...row }) => ({
    ...row,
    title: title as StoredSource['title'],
    rows: row_count,
    bytes: Number(bytes),
  }))
}

/** Hash of each file of every import of a region, by number of the import. */
export async function listSourceHashes(
  db: Kysely<Tables>,
  regionId: string,
): Promise<Map<number, Map<string, string>>> {
  const rows = await db
    .selectFrom('source_file')
    .innerJoin('region_vintage', 'region_vintage.id', 'source_file.vintage_id')
    .select(['region_vintage.number', 'file', 'sha256'])
    .where('region_id', '=', regionId)
    .orderBy('position')
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ number }) => number)].map(([number, files]) => [
      number,
      new Map(files.map(({ file, sha256 }) => [file, sha256])),
    ]),
  )
}
