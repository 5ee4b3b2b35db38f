import { lazy, Suspense, useState } from 'react'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { useQuestionWords } from '../coverage/useQuestionWords.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useIsochrone } from '../isochrone/IsochroneContext.tsx'
import { usePlaceMap } from '../place/PlaceMapContext.tsx'
import { useStandard } from '../standards/StandardContext.tsx'
import { CoverageScale } from './CoverageScale.tsx'
import { IsochroneScale } from './IsochroneScale.tsx'
import { LayerSwitches } from './LayerSwitches.tsx'
import { useMapGuise } from './MapGuise.ts'

// The signs of all services come with the map, not with the first interface.
const LegendKeys = lazy(() => import('./LegendKeys.tsx').then(({ LegendKeys }) => ({ default: LegendKeys })))
const SignKeys = lazy(() => import('./SignKeys.tsx').then(({ SignKeys }) => ({ default: SignKeys })))
const PlaceLegend = lazy(() =>
  import('./PlaceLegend.tsx').then(({ PlaceLegend }) => ({ default: PlaceLegend })),
)
const StandardLegend = lazy(() =>
  import('./StandardLegend.tsx').then(({ StandardLegend }) => ({ default: StandardLegend })),
)

/** What the colours and signs on the map mean, for the question or standard and the layers on screen, and the layers' switches. */
export function Legend() {
  const { t } = useLanguage()
  const shown = useStandard()
  const judged = shown !== null
  const { place } = usePlaceMap()
  const guise = useMapGuise()
  const asks = !judged && !guise
  const { question, result } = useCoverage()
  const { origin } = useIsochrone()
  const words = useQuestionWords()
  // On a small screen the signs are folded, so that the map stays in sight.
  const [open, setOpen] = useState(
    () => asks && window.matchMedia('(min-width: 761px) and (min-height: 600px)').matches,
  )
  return (
    <section className="map-card legend" aria-label={t.legend}>
      {origin ? (
        <IsochroneScale />
      ) : guise ? (
        <guise.Legend />
      ) : place && !shown?.standard ? null : judged ? (
        <Suspense fallback={<h2>{t.standardWaiting}</h2>}>
          <StandardLegend />
        </Suspense>
      ) : result.status === 'no-service' ? (
        <h2>{t.noServiceMap}</h2>
      ) : (
        <>
          <h2>{t.legendCoverage(words.people, question.minutes, words.fromNearest, question.travel)}</h2>
          <CoverageScale />
        </>
      )}
      {place && (
        <Suspense fallback={null}>
          <PlaceLegend />
        </Suspense>
      )}
      <div className="legend-parts">
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t.signs}</summary>
          <Suspense>
            {guise?.Keys ? (
              <guise.Keys />
            ) : asks ? (
              <LegendKeys />
            ) : (
              <ul className="legend-keys">
                <SignKeys />
              </ul>
            )}
          </Suspense>
        </details>
        {guise?.Layers ? <guise.Layers /> : <LayerSwitches />}
      </div>
    </section>
  )
}
