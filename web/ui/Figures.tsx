import { useCoverage } from '../coverage/CoverageContext.tsx'
import { shownPeople } from '../coverage/shownPeople.ts'
import { medianMinutes } from '../coverage/travelBands.ts'
import { useQuestionWords } from '../coverage/useQuestionWords.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { longestSearch } from '../travel/longestSearch.ts'
import { isRoundTrip } from '../travel/travel.ts'

/**
 * The figures: people short, areas with less than half within reach, median time; of a session also who is near enough on
 * the way there only.
 */
export function Figures() {
  const { t, f } = useLanguage()
  const { question, people, result } = useCoverage()
  const words = useQuestionWords()
  if (result.status !== 'ready' || result.answer.gaps.total.coverage === null) return null
  const { answer, index, thereNotBack } = result
  const roundTrip = isRoundTrip(question.travel)
  const median = medianMinutes(index, people, longestSearch(question.travel))
  return (
    <dl className={roundTrip ? 'figures figures-four' : 'figures'}>
      <div className="figure figure-short">
        <dd>{f.count(shownPeople(answer.gaps.total.shortfall))}</dd>
        <dt>{t.figurePeopleShort(words.people, question.minutes)}</dt>
      </div>
      {roundTrip && (
        <div className="figure">
          <dd>{thereNotBack === null ? '…' : f.count(shownPeople(thereNotBack.total))}</dd>
          <dt>{t.figureThereNotBack(question.minutes)}</dt>
        </div>
      )}
      <div className="figure">
        <dd>{f.count(answer.areasBelowHalf)}</dd>
        <dt>{t.figureAreas(answer.areasKnown)}</dt>
      </div>
      <div className="figure">
        <dd>
          {median === null ? t.beyondSearch(longestSearch(question.travel) / 60) : t.minutesShort(median)}
        </dd>
        <dt>{t.figureMedian(question.travel)}</dt>
      </div>
    </dl>
  )
}
