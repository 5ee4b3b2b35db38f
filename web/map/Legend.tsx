import { useState } from 'react'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { useQuestionWords } from '../coverage/useQuestionWords.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useIsochrone } from '../isochrone/IsochroneContext.tsx'
import { CoverageScale } from './CoverageScale.tsx'
import { IsochroneScale } from './IsochroneScale.tsx'
import { LayerSwitches } from './LayerSwitches.tsx'
import { LegendKeys } from './LegendKeys.tsx'

/** What the colours and signs on the map mean, for the question and layers on screen, and the layers' switches. */
export function Legend() {
  const { t } = useLanguage()
  const { question, result } = useCoverage()
  const { origin } = useIsochrone()
  const words = useQuestionWords()
  // On a small screen the signs are folded, so that the map stays in sight.
  const [open, setOpen] = useState(
    () => window.matchMedia('(min-width: 761px) and (min-height: 600px)').matches,
  )
  return (
    <section className="map-card legend" aria-label={t.legend}>
      {origin ? (
        <IsochroneScale />
      ) : result.status === 'no-service' ? (
        <h2>{t.noServiceMap}</h2>
      ) : (
        <>
          <h2>{t.legendCoverage(words.people, question.minutes, words.fromNearest, question.travel)}</h2>
          <CoverageScale />
        </>
      )}
      <div className="legend-parts">
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t.signs}</summary>
          <LegendKeys />
        </details>
        <LayerSwitches />
      </div>
    </section>
  )
}
