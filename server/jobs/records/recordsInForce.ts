/** What holds of starters and saved versions: a saved record replaces the starter of its id, until it is removed. */
import { Check } from 'typebox/value'
import type { SavedVersion } from '../../store/savedRecords.ts'
import { hashOf } from '../hash.ts'
import { inFieldOrder } from './fieldOrder.ts'
import type { RecordKind } from './recordKinds.ts'

export interface HeldRecord<Edited> {
  record: Edited
  /** `off` = a starter that the region does not use. */
  origin: 'starter' | 'saved' | 'off'
  replacesStarter: boolean
  /** Changes with every change of the record. */
  version: string
}

/**
 * Starters in their order, then the others by id. A saved body that is no record of its kind is left out.
 * @param versions of the kind, of each record the oldest first.
 */
export function holdRecords<Edited extends { id: string }>(
  kind: RecordKind<Edited>,
  starters: readonly Edited[],
  versions: readonly SavedVersion[],
): HeldRecord<Edited>[] {
  const latest = new Map(versions.map((version) => [version.id, version]))
  const starterIds = new Set(starters.map(({ id }) => id))
  const saved = (version: SavedVersion | undefined): Edited | null =>
    version?.action === 'saved' && Check(kind.schema, version.body)
      ? (inFieldOrder(kind.schema, version.body) as Edited)
      : null
  const held = starters.map((starter): HeldRecord<Edited> => {
    const version = latest.get(starter.id)
    const record = saved(version)
    return {
      record: record ?? starter,
      origin: record ? 'saved' : version?.action === 'off' ? 'off' : 'starter',
      replacesStarter: record !== null,
      version: versionOf(version, starter),
    }
  })
  for (const version of latest.values()) {
    const record = saved(version)
    if (record && !starterIds.has(version.id))
      held.push({ record, origin: 'saved', replacesStarter: false, version: versionOf(version, null) })
  }
  return held
}

function versionOf(version: SavedVersion | undefined, starter: unknown): string {
  return hashOf(version ? [version.action, version.savedAt] : starter).slice(0, 16)
}
