/** Saving, removing and undoing records of a region: under a lock, all or nothing, each change a new version. */

import { isDeepStrictEqual } from 'node:util'
import type { Pool } from 'pg'
import type { RecordChange } from '../../contract/savedRecords.ts'
import { ChangedMeanwhile, RefusedInput, RefusedRecords, VersionWanted } from '../../errors.ts'
import { RECORD_NOTICES } from '../../import/records/notices.ts'
import type { ReadRecord } from '../../import/records/readRecords.ts'
import { inTransaction, type Transaction } from '../../store/inTransaction.ts'
import { addVersions, listVersions, lockVersions, type SavedVersion } from '../../store/savedRecords.ts'
import { checkRecords, type PlacedProblem } from './checkRecords.ts'
import {
  findListed,
  type ImportedRegion,
  type ListedRecord,
  listedRecords,
  provinceOf,
} from './listRecords.ts'
import { nextSavedAt } from './nextSavedAt.ts'
import { type EditedKind, RECORD_KINDS, type RecordOf } from './recordKinds.ts'

export interface Change {
  region: ImportedRegion
  kind: EditedKind
  who: string | null
  /** ISO instant. */
  now: string
  /** The record and the version of it that is to be changed; undefined = whatever there is, as on the command line. */
  expected?: ExpectedVersion
}

export interface ExpectedVersion {
  id: string
  /** `*` = whichever there is; null = none yet. */
  version: string | null
}

export interface ChangedRecord {
  id: string
  change: RecordChange
  /** null where the record is gone. */
  version: string | null
}

/** @throws RefusedRecords with every fault of every record; ChangedMeanwhile */
export async function saveRecords(
  pool: Pool,
  change: Change,
  incoming: readonly ReadRecord[],
): Promise<ChangedRecord[]> {
  return await changing(pool, change, async ({ db }, listed) => {
    const { records, faults } = await checkRecords(db, change, incoming, listed)
    if (change.expected && records[0] && records[0].id !== change.expected.id)
      faults.push({ rowNumber: null, code: 'other_id', fieldName: 'id', value: records[0].id })
    if (faults.length > 0) throw refusal(faults)
    const changes = records.map((record) => {
      const held = listed.find((each) => each.record.id === record.id)
      const kind: RecordChange = !held
        ? 'new'
        : held.origin !== 'off' && isDeepStrictEqual(held.record, record)
          ? 'same'
          : held.origin === 'saved'
            ? 'changed'
            : 'starter-replaced'
      return { id: record.id, change: kind, record }
    })
    return changes.map(({ id, change: kind, record }) => ({
      id,
      change: kind,
      version: kind === 'same' ? null : { action: 'saved' as const, body: record },
    }))
  })
}

/** A saved record goes, and its starter is back; a starter is switched off. @throws NotFound, RefusedInput, ChangedMeanwhile */
export async function removeRecord(pool: Pool, change: Change, id: string): Promise<ChangedRecord> {
  const [changed] = await changing(pool, change, async (_, listed) => {
    const { origin, replacesStarter } = findListed(change.kind, listed, id)
    if (origin === 'off')
      throw new RefusedInput(
        'switched_off_already',
        `The ${change.kind} "${id}" is switched off already; undo brings it back.`,
        'id',
      )
    if (origin === 'starter')
      return [{ id, change: 'starter-off', version: { action: 'off' as const, body: null } }]
    const told = replacesStarter ? 'starter-back' : 'removed'
    return [{ id, change: told, version: { action: 'removed' as const, body: null } }]
  })
  return changed
}

/** Brings back what held before the last change; again, and that change holds once more. @throws RefusedInput, ChangedMeanwhile */
export async function undoRecord(pool: Pool, change: Change, id: string): Promise<ChangedRecord> {
  const [changed] = await changing(pool, change, async ({ db }, listed) => {
    const versions = await listVersions(db, { regionId: change.region.id, kind: change.kind })
    const own = versions.filter((version) => version.id === id)
    if (own.length === 0) {
      findListed(change.kind, listed, id)
      throw new RefusedInput('nothing_to_undo', `Nobody has changed the ${change.kind} "${id}".`, 'id')
    }
    const { action, body } = own.at(-2) ?? { action: 'removed' as const, body: null }
    const starter = RECORD_KINDS[change.kind]
      .starters(provinceOf(change.region))
      .some((each) => each.id === id)
    const told =
      action === 'saved' ? 'changed' : action === 'off' ? 'starter-off' : starter ? 'starter-back' : 'removed'
    return [{ id, change: told, version: { action, body } }]
  })
  return changed
}

interface Planned {
  id: string
  change: RecordChange
  /** null = nothing is to be added. */
  version: Pick<SavedVersion, 'action' | 'body'> | null
}

/** Runs `plan` on what holds, under the lock of the region, and adds what it plans. */
async function changing(
  pool: Pool,
  { region, kind, who, now: instant, expected }: Change,
  plan: (transaction: Transaction, listed: ListedRecord<RecordOf[EditedKind]>[]) => Promise<Planned[]>,
): Promise<ChangedRecord[]> {
  return await inTransaction(pool, async (transaction) => {
    await lockVersions(transaction, region.id)
    const versions = await listVersions(transaction.db, { regionId: region.id, kind })
    const listed = listedRecords(kind, region, versions) as ListedRecord<RecordOf[EditedKind]>[]
    if (expected) holdToVersion(listed, expected)
    const planned = await plan(transaction, listed)
    const savedAt = nextSavedAt(versions, instant)
    const added = planned.flatMap(({ id: of, version }): SavedVersion[] =>
      version ? [{ kind, id: of, who, savedAt, ...version }] : [],
    )
    await addVersions(transaction, region.id, added)
    const now = listedRecords(kind, region, [...versions, ...added])
    return planned.map(({ id, change }) => ({
      id,
      change,
      version: now.find(({ record }) => record.id === id)?.version ?? null,
    }))
  })
}

function holdToVersion(
  listed: readonly ListedRecord<RecordOf[EditedKind]>[],
  { id, version }: ExpectedVersion,
): void {
  const current = listed.find(({ record }) => record.id === id)?.version ?? null
  if (version === current || (version === '*' && current !== null)) return
  if (version === null)
    throw new VersionWanted(`"${id}" is there already: say in If-Match which version is to be changed.`)
  throw new ChangedMeanwhile(
    current === null
      ? `"${id}" is not there any more: somebody has removed it meanwhile. Read it again.`
      : `Somebody has changed "${id}" meanwhile. Read it again, and change what is there now.`,
  )
}

function refusal(faults: readonly PlacedProblem[]): RefusedRecords {
  const [first] = faults
  return new RefusedRecords(
    `Nothing was saved: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}, the first one ${first.code} in ${first.fieldName || 'the record'} (${first.value}).`,
    faults.map((fault) => {
      const { en, fr } = RECORD_NOTICES[fault.code as keyof typeof RECORD_NOTICES]
      return { ...fault, meaning: { en, fr } }
    }),
  )
}
