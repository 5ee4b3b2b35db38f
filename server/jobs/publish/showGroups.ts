import type { Access } from '../../../core/gaps/gapResult.ts'
import { publicGroups } from '../../../core/privacy/publicGroups.ts'
import { listGroups, type StoredGroup } from '../../store/counts.ts'
import type { Db } from '../../store/db.ts'
import type { Vintage } from '../../store/regions.ts'
import { publicRules } from './publicRules.ts'

declare const shown: unique symbol
/** A group that whoever asked may see. Nothing else is one: only `publish` makes them, and whatever answers takes only them. */
export type ShownGroup = StoredGroup & { readonly [shown]: true }

/** The region's demand groups with the counts that whoever asks may see. */
export async function showGroups(
  db: Db,
  vintage: Vintage,
  areaCount: number,
  access: Access,
): Promise<ShownGroup[]> {
  const groups = await listGroups(db, vintage.id, areaCount)
  const seen = access === 'owner' ? groups : publicGroups(groups, publicRules(vintage, groups))
  return seen as ShownGroup[]
}

/** Counts of sites instead of people, for the owner alone. */
export function ownersGroup(group: StoredGroup, access: Access): ShownGroup {
  if (access !== 'owner') throw new Error('counts of sites are for the owner alone')
  return group as ShownGroup
}
