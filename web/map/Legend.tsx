import { useRegion } from '../api/RegionContext.tsx'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { useQuestionWords } from '../coverage/useQuestionWords.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { CoverageScale } from './CoverageScale.tsx'
import { NOBODY_COLOUR } from './coverageColours.ts'
import { ServiceLegend } from './ServiceLegend.tsx'

/** What the colours and signs on the map mean, for the question and layers on screen. */
export function Legend() {
  const { t } = useLanguage()
  const { areas } = useRegion()
  const { question, people } = useCoverage()
  const words = useQuestionWords()
  const { view } = useView()
  const unknown = people.some((count) => count === null)
  const nobody = areas.some((area) => people[area.index] === 0)
  return (
    <section className="map-card legend" aria-label={t.legend}>
      <h2>{t.legendCoverage(words.people, question.minutes)}</h2>
      <CoverageScale />
      <ul className="legend-keys">
        {unknown && (
          <li>
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
            {t.legendUnknown}
          </li>
        )}
        {nobody && (
          <li>
            <svg width="26" height="16" aria-hidden="true">
              <rect width="26" height="16" rx="2" fill={NOBODY_COLOUR} />
            </svg>
            {t.legendNobody}
          </li>
        )}
        <ServiceLegend />
        {view.layers.includes('employers') && (
          <li>
            <svg width="26" height="18" aria-hidden="true">
              <circle
                cx="13"
                cy="9"
                r="8"
                fill="#5b4210"
                fillOpacity="0.85"
                stroke="#fff"
                strokeWidth="1.5"
              />
            </svg>
            {t.legendEmployers}
          </li>
        )}
      </ul>
    </section>
  )
}
