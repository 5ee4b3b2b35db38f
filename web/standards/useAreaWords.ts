import { useLanguage } from '../i18n/LanguageContext.tsx'
import { areaFacts, type StandardArea } from './areaFacts.ts'

/** What is said of an area under a standard: why nothing is known of it (null = something is), and the one sentence that explains it. */
export function useAreaWords(people: string) {
  const { t, language } = useLanguage()
  const why = (area: StandardArea): string | null => {
    if (area.people === null) {
      const missing = area.missing as keyof typeof t.missing | null
      return `${t.unknown} (${(missing && t.missing[missing]) ?? t.missing['not-available']})`
    }
    if (area.people === 0) return t.nobodyCounted
    return area.coverage === null ? t.noDemandPoints : null
  }
  const sentence = (area: StandardArea): string => {
    const name = area.name[language]
    const reason = why(area)
    const facts = areaFacts(area, name, people)
    return reason || !facts ? t.areaUnknown(name, reason ?? t.unknown) : t.areaSentence(facts)
  }
  return { why, sentence }
}
