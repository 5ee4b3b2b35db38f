import type { ListedRegion } from '../api/requests.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { Mark } from './Mark.tsx'
import { ViewNav } from './ViewNav.tsx'

/** Name of the product, the region (a choice where there are several), and the other language. */
export function Masthead({
  regions,
  region,
}: {
  regions: readonly ListedRegion[]
  region: ListedRegion | null
}) {
  const { t, language } = useLanguage()
  const { navigate } = useView()
  const other = language === 'en' ? 'fr' : 'en'
  return (
    <>
      <header className="masthead">
        <Mark />
        <div className="masthead-name">
          <h1>{t.title}</h1>
          {regions.length > 1 ? (
            <select
              aria-label={t.region}
              className="region-select"
              value={region?.id ?? ''}
              onChange={(event) =>
                navigate({
                  region: event.target.value,
                  selection: null,
                  map: null,
                  service: null,
                  group: null,
                  date: null,
                })
              }
            >
              {!region && <option value="">–</option>}
              {regions.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name[language]}
                </option>
              ))}
            </select>
          ) : (
            <p>{region ? region.name[language] : t.tagline}</p>
          )}
        </div>
        <button type="button" className="button" lang={other} onClick={() => navigate({ lang: other })}>
          {t.otherLanguage}
        </button>
      </header>
      {region && <ViewNav />}
    </>
  )
}
