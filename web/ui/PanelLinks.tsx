import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'

/** At the end of the left column, for the owner: how to learn what nobody knows yet. */
export function PanelLinks() {
  const { t } = useLanguage()
  const { detail } = useRegion()
  const { navigate } = useView()
  if (detail.access !== 'owner') return null
  return (
    <div className="panel-links">
      <button type="button" className="button" onClick={() => navigate({ panel: 'worksheet' })}>
        {t.worksheetLink}
      </button>
    </div>
  )
}
