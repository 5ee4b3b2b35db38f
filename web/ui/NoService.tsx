import { useLanguage } from '../i18n/LanguageContext.tsx'
import type { ServiceDay } from '../travel/serviceDay.ts'
import { useView } from '../url/ViewContext.tsx'

/** No trip runs on the date asked for: says so, and offers the nearest dates with service. */
export function NoService({ day }: { day: ServiceDay | null }) {
  const { t } = useLanguage()
  const { navigate } = useView()
  const nearest = day?.nearest ?? []
  return (
    <div className="no-service" role="alert">
      <h2 className="finding">{t.noServiceTitle(nearest.length > 0 && day ? day.date : null)}</h2>
      <p>{nearest.length > 0 ? t.noService : t.noServiceEver}</p>
      {nearest.length > 0 && (
        <ul className="date-buttons">
          {nearest.map(({ date, trips }) => (
            <li key={date}>
              <button type="button" className="button" onClick={() => navigate({ date })}>
                {t.dateOption(date, trips)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
