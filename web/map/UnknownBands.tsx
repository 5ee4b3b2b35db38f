import { COVERAGE_CLASSES } from '../../core/figures/coverageColours.ts'
import { UNKNOWN_BANDS } from './standardPaint.ts'

const SIZE = 20

/** A quarter, half, three quarters and all of an area unknown, as the map draws it. */
export function UnknownBands() {
  return (
    <svg width={UNKNOWN_BANDS.length * SIZE} height={SIZE - 4} aria-hidden="true">
      {UNKNOWN_BANDS.map((band, i) => (
        <g key={band} transform={`translate(${i * SIZE} 0)`}>
          <rect width={SIZE - 2} height={SIZE - 4} fill={COVERAGE_CLASSES[1].colour} />
          <rect width={(SIZE - 2) * band} height={SIZE - 4} fill="url(#barrier-unknown)" />
        </g>
      ))}
    </svg>
  )
}
