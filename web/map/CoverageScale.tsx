import { COVERAGE_CLASSES } from '../../core/figures/coverageColours.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'

const WIDTH = 240
const HEIGHT = 16

/** The six classes of coverage with their bounds, in words for those who do not see them. */
export function CoverageScale() {
  const { t, f } = useLanguage()
  const step = WIDTH / COVERAGE_CLASSES.length
  const bounds = [...COVERAGE_CLASSES.map((one) => one.from), 1]
  return (
    <svg
      className="coverage-scale"
      viewBox={`0 0 ${WIDTH} 32`}
      role="img"
      aria-label={`${f.percent(0)} (${t.legendLow}) – ${f.percent(1)} (${t.legendHigh})`}
    >
      {COVERAGE_CLASSES.map((one, i) => (
        <rect key={one.from} x={i * step} width={step} height={HEIGHT} fill={one.colour} />
      ))}
      <rect x={0.5} y={0.5} width={WIDTH - 1} height={HEIGHT - 1} fill="none" stroke="#00000030" />
      {bounds.map((bound, i) => (
        <text
          key={bound}
          x={i * step}
          y={28}
          textAnchor={i === 0 ? 'start' : i === bounds.length - 1 ? 'end' : 'middle'}
        >
          {f.count(bound * 100)}
        </text>
      ))}
    </svg>
  )
}
