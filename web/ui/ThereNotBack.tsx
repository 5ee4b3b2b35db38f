import { useCoverage } from '../coverage/CoverageContext.tsx'
import { shownPeople } from '../coverage/shownPeople.ts'
import { useQuestionWords } from '../coverage/useQuestionWords.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { isRoundTrip } from '../travel/travel.ts'

/** Of a session: how many are near enough on the way there, but not on the way home, in one sentence. */
export function ThereNotBack() {
  const { t } = useLanguage()
  const { question, result } = useCoverage()
  const { people } = useQuestionWords()
  if (result.status !== 'ready' || !isRoundTrip(question.travel)) return null
  if (result.answer.gaps.total.coverage === null) return null
  const { thereNotBack } = result
  return (
    <p className="finding-more">
      {thereNotBack === null
        ? t.thereNotBackWaiting
        : t.thereNotBack({ count: shownPeople(thereNotBack.total), people, minutes: question.minutes })}
    </p>
  )
}
