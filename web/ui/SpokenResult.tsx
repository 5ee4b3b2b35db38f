import { useEffect, useState } from 'react'
import type { GapTotal } from '../../core/gaps/gapResult.ts'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { shownPeople } from '../coverage/shownPeople.ts'
import { useQuestionWords } from '../coverage/useQuestionWords.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { isRoundTrip } from '../travel/travel.ts'

/** Longer than a slider step, so that a screen reader hears the result once and not every minute on the way. */
const SETTLED_MS = 600

/** Tells screen readers the new result after the question changed. */
export function SpokenResult() {
  const { t } = useLanguage()
  const { question, result } = useCoverage()
  const words = useQuestionWords()
  const text =
    result.status === 'ready'
      ? spokenTotal(result.answer.gaps.total)
      : result.status === 'loading'
        ? t.loadingTimes(question.travel.mode)
        : ''
  function spokenTotal({ shortfall, covered, coverage }: GapTotal) {
    if (coverage === null) return t.findingNoCounts(words.people)
    return t.resultSpoken(
      shownPeople(shortfall),
      shownPeople(covered + shortfall),
      words.people,
      question.minutes,
      question.travel,
    )
  }
  const thereNotBack =
    result.status === 'ready' && result.answer.gaps.total.coverage !== null && isRoundTrip(question.travel)
      ? result.thereNotBack
      : null
  const home = thereNotBack
    ? t.thereNotBack({
        count: shownPeople(thereNotBack.total),
        people: words.people,
        minutes: question.minutes,
      })
    : ''
  const [spoken, setSpoken] = useState({ text: '', home: '' })
  useEffect(() => {
    const timer = setTimeout(() => setSpoken({ text, home }), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [text, home])
  // Not atomic: the way home may be known later, and the first sentence is not said twice.
  return (
    <div className="visually-hidden" role="status" aria-atomic="false">
      <p>{spoken.text}</p>
      <p>{spoken.home}</p>
    </div>
  )
}
