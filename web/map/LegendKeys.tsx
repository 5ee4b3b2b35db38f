import { NOBODY_COLOUR } from '../../core/figures/coverageColours.ts'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useIsochrone } from '../isochrone/IsochroneContext.tsx'
import { Hatching } from './Hatching.tsx'
import { SignKeys } from './SignKeys.tsx'

/** The signs that the map shows now under a question: hatching, services, employers. */
export function LegendKeys() {
  const { t } = useLanguage()
  const { people, result } = useCoverage()
  const noService = result.status === 'no-service'
  const painted = useIsochrone().origin === null
  return (
    <ul className="legend-keys">
      {painted && (noService || people.some((count) => count === null)) && (
        <li>
          <Hatching />
          {noService ? t.legendNoService : t.legendUnknown}
        </li>
      )}
      {painted && !noService && people.some((count) => count === 0) && (
        <li>
          <svg width="26" height="16" aria-hidden="true">
            <rect width="26" height="16" rx="2" fill={NOBODY_COLOUR} />
          </svg>
          {t.legendNobody}
        </li>
      )}
      <SignKeys />
    </ul>
  )
}
