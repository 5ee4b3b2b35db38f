import { useState } from 'react'
import { NOBODY_COLOUR } from '../../../core/figures/coverageColours.ts'
import { useRegion } from '../../api/RegionContext.tsx'
import { useCoverage } from '../../coverage/CoverageContext.tsx'
import { useQuestionWords } from '../../coverage/useQuestionWords.ts'
import { groupWords } from '../../i18n/groupWords.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { Hatching } from '../../map/Hatching.tsx'
import { useAssets } from '../AssetsContext.tsx'
import { TRANSIT_CLASSES } from '../transitClasses.ts'
import { useAssetWords } from '../useAssetWords.ts'
import { TwoWaySquare } from './TwoWaySquare.tsx'

/** What the colours of areas and of lines mean now. */
export function AssetLegend() {
  const { t, f, language } = useLanguage()
  const w = useAssetWords()
  const { detail } = useRegion()
  const { result, asked: question } = useCoverage()
  const { fromNearest } = useQuestionWords()
  const { asked, shades, group, transit } = useAssets()
  const { shade, bounds, colours, byArea } = shades
  // On a small screen the map stays in sight.
  const [open, setOpen] = useState(
    () => window.matchMedia('(min-width: 761px) and (min-height: 600px)').matches,
  )
  const name = detail.groups.find(({ id }) => id === group)?.name[language] ?? ''
  const { people } = groupWords(language, group, name)
  const value = (bound: number) => (shade === 'count' ? f.count(bound) : f.percent(bound))
  const words = (at: number) =>
    at + 1 === bounds.length
      ? w.from(value(bounds[at]))
      : at === 0
        ? w.upTo(value(bounds[1]))
        : w.between(value(bounds[at]), value(bounds[at + 1] - (shade === 'count' ? 1 : 0)))
  return (
    <details className="legend-standard" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>
          {shade === 'two-way'
            ? w.legendTwoWay(people, fromNearest)
            : shade === 'share'
              ? w.legendShare(people)
              : shade === 'count'
                ? w.legendCount(people)
                : w.legendNone}
        </h2>
      </summary>
      {shade === 'two-way' && result.status !== 'ready' && <p>{t.loadingTimes(question.travel.mode)}</p>}
      {shade === 'two-way' && byArea && <TwoWaySquare />}
      {(shade === 'count' || shade === 'share') && (
        <ul className="legend-keys">
          {colours.map((colour, at) => (
            <li key={bounds[at]}>
              <svg width="26" height="16" aria-hidden="true">
                <rect x="0.5" y="0.5" width="25" height="15" rx="2" fill={colour} stroke="#00000030" />
              </svg>
              {words(at)}
            </li>
          ))}
        </ul>
      )}
      {byArea && (
        <ul className="legend-keys">
          {byArea.includes(NOBODY_COLOUR) && (
            <li>
              <svg width="26" height="16" aria-hidden="true">
                <rect width="26" height="16" rx="2" fill={NOBODY_COLOUR} />
              </svg>
              {t.legendNobody}
            </li>
          )}
          {byArea.includes(null) && (
            <li>
              <Hatching />
              {w.withheld}
            </li>
          )}
        </ul>
      )}
      {transit?.value && asked.hour !== null && (
        <>
          <h3>{w.legendTransit(asked.hour)}</h3>
          <ul className="legend-keys legend-transit">
            {TRANSIT_CLASSES.map(({ from, to, colour, width }) => (
              <li key={from}>
                <svg width="26" height="10" aria-hidden="true">
                  <line x1="1" x2="25" y1="5" y2="5" stroke={colour} strokeWidth={width} />
                </svg>
                {w.departures(from, to)}
              </li>
            ))}
          </ul>
          <p className="quiet">{w.transitNote}</p>
        </>
      )}
    </details>
  )
}
