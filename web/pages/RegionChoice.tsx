import type { ListedRegion } from '../api/requests.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { PlainPage } from './PlainPage.tsx'

/** The link names a region that is not here: the ones that are. */
export function RegionChoice({ unknown, regions }: { unknown: string; regions: readonly ListedRegion[] }) {
  const { t, language } = useLanguage()
  const { navigate } = useView()
  return (
    <PlainPage>
      <h2>{t.regionUnknown(unknown)}</h2>
      <ul className="region-choice">
        {regions.map((region) => (
          <li key={region.id}>
            <button type="button" className="button" onClick={() => navigate({ region: region.id })}>
              {region.name[language]}
            </button>
          </li>
        ))}
      </ul>
    </PlainPage>
  )
}
