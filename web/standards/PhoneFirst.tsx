import { useId, useState } from 'react'
import type { StandardGaps } from '../../server/contract/standards.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { PhoneExport } from './PhoneExport.tsx'

const FIRST_CALLS = 6

/** The records whose answers may move the most people, for those who phone. */
export function PhoneFirst({ answer, people }: { answer: StandardGaps; people: string }) {
  const { t, f, language } = useLanguage()
  const { navigate } = useView()
  const id = useId()
  const [all, setAll] = useState(false)
  const { phoneFirst, standard, region, total } = answer
  // The public reads no telephone list: it is the owner who phones.
  if (answer.access !== 'owner' || phoneFirst.length === 0) return null
  const asked = shareToAsk(total)
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t.phoneTitle}</h2>
      {asked > 0 && <p>{t.phoneWhy(f.percent(asked), people)}</p>}
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
      <div className="panel-buttons">
        {phoneFirst.length > FIRST_CALLS && (
          <button type="button" className="button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t.phoneFewer : t.phoneAll(phoneFirst.length)}
          </button>
        )}
        <PhoneExport calls={phoneFirst} name={`${region}-${standard.id}`} />
      </div>
      <button type="button" className="link-button" onClick={() => navigate({ panel: 'worksheet' })}>
        {t.worksheetLine}
      </button>
    </section>
  )
}

/** Of all people, those whom an answer may settle: not those unknown because the edge of what is loaded is near. */
function shareToAsk({ people, barriers, beyondBorder }: StandardGaps['total']): number {
  if (!people || !barriers) return 0
  return Math.max(0, barriers.unknown - (beyondBorder ?? 0)) / people
}
