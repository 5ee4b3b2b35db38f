import { useView } from '../../url/ViewContext.tsx'
import { LAYER_IDS } from '../../url/view.ts'
import { useAssetWords } from '../useAssetWords.ts'

/** Which layers are drawn beside the colours of areas. */
export function AssetLayers() {
  const w = useAssetWords()
  const { view, navigate } = useView()
  const names = { services: w.layerServices, employers: w.layerEmployers, streets: w.layerStreets } as const
  return (
    <details>
      <summary>{w.layers}</summary>
      <ul>
        {(['services', 'employers', 'streets'] as const).map((id) => (
          <li key={id}>
            <label className="switch">
              <input
                type="checkbox"
                checked={view.layers.includes(id)}
                onChange={(event) =>
                  navigate(
                    {
                      layers: LAYER_IDS.filter((one) =>
                        one === id ? event.target.checked : view.layers.includes(one),
                      ),
                    },
                    'replace',
                  )
                }
              />
              <span>{names[id]}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}
