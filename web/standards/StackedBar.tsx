import { useLanguage } from '../i18n/LanguageContext.tsx'
import { BarrierIcon } from './BarrierIcon.tsx'
import { fillOf } from './BarrierPatterns.tsx'
import type { StackedPart } from './stackedParts.ts'

const ICON = 20

/** Covered, barriers, not known: one bar, in words for those who do not see it. Large ones carry the signs in their parts. */
export function StackedBar({ parts, large = false }: { parts: readonly StackedPart[]; large?: boolean }) {
  const { t } = useLanguage()
  return (
    <svg
      className={large ? 'stacked-bar stacked-bar-large' : 'stacked-bar'}
      role="img"
      aria-label={t.stackedSpoken(
        parts.map(({ kind, people }) => t.barrierPart(t.partName(kind), Math.round(people))),
      )}
    >
      {parts.map(({ kind, from, share }) => (
        <rect
          key={kind}
          x={percent(from)}
          width={percent(share)}
          height="100%"
          fill={fillOf(kind)}
          stroke="#fbfaf6"
          strokeWidth={share > 0.01 ? 1 : 0}
        />
      ))}
      {large &&
        parts.map(
          ({ kind, from, share }) =>
            kind !== 'covered' &&
            share > 0.075 && (
              <svg key={kind} x={percent(from + share / 2)} y="50%" overflow="visible" aria-hidden="true">
                <g transform={`translate(${-ICON / 2} ${-ICON / 2})`}>
                  <BarrierIcon barrier={kind} size={ICON} />
                </g>
              </svg>
            ),
        )}
    </svg>
  )
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`
