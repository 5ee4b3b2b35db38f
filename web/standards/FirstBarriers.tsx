import { useId } from 'react'
import { BARRIERS } from '../../core/gaps/barriers.ts'
import type { StandardGaps } from '../../server/contract/standards.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { BarrierIcon } from './BarrierIcon.tsx'
import { BarrierPattern } from './BarrierPattern.tsx'

const WIDTH = 400
const HEIGHT = 36
const ICON = 20

/** Who falls short, by the first barrier met: one stacked bar, and each part in words below it. */
export function FirstBarriers({ total, people }: { total: StandardGaps['total']; people: string }) {
  const { t, f } = useLanguage()
  const id = useId()
  const { barriers, shortfall } = total
  if (!barriers || !shortfall) return null
  const met = BARRIERS.filter((barrier) => barriers[barrier] > 0)
  let x = 0
  const parts = met.map((barrier) => {
    const width = (barriers[barrier] / shortfall) * WIDTH
    const part = { barrier, x, width, count: Math.round(barriers[barrier]) }
    x += width
    return part
  })
  return (
    <section className="barrier-part" aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{t.firstTitle}</h4>
      <p className="quiet">{t.firstNote(Math.round(shortfall), people)}</p>
      <svg
        className="stacked-bar"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t.firstSpoken(
          parts.map(({ barrier, count }) => t.barrierPart(t.barriers[barrier], count)),
        )}
      >
        <defs>
          {parts.map(({ barrier }) => (
            <BarrierPattern key={barrier} barrier={barrier} id={`${id}-${barrier}`} />
          ))}
        </defs>
        {parts.map(({ barrier, x, width }) => (
          <g key={barrier}>
            <rect
              x={x}
              width={Math.max(width, 1.5)}
              height={HEIGHT}
              fill={`url(#${id}-${barrier})`}
              stroke="#fbfaf6"
              strokeWidth={1.5}
            />
            {width > ICON + 8 && (
              <g transform={`translate(${x + width / 2 - ICON / 2} ${(HEIGHT - ICON) / 2})`}>
                <BarrierIcon barrier={barrier} size={ICON} />
              </g>
            )}
          </g>
        ))}
      </svg>
      <ul className="barrier-key">
        {parts.map(({ barrier, count }) => (
          <li key={barrier}>
            <svg className="barrier-swatch" viewBox="0 0 28 20" width={28} height={20} aria-hidden="true">
              <rect width={28} height={20} rx={4} fill={`url(#${id}-${barrier})`} />
            </svg>
            <BarrierIcon barrier={barrier} />
            <span>{t.barriers[barrier]}</span>
            <strong>{f.count(count)}</strong>
            <span className="quiet">{f.percent(barriers[barrier] / shortfall)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
