import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'

/** Why a standard cannot be answered yet; null = it can. No figure is better than a wrong one. */
export function whyNotYet({ who, destination }: StandardRecord): { en: string; fr: string } | null {
  if (destination.kind === 'employer-sites')
    return {
      en: 'It asks for ways to employer sites, and most of these are known by place name only, not by a point.',
      fr: 'Elle porte sur les trajets vers des lieux de travail, dont la plupart ne sont connus que par un nom de lieu, sans point.',
    }
  if (who.kind === 'sites')
    return {
      en: 'It starts from employer sites, and most of these are known by place name only, not by a point.',
      fr: 'Elle part de lieux de travail, dont la plupart ne sont connus que par un nom de lieu, sans point.',
    }
  return null
}
