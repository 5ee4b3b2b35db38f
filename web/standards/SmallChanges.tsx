import { useId } from 'react'
import type { StandardGaps } from '../../server/contract/standards.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'

const FIRST_CHANGES = 6

/** Single trips, hours, languages or rules that would cover many. */
export function SmallChanges({ changes, people }: { changes: StandardGaps['changes']; people: string }) {
  const { t, f, language } = useLanguage()
  const id = useId()
  const shown = (changes ?? []).slice(0, FIRST_CHANGES)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t.changesTitle}</h2>
      <p className="quiet">{t.changesNote(people)}</p>
      <ul className="change-list">
        {shown.map((change) => (
          <li key={`${change.kind} ${change.sentence.en}`}>
            <strong>{f.count(Math.round(change.people))}</strong>
            <span>
              {change.sentence[language]}
              {Math.round(change.lost) > 0 && ` (${t.changeLoses(f.count(Math.round(change.lost)))})`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
