import type { DemandGroup } from '../../server/contract/region.ts'
import type { StandardGaps } from '../../server/contract/standards.ts'
import type { enStandards } from '../i18n/enStandards.ts'
import { groupWords } from '../i18n/groupWords.ts'
import type { Language } from '../i18n/language.ts'

/** The noun of what a standard counts, as it follows a number: people of a group, sites, or their workers. */
export function countedPeople(
  { who, weighBy }: StandardGaps['standard'],
  { groups }: { groups: readonly Pick<DemandGroup, 'id' | 'name'>[] },
  language: Language,
  { siteWords, workerWords }: Pick<typeof enStandards, 'siteWords' | 'workerWords'>,
): string {
  if (who.kind === 'sites') {
    const isFarm = who.profile.startsWith('farm-worker')
    return weighBy === 'people' ? workerWords(isFarm) : siteWords(isFarm)
  }
  const group = groups.find(({ id }) => id === who.demandGroup)
  return groupWords(language, who.demandGroup, group?.name[language] ?? who.demandGroup).people
}
