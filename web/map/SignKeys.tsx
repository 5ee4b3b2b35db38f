import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { ServiceLegend } from './ServiceLegend.tsx'
import { categoryOf } from './serviceCategories.ts'
import { useAnsweringTypes } from './useAnsweringTypes.ts'

/** The signs of services and employers that the map shows now. */
export function SignKeys() {
  const { t } = useLanguage()
  const { services } = useRegion()
  const { view } = useView()
  const answering = useAnsweringTypes()
  const [asked] = answering
  const hasDoubtful = services?.some(
    (service) =>
      service.doubtful &&
      view.layers.includes(
        service.serviceTypes.some((type) => answering.has(type)) ? 'services' : 'other-services',
      ),
  )
  return (
    <>
      <ServiceLegend />
      {asked !== undefined && (
        <li>
          <svg width="20" height="20" aria-hidden="true">
            <circle cx="10" cy="10" r="8" fill="#fff" stroke={categoryOf(asked).colour} strokeWidth="3.5" />
            <text x="10" y="13.5" textAnchor="middle" fontSize="10" fontWeight="700">
              2
            </text>
          </svg>
          {t.legendCluster}
        </li>
      )}
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
    </>
  )
}
