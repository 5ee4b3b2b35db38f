import type { Kysely } from 'kysely'
import type { CorrectionRow } from '../import/rows.ts'
import type { Tables } from './tables.ts'

/** Keeps decisions; of two about the same field the later one stands. */
export async function saveCorrections(
  db: Kysely<Tables>,
  regionId: string,
  corrections: CorrectionRow[],
): Promise<void> {
  for (const correction of corrections) {
    const row = { value: correction.value, who: correction.who, decided_on: correction.date }
    await db
      .insertInto('correction')
      .values({
        region_id: regionId,
        source: correction.source,
        record_id: correction.recordId,
        field: correction.field,
        ...row,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['region_id', 'source', 'record_id', 'field'])
          .doUpdateSet(row)
          .where('correction.decided_on', '<=', correction.date),
      )
      .execute()
  }
}

export async function deleteCorrections(
  db: Kysely<Tables>,
  regionId: string,
  corrections: CorrectionRow[],
): Promise<void> {
  for (const { source, recordId, field } of corrections)
    await db
      .deleteFrom('correction')
      .where('region_id', '=', regionId)
      .where('source', '=', source)
      .where('record_id', '=', recordId)
      .where('field', '=', field)
      .execute()
}

export async function listCorrections(
  db: Kysely<Tables>,
  regionId?: string,
): Promise<(CorrectionRow & { regionId: string })[]> {
  let query = db
    .selectFrom('correction')
    .selectAll()
    .orderBy('region_id')
    .orderBy('source')
    .orderBy('record_id')
    .orderBy('field')
  if (regionId) query = query.where('region_id', '=', regionId)
  return (await query.execute()).map((row) => ({
    regionId: row.region_id,
    source: row.source,
    recordId: row.record_id,
    field: row.field,
    value: row.value,
    who: row.who,
    date: row.decided_on,
  }))
}
