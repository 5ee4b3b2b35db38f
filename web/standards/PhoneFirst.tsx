import { useId, useState } from 'react'
import type { StandardGaps } from '../../server/contract/standards.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'

const FIRST_CALLS = 8

/** The records whose answers may move the most people, for those who phone. */
export function PhoneFirst({ answer, people }: { answer: StandardGaps; people: string }) {
  const { t, language } = useLanguage()
  const { navigate } = useView()
  const id = useId()
  const [all, setAll] = useState(false)
  const { phoneFirst } = answer
  // The public reads no telephone list: it is the owner who phones.
  if (answer.access !== 'owner' || phoneFirst.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t.phoneTitle}</h3>
      <p className="quiet">{t.phoneNote(people)}</p>
      <ol className="phone-list">
        {(all ? phoneFirst : phoneFirst.slice(0, FIRST_CALLS)).map((one) => (
          <li key={one.service}>
            <span className="phone-name">
              {one.name[language]}
              {one.organization && one.organization !== one.name[language] && (
                <span className="row-note">{one.organization}</span>
              )}
            </span>
            {one.phone ? (
              <a className="phone-number" href={`tel:${one.phone.replace(/[^\d+]/g, '')}`}>
                {one.phone}
              </a>
            ) : (
              <span className="phone-number quiet">{t.phoneMissing}</span>
            )}
            <span className="phone-moves">{t.phoneMoves(Math.round(one.people))}</span>
          </li>
        ))}
      </ol>
      {phoneFirst.length > FIRST_CALLS && (
        <button type="button" className="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.phoneFewer : t.phoneAll(phoneFirst.length)}
        </button>
      )}
      <button type="button" className="link-button" onClick={() => navigate({ panel: 'worksheet' })}>
        {t.worksheetLine}
      </button>
    </section>
  )
}
