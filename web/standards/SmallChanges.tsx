import { useId } from 'react'
import type { StandardGaps } from '../../server/contract/standards.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'

const FIRST_CHANGES = 6
const NEARLY = 0.8

/** Minutes of a ride or of opening hours that would cover many. */
export function SmallChanges({ changes, people }: { changes: StandardGaps['changes']; people: string }) {
  const { t, f, language } = useLanguage()
  const id = useId()
  const shown = smallestUseful(changes ?? []).slice(0, FIRST_CHANGES)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t.changesTitle}</h2>
      <p className="quiet">{t.changesNote(people)}</p>
      <ul className="change-list">
        {shown.map((change) => (
          <li key={`${change.kind} ${change.service} ${change.minutes}`}>
            <strong>{f.count(Math.round(change.people))}</strong>
            <span>{change.sentence[language]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One change for each service and kind: the smallest that does nearly as much as the one that does most. */
function smallestUseful(changes: NonNullable<StandardGaps['changes']>) {
  const byOffer = Map.groupBy(changes, ({ kind, service }) => `${kind} ${service}`)
  return [...byOffer.values()]
    .map((alike) => {
      const most = Math.max(...alike.map(({ people }) => people))
      const useful = alike.filter(({ people }) => people >= NEARLY * most)
      return useful.reduce((a, b) => (b.minutes < a.minutes ? b : a))
    })
    .filter(({ people }) => Math.round(people) > 0)
    .sort((a, b) => b.people - a.people)
}
