import type { Comparison } from '../../core/compare/compareAnswers.ts'
import { shownPeople } from '../coverage/shownPeople.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import type { CompareFacts } from './compareFacts.ts'
import { useCompareWords } from './compareWords.ts'
import type { SideState } from './useSide.ts'

/** Three figures: A, B and the difference; people where both count the same, else shares. */
export function CompareFigures({
  comparison,
  facts,
  a,
  b,
}: {
  comparison: Comparison
  facts: CompareFacts
  a: SideState
  b: SideState
}) {
  const { f } = useLanguage()
  const c = useCompareWords()
  const { more, percent, covered, counted } = facts
  const points = percent.a - percent.b
  const side = (letter: 'a' | 'b', state: SideState) => {
    const LETTER = letter === 'a' ? 'A' : 'B'
    const { people, covered: bounds } = comparison[letter]
    const interval = (state.standardGaps ?? state.gaps)?.total.intervals?.covered
    const unknown = shownPeople(bounds.upper) - shownPeople(bounds.lower)
    const share = f.percent(bounds.lower / people)
    return (
      <div className={`figure figure-${letter}`}>
        <dd>{more ? f.count(covered[letter]) : share}</dd>
        <dt>
          {more
            ? c.figureSide(LETTER, state.people, share, facts.hasUnknown)
            : c.figureShare(LETTER, covered[letter], counted[letter], state.people)}
          {interval && (
            <span className="row-note">
              {c.interval(Math.round(interval.low), Math.round(interval.high))}
            </span>
          )}
          {unknown > 0 && <span className="row-note">{c.notKnownYet(unknown)}</span>}
        </dt>
      </div>
    )
  }
  return (
    <dl className="figures compare-figures">
      {side('a', a)}
      {side('b', b)}
      <div className="figure">
        <dd>{c.signed(more ? more.certain : points)}</dd>
        <dt>{more ? c.figureDifference(points) : c.figurePoints}</dt>
      </div>
    </dl>
  )
}
