import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** One worksheet that was taken back: whose answers, and by whom and when (ISO instants). */
export interface AnswerUndo {
  regionId: string
  enteredBy: string
  enteredAt: string
  undoneBy: string
  undoneAt: string
}

/** Adds undos; those that are there already stay as they are. */
export async function saveAnswerUndos(db: Kysely<Tables>, undos: readonly AnswerUndo[]): Promise<void> {
  if (undos.length === 0) return
  await db
    .insertInto('answer_undo')
    .values(
      undos.map(({ regionId, enteredBy, enteredAt, undoneBy, undoneAt }) => ({
        region_id: regionId,
        entered_by: enteredBy,
        entered_at: enteredAt,
        undone_by: undoneBy,
        undone_at: undoneAt,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function listAnswerUndos(db: Kysely<Tables>): Promise<AnswerUndo[]> {
  const rows = await db
    .selectFrom('answer_undo')
    .selectAll()
    .orderBy('region_id')
    .orderBy('entered_at')
    .execute()
  return rows.map((row) => ({
    regionId: row.region_id,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at.toISOString(),
    undoneBy: row.undone_by,
    undoneAt: row.undone_at.toISOString(),
  }))
}
