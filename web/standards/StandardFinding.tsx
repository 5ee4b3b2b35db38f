import type { StandardGaps } from '../../server/contract/standards.ts'
import { shownPeople } from '../coverage/shownPeople.ts'
import { capital } from '../i18n/capital.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { standardFacts } from './standardFacts.ts'

/** The answer in one sentence and three figures that add up to everyone counted. */
export function StandardFinding({ answer, people }: { answer: StandardGaps; people: string }) {
  const { t, f } = useLanguage()
  const { total, standard } = answer
  const facts = standardFacts(total, people)
  if (!facts) return <h2 className="finding">{t.standardNothing(people)}</h2>
  const { count } = facts
  const beyond = shownPeople(total.beyondBorder ?? 0)
  return (
    <>
      <h2 className="finding">{t.standardFinding(facts)}</h2>
      <dl className="figures">
        <div className="figure">
          <dt>{t.coveredFigure(people)}</dt>
          <dd>{f.count(count.lower)}</dd>
        </div>
        <div className="figure">
          <dt>{t.unknownFigure}</dt>
          <dd>{f.count(count.upper - count.lower)}</dd>
        </div>
        <div className="figure figure-short">
          <dt>{t.barrierFigure}</dt>
          <dd>{f.count(facts.total - count.upper)}</dd>
        </div>
      </dl>
      {count.lower < count.upper && <p className="quiet">{t.boundsNote(facts.total - count.lower)}</p>}
      {total.intervals && (
        <p className="quiet">
          {t.shortfallInterval(
            Math.round(total.intervals.shortfall.low),
            Math.round(total.intervals.shortfall.high),
          )}
        </p>
      )}
      {beyond > 0 && (
        <details className="note-fold">
          <summary>{capital(t.beyondBorderShort(beyond))}</summary>
          <p className="quiet">{t.beyondBorder(beyond, people)}</p>
        </details>
      )}
      {shownPeople(total.servedOnDemand ?? 0) > 0 && (
        <p className="quiet">{t.servedOnDemand(shownPeople(total.servedOnDemand ?? 0), people)}</p>
      )}
      {standard.target !== null && total.belowTarget && (
        <p>{t.belowTarget(standard.target, total.belowTarget.yes, total.belowTarget.unknown)}</p>
      )}
    </>
  )
}
