import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'

/** What the page is about now: travel times to a service, or the standards of the region. */
export function ViewTabs() {
  const { t } = useLanguage()
  const { view, navigate } = useView()
  return (
    <nav className="view-tabs" aria-label={t.viewTabs}>
      {([null, 'standards'] as const).map((panel) => (
        <button
          key={panel}
          type="button"
          aria-current={view.panel === panel ? 'page' : undefined}
          onClick={() => navigate({ panel })}
        >
          {panel === null ? t.questionTab : t.standardsLink}
        </button>
      ))}
    </nav>
  )
}
