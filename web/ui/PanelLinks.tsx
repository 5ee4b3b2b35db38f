import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'

/** At the end of the left column: the pages that stand in the place of the map. */
export function PanelLinks() {
  const { t } = useLanguage()
  const { detail } = useRegion()
  const { navigate } = useView()
  return (
    <div className="panel-links">
      <button type="button" className="button" onClick={() => navigate({ panel: 'near' })}>
        {t.nearLink}
      </button>
      {detail.access === 'owner' && (
        <button type="button" className="link-button" onClick={() => navigate({ panel: 'worksheet' })}>
          {t.worksheetLink}
        </button>
      )}
      <button type="button" className="link-button" onClick={() => navigate({ panel: 'data' })}>
        {t.dataLink}
      </button>
    </div>
  )
}
