import { useId } from 'react'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useIsochrone } from '../isochrone/IsochroneContext.tsx'
import { TimeField } from './TimeField.tsx'

/** From here or to here; with transit also when. */
export function IsochroneFields() {
  const { t } = useLanguage()
  const { direction, setDirection, time, setTime } = useIsochrone()
  const id = useId()
  return (
    <div className="isochrone-fields">
      <fieldset>
        <legend>{t.isochroneDirection}</legend>
        <div className="choices">
          {(['from', 'to'] as const).map((way) => (
            <label key={way} className="choice">
              <input type="radio" name={id} checked={direction === way} onChange={() => setDirection(way)} />
              <span>{t.isochroneDirections[way]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {time !== null && <TimeField label={t.isochroneTime[direction]} value={time} onChange={setTime} />}
    </div>
  )
}
