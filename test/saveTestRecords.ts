import { inTransaction } from '../server/store/inTransaction.ts'
import { addVersions, type SavedKind } from '../server/store/savedRecords.ts'
import type { TestRegion } from './openTestRegion.ts'

/** Records as if they had been saved, also such as a check would refuse. */
export async function saveTestRecords(
  { database }: Pick<TestRegion, 'database'>,
  kind: SavedKind,
  records: readonly { id: string }[],
  regionId = 'mini',
  savedAt = new Date().toISOString(),
): Promise<void> {
  await inTransaction(database.pool, (transaction) =>
    addVersions(
      transaction,
      regionId,
      records.map((body) => ({ kind, id: body.id, action: 'saved', body, who: 'Test', savedAt })),
    ),
  )
}
