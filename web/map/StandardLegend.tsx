import { useState } from 'react'
import { COVERED_COLOUR } from '../../core/figures/barrierColours.ts'
import { NOBODY_COLOUR } from '../../core/figures/coverageColours.ts'
import { BARRIERS } from '../../core/gaps/barriers.ts'
import { useRecordWords } from '../records/useRecordWords.ts'
import { useZones } from '../records/zones/ZoneContext.tsx'
import { BarrierIcon } from '../standards/BarrierIcon.tsx'
import { mainBarrier } from '../standards/mainBarrier.ts'
import { PartSwatch } from '../standards/StackedKey.tsx'
import { useStandard } from '../standards/StandardContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { CoverageScale } from './CoverageScale.tsx'
import { Hatching } from './Hatching.tsx'
import { MOSTLY_COVERED } from './standardPaint.ts'
import { UnknownBands } from './UnknownBands.tsx'
import { ZoneSwatch } from './ZoneSwatch.tsx'

/** What colours and patterns say about the standard: coverage for certain, or the first barrier that most people meet. */
export function StandardLegend() {
  const { t } = useRecordWords()
  const { view } = useView()
  const shown = useStandard()
  // On a small screen the map stays in sight.
  const [open, setOpen] = useState(
    () => window.matchMedia('(min-width: 761px) and (min-height: 600px)').matches,
  )
  const zones = useZones().zones.length > 0
  const gaps = shown?.gaps
  if (!shown?.standard) return <h2>{t.legendNoStandard}</h2>
  if (!gaps) return <h2>{shown.request.status === 'failed' ? t.legendFailed : t.standardWaiting}</h2>
  const { people } = shown
  const known = gaps.areas.filter(({ coverage }) => coverage !== null)
  const met = new Set(known.map(({ barriers }) => mainBarrier(barriers)))
  const sites = gaps.standard.who.kind === 'sites'
  const byBarrier = view.paint === 'barrier'
  return (
    <details className="legend-standard" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{byBarrier ? t.legendBarrier(people) : t.legendCovered(people)}</h2>
      </summary>
      {!byBarrier && <CoverageScale />}
      <ul className="legend-keys legend-barriers">
        {byBarrier &&
          [...BARRIERS.slice(1), BARRIERS[0]].map(
            (barrier) =>
              met.has(barrier) && (
                <li key={barrier}>
                  <PartSwatch kind={barrier} />
                  <BarrierIcon barrier={barrier} size={18} />
                  {t.barriers[barrier]}
                </li>
              ),
          )}
        {!byBarrier && known.some(({ coverage }) => coverage!.upper - coverage!.lower >= 0.05) && (
          <li className="legend-wide">
            <UnknownBands />
            {sites ? t.barriers.unknown : t.legendBands}
          </li>
        )}
        {byBarrier && known.some(({ coverage }) => coverage!.lower >= MOSTLY_COVERED) && (
          <li>
            <Plain colour={COVERED_COLOUR} />
            {t.legendMostlyCovered(MOSTLY_COVERED)}
          </li>
        )}
        {known.length < gaps.areas.length && gaps.areas.some(({ people: count }) => count !== 0) && (
          <li>
            <Hatching />
            {t.legendUnknown}
          </li>
        )}
        {gaps.areas.some(({ people: count }) => count === 0) && (
          <li>
            <Plain colour={NOBODY_COLOUR} />
            {t.legendNobody}
          </li>
        )}
        {gaps.areas.some(({ merged }) => merged) && (
          <li>
            <svg width="28" height="16" aria-hidden="true">
              <rect
                x="2"
                y="2"
                width="24"
                height="12"
                rx="2"
                fill="none"
                stroke="#10242b"
                strokeWidth="2"
                strokeDasharray="4 3"
              />
            </svg>
            {t.mergedShort}
          </li>
        )}
        {zones && (
          <li>
            <ZoneSwatch />
            {t.zoneLegend}
          </li>
        )}
      </ul>
      {sites ? (
        <p className="quiet">{t.legendCells(people)}</p>
      ) : (
        byBarrier && <p className="quiet">{t.legendSigns}</p>
      )}
    </details>
  )
}

function Plain({ colour }: { colour: string }) {
  return (
    <svg width="28" height="16" aria-hidden="true">
      <rect width="28" height="16" rx="3" fill={colour} />
    </svg>
  )
}
