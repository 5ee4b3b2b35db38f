import { useCoverage } from '../coverage/CoverageContext.tsx'
import { shownPeople } from '../coverage/shownPeople.ts'
import { useQuestionWords } from '../coverage/useQuestionWords.ts'
import { medianMinutes } from '../coverage/walkBands.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'

/** The three figures: people short, areas with less than half within reach, median walk. */
export function Figures() {
  const { t, f } = useLanguage()
  const { question, people, result } = useCoverage()
  const words = useQuestionWords()
  if (result.status !== 'ready' || result.answer.gaps.total.coverage === null) return null
  const { answer, index } = result
  const median = medianMinutes(index, people)
  return (
    <dl className="figures">
      <div className="figure figure-short">
        <dd>{f.count(shownPeople(answer.gaps.total.shortfall))}</dd>
        <dt>{t.figurePeopleShort(words.people, question.minutes)}</dt>
      </div>
      <div className="figure">
        <dd>{f.count(answer.areasBelowHalf)}</dd>
        <dt>{t.figureAreas(answer.areasKnown)}</dt>
      </div>
      <div className="figure">
        <dd>{median === null ? t.beyondThreeHours : t.minutesShort(median)}</dd>
        <dt>{t.figureMedian}</dt>
      </div>
    </dl>
  )
}
