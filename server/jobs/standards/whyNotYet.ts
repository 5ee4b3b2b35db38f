import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import { SITE_PROFILES } from '../../../core/match/siteProfiles.ts'

/** Why a standard cannot be answered yet; null = it can. No figure is better than a wrong one. */
export function whyNotYet({ who, destination, weighBy }: StandardRecord): { en: string; fr: string } | null {
  if (destination.kind === 'employer-sites' && who.kind === 'sites')
    return {
      en: 'It asks for ways from employer sites to employer sites.',
      fr: 'Elle porte sur les trajets de lieux de travail à lieux de travail.',
    }
  if (who.kind !== 'sites') return null
  if (!SITE_PROFILES.some(({ id }) => id === who.profile))
    return {
      en: `Nobody has described workers of the kind "${who.profile}".`,
      fr: `Personne n’a décrit de travailleurs du type « ${who.profile} ».`,
    }
  if (weighBy !== 'sites')
    return {
      en: 'Nobody has entered how many workers the sites have: weigh it by sites.',
      fr: 'Personne n’a indiqué combien de travailleurs comptent les lieux : pondérer par lieu.',
    }
  return null
}
