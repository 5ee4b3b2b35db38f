import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { PAINTS } from '../url/view.ts'

/** What the colours of the map say about the standard. */
export function PaintSwitch() {
  const { t } = useLanguage()
  const { view, navigate } = useView()
  return (
    <fieldset className="paint-switch">
      <legend className="visually-hidden">{t.paintSwitch}</legend>
      {PAINTS.map((paint) => (
        <label key={paint}>
          <input
            type="radio"
            name="paint"
            value={paint}
            checked={view.paint === paint}
            onChange={() => navigate({ paint }, 'replace')}
          />
          <span>{t.paintNames[paint]}</span>
        </label>
      ))}
    </fieldset>
  )
}
