import type { Pool } from 'pg'
import type { Access } from '../../../core/gaps/gapResult.ts'
import { RefusedInput } from '../../errors.ts'
import { openSource } from '../../import/files/sourceFile.ts'
import { HEAD_COUNT_NOTICES } from '../../import/headCounts/notices.ts'
import { type FilledSite, readHeadCounts } from '../../import/headCounts/readHeadCounts.ts'
import { NoticeLog } from '../../import/notice.ts'
import type { Db } from '../../store/db.ts'
import { inTransaction } from '../../store/inTransaction.ts'
import { getRegion } from '../../store/regions.ts'
import { addVersions, listVersions, lockVersions, type SavedVersion } from '../../store/savedRecords.ts'
import { ownersSites } from '../publish/ownersSites.ts'
import { nextSavedAt } from '../records/nextSavedAt.ts'
import { headCountId, knownHeadCounts } from './knownHeadCounts.ts'
import { type HeadCountChange, planHeadCounts } from './planHeadCounts.ts'

export interface SaidHeadCounts {
  regionId: string
  /** What the complaints are about. */
  file: string
  rows: readonly FilledSite[]
  /** Complaints of the reading, and of the plan. */
  log: NoticeLog
  /** ISO instant. */
  now: string
  access: Access
}

/** The rows of a table, .csv or .xlsx, with what was wrong in it. */
export async function readHeadCountFile(
  region: Pick<SaidHeadCounts, 'regionId' | 'now' | 'access'>,
  file: string,
): Promise<SaidHeadCounts> {
  const log = new NoticeLog()
  const source = await openSource('.', file)
  const report = log.reporter(file, HEAD_COUNT_NOTICES)
  const rows: FilledSite[] = []
  for await (const row of readHeadCounts(source, report, region.now.slice(0, 10))) rows.push(row)
  return { ...region, file, rows, log }
}

/** What it would change; nothing is saved. */
export async function previewHeadCounts(db: Db, said: SaidHeadCounts): Promise<HeadCountChange[]> {
  return await plan(db, said, await listVersions(db, { regionId: said.regionId, kind: 'head-count' }))
}

/**
 * Saves head-counts, all or none: one error refuses the whole.
 * @throws RefusedInput `head_counts_refused`; `told` is called with the changes before
 */
export async function applyHeadCounts(
  pool: Pool,
  said: SaidHeadCounts,
  enteredBy: string,
  told: (changes: HeadCountChange[]) => void = () => {},
): Promise<HeadCountChange[]> {
  return await inTransaction(pool, async (transaction) => {
    const { regionId } = said
    await lockVersions(transaction, regionId)
    const versions = await listVersions(transaction.db, { regionId, kind: 'head-count' })
    const changes = await plan(transaction.db, said, versions)
    told(changes)
    const errors = said.log.count('error')
    if (errors > 0)
      throw new RefusedInput(
        'head_counts_refused',
        `Nothing was saved: ${errors} ${errors === 1 ? 'cell or row' : 'cells or rows'} of "${said.file}" cannot be used. Mend them and read it again.`,
      )
    const savedAt = nextSavedAt(versions, said.now)
    const added = changes.map(
      ({ site, month, workers, who, date }): SavedVersion => ({
        kind: 'head-count',
        id: headCountId(site, month),
        action: 'saved',
        body: { workers, who, date },
        who: enteredBy,
        savedAt,
      }),
    )
    await addVersions(transaction, regionId, added)
    return changes
  })
}

async function plan(
  db: Db,
  { regionId, file, rows, log, access }: SaidHeadCounts,
  versions: readonly SavedVersion[],
): Promise<HeadCountChange[]> {
  const { vintage } = await getRegion(db, regionId)
  const sites = await ownersSites(db, vintage.id, access)
  return planHeadCounts(rows, sites, knownHeadCounts(versions), log.reporter(file, HEAD_COUNT_NOTICES))
}
