import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'

/** The employers' layer as a list, while it is switched on. */
export function EmployerList() {
  const { t, language } = useLanguage()
  const { employers } = useRegion()
  const { view, navigate } = useView()
  if (!view.layers.includes('employers') || !employers) return null
  return (
    <section aria-labelledby="employers-title">
      <h2 id="employers-title">{t.employersTitle}</h2>
      <p className="quiet">{t.employersNote}</p>
      <ul className="employer-list">
        {employers.cells.map((cell) => (
          <li key={cell.id}>
            <button
              type="button"
              className="row-button"
              aria-pressed={view.selection?.id === cell.id}
              onClick={() => navigate({ selection: { kind: 'employers', id: cell.id } })}
            >
              {cell.label[language]}
            </button>
            <span className="row-note">
              {t.employersCount(cell.employers)}, {t.employersAgricultural(cell.agriculturalEmployers)}
            </span>
          </li>
        ))}
      </ul>
      {employers.hiddenEmployers !== 0 && (
        <p className="quiet">{t.employersHidden(employers.hiddenEmployers)}</p>
      )}
    </section>
  )
}
