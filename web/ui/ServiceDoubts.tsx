import type { Service } from '../../server/contract/service.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'

/** What is doubtful of a record: its point, its site, corrections with what was published, and possible duplicates. */
export function ServiceDoubts({ service }: { service: Service }) {
  const { t, f, language } = useLanguage()
  const { services } = useRegion()
  const { navigate } = useView()
  const site =
    service.siteConfirmed === null
      ? t.siteUnconfirmed
      : service.siteConfirmed
        ? t.siteConfirmed
        : t.siteRefuted
  return (
    <>
      {service.doubtful && (
        <div className="doubt">
          <h3>{t.doubtfulTitle}</h3>
          <p>{t.doubtful(service.doubtful.distanceMeters / 1000)}</p>
        </div>
      )}
      {site && service.place !== 'unplaced' && <p className="tag-note">{site}</p>}
      {service.corrected.length > 0 && (
        <div className="doubt">
          <h3>{t.correctedTitle}</h3>
          <ul>
            {service.corrected.map((one) => (
              <li key={`${one.field} ${one.date}`}>
                {t.correctedField(
                  t.fieldNames[one.field] ?? one.field,
                  one.published,
                  one.who,
                  f.date(one.date),
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {service.possibleDuplicates.length > 0 && (
        <div className="doubt">
          <h3>{t.duplicatesTitle}</h3>
          <ul>
            {service.possibleDuplicates.map((twin) => {
              const other = services?.find((one) => one.id === twin.id)
              return (
                <li key={twin.id}>
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => navigate({ selection: { kind: 'service', id: twin.id } })}
                  >
                    {t.duplicate(other?.name[language] ?? twin.id, twin.distanceMeters)}
                  </button>
                </li>
              )
            })}
          </ul>
        </div>
      )}
    </>
  )
}
