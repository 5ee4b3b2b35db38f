import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { LAYER_IDS, type LayerId } from '../url/view.ts'

/** Which layers are drawn. Native check boxes; folded, since the usual layers answer the question. */
export function LayerSwitches() {
  const { t } = useLanguage()
  const { view, navigate } = useView()
  const toggle = (id: LayerId, on: boolean) =>
    navigate({ layers: LAYER_IDS.filter((one) => (one === id ? on : view.layers.includes(one))) }, 'replace')
  return (
    <details>
      <summary>{t.layers}</summary>
      <ul>
        {LAYER_IDS.map((id) => (
          <li key={id}>
            <label className="switch">
              <input
                type="checkbox"
                checked={view.layers.includes(id)}
                onChange={(event) => toggle(id, event.target.checked)}
              />
              <span>{t.layerNames[id]}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}
