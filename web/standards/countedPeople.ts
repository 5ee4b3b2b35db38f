import type { DemandGroup } from '../../server/contract/region.ts'
import type { StandardGaps } from '../../server/contract/standards.ts'
import { groupWords } from '../i18n/groupWords.ts'
import type { Language } from '../i18n/language.ts'

/** The noun of what a standard counts, as it follows a number: people of a group, or sites. */
export function countedPeople(
  { who }: StandardGaps['standard'],
  { groups }: { groups: readonly Pick<DemandGroup, 'id' | 'name'>[] },
  language: Language,
  siteWords: (agricultural: boolean) => string,
): string {
  if (who.kind === 'sites') return siteWords(who.profile === 'farm-worker')
  const group = groups.find(({ id }) => id === who.demandGroup)
  return groupWords(language, who.demandGroup, group?.name[language] ?? who.demandGroup).people
}
