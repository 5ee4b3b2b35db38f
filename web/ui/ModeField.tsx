import { useId } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { hasTimetables } from '../travel/hasTimetables.ts'
import { TRAVEL_MODES } from '../travel/travel.ts'
import { useView } from '../url/ViewContext.tsx'
import { ModeIcon } from './ModeIcon.tsx'

/** How people travel: native radio buttons. Transit says why where it cannot be chosen. */
export function ModeField() {
  const { t } = useLanguage()
  const { detail } = useRegion()
  const { asked } = useCoverage()
  const { navigate } = useView()
  const id = useId()
  const transit = hasTimetables(detail)
  return (
    <fieldset className="modes">
      <legend>{t.mode}</legend>
      <div className="choices">
        {TRAVEL_MODES.map((mode) => {
          const refused = mode === 'transit' && !transit
          return (
            <label key={mode} className="choice">
              <input
                type="radio"
                name={id}
                value={mode}
                checked={asked.travel.mode === mode}
                disabled={refused}
                aria-describedby={refused ? `${id}-why` : undefined}
                onChange={() => navigate({ mode })}
              />
              <span>
                <ModeIcon mode={mode} />
                {t.modes[mode]}
              </span>
            </label>
          )
        })}
      </div>
      {!transit && (
        <p className="field-note" id={`${id}-why`}>
          {t.noTimetables}
        </p>
      )}
    </fieldset>
  )
}
