import { type Kysely, type Selectable, sql } from 'kysely'
import type { ServiceAnswer } from '../import/worksheet/serviceAnswer.ts'
import { copyRows } from './copyRows.ts'
import type { Transaction } from './inTransaction.ts'
import type { ServiceAnswerTable, Tables } from './tables.ts'

/** Adds answers; those that are there already stay as they are. @returns how many were added */
export async function saveAnswers(
  { db, client }: Transaction,
  regionId: string,
  answers: readonly ServiceAnswer[],
): Promise<number> {
  await copyRows(client, answers)
  const { numAffectedRows } = await sql`
    insert into service_answer (region_id, source, record_id, field, value, who, said_on, entered_by, entered_at)
    select ${regionId}, row->>'source', row->>'recordId', row->>'field', row->>'value', row->>'who', row->>'date',
      row->>'enteredBy', (row->>'enteredAt')::timestamptz
    from incoming
    on conflict do nothing`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** Two worksheets of a region at once: the second waits, and is compared with what the first has saved. */
export async function lockAnswers({ db }: Transaction, regionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`within-reach answers ${regionId}`}))`.execute(db)
}

type StoredAnswer = ServiceAnswer & { regionId: string }

/**
 * Answers that hold and their history, by region and record, for each field the oldest first: the last one of a field holds. Those of
 * worksheets that were taken back are left out.
 */
export async function listAnswers(db: Kysely<Tables>, regionId?: string): Promise<StoredAnswer[]> {
  let query = inOrder(db).where(({ not, exists, selectFrom }) =>
    not(
      exists(
        selectFrom('answer_undo')
          .select('undone_at')
          .whereRef('answer_undo.region_id', '=', 'service_answer.region_id')
          .whereRef('answer_undo.entered_by', '=', 'service_answer.entered_by')
          .whereRef('answer_undo.entered_at', '=', 'service_answer.entered_at'),
      ),
    ),
  )
  if (regionId !== undefined) query = query.where('region_id', '=', regionId)
  return (await query.execute()).map(toAnswer)
}

/** Every answer that was ever read in, with those that were taken back: for a backup. */
export async function listEveryAnswer(db: Kysely<Tables>): Promise<StoredAnswer[]> {
  return (await inOrder(db).execute()).map(toAnswer)
}

function inOrder(db: Kysely<Tables>) {
  return db
    .selectFrom('service_answer')
    .selectAll()
    .orderBy('region_id')
    .orderBy('source')
    .orderBy('record_id')
    .orderBy('field')
    .orderBy('said_on')
    .orderBy('entered_at')
}

function toAnswer(row: Selectable<ServiceAnswerTable>): StoredAnswer {
  return {
    regionId: row.region_id,
    source: row.source,
    recordId: row.record_id,
    field: row.field as ServiceAnswer['field'],
    value: row.value,
    who: row.who,
    date: row.said_on,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at.toISOString(),
  }
}
