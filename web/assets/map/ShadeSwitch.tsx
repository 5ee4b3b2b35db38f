import { useAssets } from '../AssetsContext.tsx'
import { SHADES } from '../assetsView.ts'
import { useAssetWords } from '../useAssetWords.ts'

/** What the colours of areas say. */
export function ShadeSwitch() {
  const w = useAssetWords()
  const { asked, change, shades } = useAssets()
  const offered = shades.hasShares ? SHADES : SHADES.slice(0, 1)
  return (
    <fieldset className="paint-switch">
      <legend className="visually-hidden">{w.shadeTitle}</legend>
      {[null, ...offered].map((shade) => (
        <label key={shade}>
          <input
            type="radio"
            name="shade"
            value={shade ?? ''}
            checked={asked.shade === shade}
            onChange={() => change({ shade })}
          />
          <span>{w.shades[shade ?? 'none']}</span>
        </label>
      ))}
    </fieldset>
  )
}
