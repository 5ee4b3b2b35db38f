import type { StandardList } from '../../server/contract/standards.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { whyClosed } from './whyClosed.ts'

/** Every standard with its sentence; one that is not answered cannot be chosen and says why. */
export function StandardChoice({
  standards,
  choose,
}: {
  standards: StandardList['standards']
  choose: (id: string) => void
}) {
  const { t, language } = useLanguage()
  const { detail } = useRegion()
  return (
    <section className="standard-list" aria-labelledby="standards-title">
      <h2 id="standards-title">{t.standardPrompt}</h2>
      <p className="quiet">{t.standardsIntro}</p>
      <ul>
        {standards.map((listed) => {
          const { standard } = listed
          const reason = whyClosed(listed, detail.access, t, language)
          return (
            <li key={standard.id} className="standard-option">
              <button
                type="button"
                className="row-button standard-name"
                disabled={reason !== null}
                onClick={() => choose(standard.id)}
              >
                {standard.name[language]}
              </button>
              <p className="standard-explanation">{standard.explanation[language]}</p>
              {reason && (
                <p className="standard-reason">
                  <strong>{t.standardNotYet}</strong> – {reason}
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
