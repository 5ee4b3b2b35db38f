import type { StandardWho } from '../../../core/gaps/standardRecord.ts'
import { type ProfileRecord, unknownGroup } from '../../../core/match/profileRecord.ts'

/** Who the people of a standard are taken to be; null where nobody has described those that it names. */
export function profileOf(who: StandardWho, profiles: readonly ProfileRecord[]): ProfileRecord | null {
  const id = who.kind === 'sites' ? who.profile : (who.profile ?? who.demandGroup)
  const found = profiles.find((each) => each.id === id && (each.of === 'group') === (who.kind === 'group'))
  if (found) return found
  return who.kind === 'group' && who.profile === undefined ? unknownGroup(who.demandGroup) : null
}
