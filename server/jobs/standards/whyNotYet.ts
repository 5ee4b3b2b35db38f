import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import type { ProfileRecord } from '../../../core/match/profileRecord.ts'
import { profileOf } from './profileOf.ts'

/** Why a standard cannot be answered yet; null = it can. No figure is better than a wrong one. */
export function whyNotYet(
  { who, destination }: Pick<StandardRecord, 'who' | 'destination'>,
  profiles: readonly ProfileRecord[],
): { en: string; fr: string } | null {
  if (destination.kind === 'employer-sites' && who.kind === 'sites')
    return {
      en: 'It asks for ways from employer sites to employer sites.',
      fr: 'Elle porte sur les trajets de lieux de travail à lieux de travail.',
    }
  if (profileOf(who, profiles)) return null
  return who.kind === 'sites'
    ? {
        en: `Nobody has described workers of the kind "${who.profile}".`,
        fr: `Personne n’a décrit de travailleurs du type « ${who.profile} ».`,
      }
    : {
        en: `Nobody has described people of the kind "${who.profile}".`,
        fr: `Personne n’a décrit de personnes du type « ${who.profile} ».`,
      }
}
