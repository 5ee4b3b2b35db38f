import { publicArea } from '../../core/gaps/publicArea.ts'
import type { StoredGroup } from '../store/areas.ts'

/** Demand groups as the owner sees them, or with the counts that the public may see: 1 to 4 withheld, the rest rounded to 5. */
export function showGroups(groups: StoredGroup[], access: 'owner' | 'public'): StoredGroup[] {
  if (access === 'owner') return groups
  return groups.map((group) => ({
    ...group,
    counts: group.counts.map(({ value, missing }) => {
      const shown = publicArea({ id: '', name: group.name, merged: false, people: value, missing })
      return { value: shown.people, missing: shown.missing }
    }),
  }))
}
