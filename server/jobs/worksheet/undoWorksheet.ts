/**
 * Takes the last worksheet of a region back: its answers stop to hold, and what was known before holds again, with the witness and
 * date that it had. Nothing is deleted. The next undo takes back the worksheet before.
 */
import type { Pool } from 'pg'
import { RefusedInput } from '../../errors.ts'
import type { ServiceAnswer } from '../../import/worksheet/serviceAnswer.ts'
import { listAnswers, lockAnswers } from '../../store/answers.ts'
import { saveAnswerUndos } from '../../store/answerUndos.ts'
import type { Db } from '../../store/db.ts'
import { inTransaction } from '../../store/inTransaction.ts'
import { getRegion } from '../../store/regions.ts'
import type { StoredService } from '../../store/serviceRecord.ts'
import { listServices } from '../../store/services.ts'
import { knownText } from './knownText.ts'
import { answersByRecord, type LatestAnswers, latestAnswers } from './latestAnswers.ts'
import type { AnswerChange } from './planAnswers.ts'

/** The answers of one worksheet, as they were read in. */
export interface AppliedWorksheet {
  enteredBy: string
  /** ISO instant. */
  enteredAt: string
  answers: number
}

export interface Undo {
  worksheet: AppliedWorksheet
  /** One an answer that is taken back. */
  changes: AnswerChange[]
}

/** What an undo would change; null = no worksheet is there to take back. */
export async function previewUndo(db: Db, regionId: string): Promise<Undo | null> {
  const region = await getRegion(db, regionId)
  return planUndo(await listServices(db, region.vintage.id), await listAnswers(db, regionId))
}

/**
 * @param meant the worksheet that whoever asks has seen as the last one; left out = whichever it is
 * @throws RefusedInput `nothing_to_undo`, or `not_the_last_worksheet` where another was applied or undone since
 */
export async function undoWorksheet(
  pool: Pool,
  { regionId, who, now, meant }: { regionId: string; who: string; now: string; meant?: string },
): Promise<Undo> {
  return await inTransaction(pool, async (transaction) => {
    await lockAnswers(transaction, regionId)
    const undo = await previewUndo(transaction.db, regionId)
    if (!undo)
      throw new RefusedInput('nothing_to_undo', 'There is no worksheet left to undo. Nothing was changed.')
    const { enteredBy, enteredAt } = undo.worksheet
    if (meant !== undefined && meant !== enteredAt)
      throw new RefusedInput(
        'not_the_last_worksheet',
        `The last worksheet is now that of ${enteredBy} (${enteredAt}). Look at it first; nothing was changed.`,
        'enteredAt',
      )
    await saveAnswerUndos(transaction.db, [{ regionId, enteredBy, enteredAt, undoneBy: who, undoneAt: now }])
    return undo
  })
}

/** `answers`: those that hold, with their history. */
export function planUndo(services: readonly StoredService[], answers: readonly ServiceAnswer[]): Undo | null {
  if (answers.length === 0) return null
  const last = answers.reduce((a, b) => (b.enteredAt > a.enteredAt ? b : a))
  const isLast = ({ enteredBy, enteredAt }: ServiceAnswer) =>
    enteredBy === last.enteredBy && enteredAt === last.enteredAt
  const byKey = new Map(services.map((service) => [service.key, service]))
  const changes = [...answersByRecord(answers)].flatMap(([key, history]): AnswerChange[] => {
    const [now, then] = [latestAnswers(history), latestAnswers(history.filter((each) => !isLast(each)))]
    const service = byKey.get(key)
    const known = (latest: LatestAnswers, field: ServiceAnswer['field']) =>
      service ? knownText(service.record, latest, field) : (latest.get(field)?.value ?? null)
    return history.filter(isLast).map(({ source, recordId, field, who, date }) => ({
      kind: 'undone',
      rowNumber: null,
      source,
      recordId,
      name: service?.record.name ?? { en: recordId, fr: recordId },
      field,
      before: known(now, field),
      after: known(then, field),
      who,
      date,
    }))
  })
  const { enteredBy, enteredAt } = last
  return { worksheet: { enteredBy, enteredAt, answers: changes.length }, changes }
}
