import type { RecordHistory } from '../../contract/savedRecords.ts'
import type { Db } from '../../store/db.ts'
import { listVersions } from '../../store/savedRecords.ts'
import { inFieldOrder } from './fieldOrder.ts'
import { type EditedKind, RECORD_KINDS } from './recordKinds.ts'

/** All versions of a record, the newest first. For the owner: it names people. */
export async function listHistory(
  db: Db,
  regionId: string,
  kind: EditedKind,
  id: string,
): Promise<NonNullable<RecordHistory>> {
  return (await listVersions(db, { regionId, kind }))
    .filter((version) => version.id === id)
    .map(({ action, who, savedAt, body }) => ({
      action,
      who,
      savedAt,
      record: inFieldOrder(RECORD_KINDS[kind].schema as object, body),
    }))
    .reverse()
}
