import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'

/** At the end of the left column: how to learn what nobody knows yet, for the owner; and what answers rest on. */
export function PanelLinks() {
  const { t } = useLanguage()
  const { detail } = useRegion()
  const { navigate } = useView()
  return (
    <div className="panel-links">
      {detail.access === 'owner' && (
        <button type="button" className="button" onClick={() => navigate({ panel: 'worksheet' })}>
          {t.worksheetLink}
        </button>
      )}
      <button type="button" className="link-button" onClick={() => navigate({ panel: 'records' })}>
        {t.recordsLink}
      </button>
    </div>
  )
}
