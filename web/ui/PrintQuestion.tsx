import { useCoverage } from '../coverage/CoverageContext.tsx'
import { useQuestionWords } from '../coverage/useQuestionWords.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'

/** On paper only, in place of the controls: the question that the result answers, in one sentence. */
export function PrintQuestion() {
  const { t } = useLanguage()
  const { question, day } = useCoverage()
  const { people, fromNearest } = useQuestionWords()
  return (
    <p className="print-question">
      {t.printedQuestion({
        people,
        fromNearest,
        minutes: question.minutes,
        travel: question.travel,
        date: day?.date ?? null,
      })}
    </p>
  )
}
