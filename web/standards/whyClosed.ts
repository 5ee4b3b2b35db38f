import type { RegionDetail } from '../../server/contract/region.ts'
import type { StandardList } from '../../server/contract/standards.ts'
import type { Messages } from '../i18n/en.ts'
import type { Language } from '../i18n/language.ts'

type Listed = StandardList['standards'][number]

/** Why a standard of the list is not answered here; null = it is. */
export function whyClosed(
  { standard, notYet, problems: [problem] }: Listed,
  access: RegionDetail['access'],
  t: Messages,
  language: Language,
): string | null {
  if (notYet) return notYet[language]
  if (problem) return t.standardProblem(problem.fieldName, problem.value)
  const ofSites = standard.who.kind === 'sites' || standard.destination.kind !== 'services'
  return access === 'public' && ofSites ? t.standardOwnerOnly : null
}
