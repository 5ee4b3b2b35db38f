import { LANGUAGE_KINDS, type LanguageKind } from '../../../../core/match/languageKinds.ts'
import { findLanguageByCode } from '../../../../core/match/languages.ts'
import type { MatchedService } from '../../../../core/match/matchService.ts'
import type { PreparedStandard } from '../prepareStandard.ts'
import type { RecordCandidate } from './recordChanges.ts'

/** The lightest kind that counts: an interpreter by telephone before one in person before staff. */
const LIGHTEST: readonly LanguageKind[] = [...LANGUAGE_KINDS].reverse()

const BY = {
  staff: { en: 'with its staff', fr: 'par son personnel' },
  interpreter: { en: 'with an interpreter', fr: 'par interprète' },
  telephone: { en: 'with an interpreter by telephone', fr: 'par interprète au téléphone' },
} as const

/** One language that the people speak, at one service, or at all of them. */
export function languageCandidates(
  { standard, services, facts: { person } }: PreparedStandard,
  records: readonly number[],
): RecordCandidate[] {
  const kinds = standard.match.languageKinds ?? []
  const kind = LIGHTEST.find((each) => kinds.includes(each))
  if (!kind) return []
  return (person.languages ?? []).flatMap((code): RecordCandidate[] => {
    const names = findLanguageByCode(code)
    const language = { en: names?.en ?? code, fr: names?.fr ?? code }
    const withLanguage = (service: MatchedService): MatchedService => ({
      ...service,
      languages: [...(service.languages ?? []), { code, kind }],
    })
    return [
      ...records.map(
        (record): RecordCandidate => ({
          kind: 'language',
          record,
          sentence: {
            en: `if ${services[record].record.name.en} served people in ${language.en} ${BY[kind].en}`,
            fr: `si ${services[record].record.name.fr} servait les gens en ${language.fr} ${BY[kind].fr}`,
          },
          change: (service, of) => (of === record ? withLanguage(service) : service),
        }),
      ),
      {
        kind: 'language',
        record: null,
        sentence: {
          en: `if every such service served people in ${language.en} ${BY[kind].en}`,
          fr: `si tous ces services servaient les gens en ${language.fr} ${BY[kind].fr}`,
        },
        change: withLanguage,
      },
    ]
  })
}
