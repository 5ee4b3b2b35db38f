import { NOBODY_COLOUR } from '../../core/figures/coverageColours.ts'
import { serviceTypesAnswering } from '../../core/match/serviceTypes.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useIsochrone } from '../isochrone/IsochroneContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { ServiceLegend } from './ServiceLegend.tsx'
import { categoryOf } from './serviceCategories.ts'

/** The signs that the map shows now: hatching, services, employers. */
export function LegendKeys() {
  const { t } = useLanguage()
  const { services } = useRegion()
  const { people, question, result } = useCoverage()
  const noService = result.status === 'no-service'
  const { view } = useView()
  const painted = useIsochrone().origin === null
  const answering = new Set(serviceTypesAnswering(question.service))
  const hasDoubtful = services?.some(
    (service) =>
      service.doubtful &&
      view.layers.includes(
        service.serviceTypes.some((type) => answering.has(type)) ? 'services' : 'other-services',
      ),
  )
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
      <ServiceLegend />
      <li>
        <svg width="20" height="20" aria-hidden="true">
          <circle
            cx="10"
            cy="10"
            r="8"
            fill="#fff"
            stroke={categoryOf(question.service).colour}
            strokeWidth="3.5"
          />
          <text x="10" y="13.5" textAnchor="middle" fontSize="10" fontWeight="700">
            2
          </text>
        </svg>
        {t.legendCluster}
      </li>
      {hasDoubtful && (
        <li>
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
            <circle cx="9" cy="9" r="7.5" fill="#ffd24a" stroke="#16262c" />
            <text x="9" y="13" textAnchor="middle" fontSize="11" fontWeight="700">
              ?
            </text>
          </svg>
          {t.doubtfulTitle}
        </li>
      )}
      {view.layers.includes('employers') && (
        <li>
          <svg width="18" height="18" aria-hidden="true">
            <circle cx="9" cy="9" r="8" fill="#b08630" stroke="#fff" strokeWidth="1.5" />
            <circle cx="9" cy="9" r="4.5" fill="#4e370a" />
          </svg>
          {t.legendEmployers}
        </li>
      )}
    </ul>
  )
}

function Hatching() {
  return (
    <svg width="26" height="16" aria-hidden="true">
      <defs>
        <pattern
          id="legend-hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill="#f4f2ec" />
          <rect width="1.6" height="6" fill="#8d9296" />
        </pattern>
      </defs>
      <rect width="26" height="16" rx="2" fill="url(#legend-hatch)" stroke="#8d9296" />
    </svg>
  )
}
