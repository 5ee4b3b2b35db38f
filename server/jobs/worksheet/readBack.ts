import type { Pool } from 'pg'
import { RefusedInput } from '../../errors.ts'
import { openSource } from '../../import/files/sourceFile.ts'
import { NoticeLog } from '../../import/notice.ts'
import { WORKSHEET_NOTICES } from '../../import/worksheet/notices.ts'
import { type FilledRow, readWorksheet } from '../../import/worksheet/readWorksheet.ts'
import { listAnswers, lockAnswers, saveAnswers } from '../../store/answers.ts'
import type { Db } from '../../store/db.ts'
import { inTransaction } from '../../store/inTransaction.ts'
import { getRegion } from '../../store/regions.ts'
import { listServices } from '../../store/services.ts'
import { type AnswerChange, planAnswers } from './planAnswers.ts'

export interface ReadBack {
  changes: AnswerChange[]
  log: NoticeLog
}

export interface FilledWorksheet {
  regionId: string
  /** Folder of the file; the present one if left out. */
  folder?: string
  /** The file, .csv or .xlsx, as it is called in messages. */
  file: string
  /** ISO instant of reading. */
  now: string
}

/** What a worksheet would change; nothing is saved. */
export async function previewWorksheet(db: Db, worksheet: FilledWorksheet): Promise<ReadBack> {
  const { rows, log } = await readRows(worksheet)
  return { changes: await plan(db, worksheet, rows, log), log }
}

/**
 * Saves the answers of a worksheet, all or none: one error in it refuses the whole.
 * @throws RefusedInput `worksheet_refused`; `told` is called with what was found before
 */
export async function applyWorksheet(
  pool: Pool,
  worksheet: FilledWorksheet,
  enteredBy: string,
  told: (found: ReadBack) => void = () => {},
): Promise<ReadBack> {
  const { rows, log } = await readRows(worksheet)
  return await inTransaction(pool, async (transaction) => {
    const { db } = transaction
    await lockAnswers(transaction, worksheet.regionId)
    const found = { changes: await plan(db, worksheet, rows, log), log }
    told(found)
    const errors = log.count('error')
    if (errors > 0)
      throw new RefusedInput(
        'worksheet_refused',
        `Nothing was saved: ${errors} ${errors === 1 ? 'cell or row' : 'cells or rows'} of "${worksheet.file}" cannot be used. Mend them and read it again.`,
      )
    const answers = found.changes.map(({ source, recordId, field, after, who, date }) => ({
      source,
      recordId,
      field,
      value: after,
      who,
      date,
      enteredBy,
      enteredAt: worksheet.now,
    }))
    await saveAnswers(transaction, worksheet.regionId, answers)
    return found
  })
}

async function readRows({
  folder = '.',
  file,
  now,
}: FilledWorksheet): Promise<{ rows: FilledRow[]; log: NoticeLog }> {
  const log = new NoticeLog()
  const source = await openSource(folder, file)
  const rows: FilledRow[] = []
  const report = log.reporter(file, WORKSHEET_NOTICES)
  for await (const row of readWorksheet(source, report, now.slice(0, 10))) rows.push(row)
  return { rows, log }
}

async function plan(
  db: Db,
  { regionId, file }: FilledWorksheet,
  rows: FilledRow[],
  log: NoticeLog,
): Promise<AnswerChange[]> {
  const region = await getRegion(db, regionId)
  const services = await listServices(db, region.vintage.id)
  const answers = await listAnswers(db, regionId)
  return planAnswers(rows, services, answers, log.reporter(file, WORKSHEET_NOTICES))
}
