import { useState } from 'react'
import { NOBODY_COLOUR } from '../../core/figures/coverageColours.ts'
import { DIFFERENCE_CLASSES } from '../../core/figures/differenceColours.ts'
import { capital } from '../i18n/capital.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { CoverageScale } from '../map/CoverageScale.tsx'
import { Hatching } from '../map/Hatching.tsx'
import { UnknownBands } from '../map/UnknownBands.tsx'
import { useView } from '../url/ViewContext.tsx'
import { useComparison } from './CompareContext.tsx'
import { isOpen } from './compareFacts.ts'
import { useCompareWords } from './compareWords.ts'

const WIDTH = 240
const HEIGHT = 16

/** What colours and patterns say about a side or the difference. */
export function CompareLegend() {
  const { t } = useLanguage()
  const c = useCompareWords()
  const { view } = useView()
  const { a, b, comparison } = useComparison()
  // On a small screen the map stays in sight.
  const [open, setOpen] = useState(
    () => window.matchMedia('(min-width: 761px) and (min-height: 600px)').matches,
  )
  if (!a || !b) return <h2>{c.legendNothing}</h2>
  if (!comparison) return <h2>{a.waiting || b.waiting ? c.legendWaiting : t.legendFailed}</h2>
  const { show } = view
  const sides = comparison.areas.flatMap((area) => (show === 'difference' ? [area.a, area.b] : [area[show]]))
  return (
    <details className="legend-standard" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{show === 'difference' ? c.legendDifference : c.legendSide(show === 'a' ? 'A' : 'B')}</h2>
      </summary>
      {show === 'difference' ? <DifferenceScale /> : <CoverageScale />}
      <ul className="legend-keys legend-barriers">
        {sides.some((side) => side?.covered && isOpen(side.covered)) && (
          <li className="legend-wide">
            <UnknownBands />
            {c.legendOpen}
          </li>
        )}
        {sides.some((side) => side?.covered == null && side?.people !== 0) && (
          <li>
            <Hatching />
            {capital(t.unknown)}
          </li>
        )}
        {sides.some((side) => side?.people === 0) && (
          <li>
            <svg width="26" height="16" aria-hidden="true">
              <rect width="26" height="16" rx="2" fill={NOBODY_COLOUR} />
            </svg>
            {t.legendNobody}
          </li>
        )}
      </ul>
    </details>
  )
}

/** The classes of a difference with their bounds, in words for those who do not see them. */
function DifferenceScale() {
  const c = useCompareWords()
  const step = WIDTH / DIFFERENCE_CLASSES.length
  const bounds = DIFFERENCE_CLASSES.slice(1).map(({ from }) => c.signed(from * 100))
  return (
    <div className="difference-scale">
      <svg
        viewBox={`0 0 ${WIDTH} 32`}
        className="coverage-scale"
        role="img"
        aria-label={c.legendScale(bounds.join(', '))}
      >
        {DIFFERENCE_CLASSES.map(({ colour }, i) => (
          <rect key={colour} x={i * step} width={step} height={HEIGHT} fill={colour} />
        ))}
        <rect x={0.5} y={0.5} width={WIDTH - 1} height={HEIGHT - 1} fill="none" stroke="#00000030" />
        {bounds.map((bound, i) => (
          <text key={bound} x={(i + 1) * step} y={28} textAnchor="middle">
            {bound}
          </text>
        ))}
      </svg>
      <p className="scale-ends" aria-hidden="true">
        <span>{c.legendMoreB}</span>
        <span>{c.legendMoreA}</span>
      </p>
      <p className="quiet">{c.legendSame}</p>
    </div>
  )
}
