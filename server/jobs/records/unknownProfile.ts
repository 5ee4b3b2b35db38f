import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import type { ProfileRecord } from '../../../core/match/profileRecord.ts'
import { profileOf } from '../standards/profileOf.ts'
import type { RecordProblem } from './recordKinds.ts'

/** A standard that names a profile which nobody has described, or one of others than it is about. */
export function unknownProfile(
  { who }: Pick<StandardRecord, 'who'>,
  profiles: readonly ProfileRecord[],
): RecordProblem[] {
  return profileOf(who, profiles)
    ? []
    : [{ code: 'unknown_profile', fieldName: 'who.profile', value: who.profile ?? '' }]
}
