import { useRegion } from '../api/RegionContext.tsx'
import { groupWords } from '../i18n/groupWords.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { fromNearest } from '../i18n/serviceWords.ts'
import { useCoverage } from './CoverageContext.tsx'

/** The nouns of the question in the language on screen. */
export function useQuestionWords() {
  const { language } = useLanguage()
  const { detail } = useRegion()
  const { question } = useCoverage()
  const group = detail.groups.find((one) => one.id === question.group)
  const type = detail.serviceTypes.find((one) => one.slug === question.service)
  const serviceName = type?.name[language] ?? question.service
  return {
    ...groupWords(language, question.group, group?.name[language] ?? question.group),
    vintage: group?.vintage ?? null,
    serviceName,
    fromNearest: fromNearest(language, question.service, serviceName),
  }
}
