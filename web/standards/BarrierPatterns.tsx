import { COVERED_COLOUR, PATTERN_SIZE } from '../../core/figures/barrierColours.ts'
import { BARRIERS, type Barrier } from '../../core/gaps/barriers.ts'
import { BARRIER_SIGNS } from './barrierSigns.ts'
import type { StackedPart } from './stackedParts.ts'

/** The fills of all barriers, once a page: pictures anywhere in it name them. */
export function BarrierPatterns() {
  return (
    <svg className="barrier-patterns" width={0} height={0} aria-hidden="true">
      <defs>
        {BARRIERS.map((barrier) => {
          const { colour, pattern, line } = BARRIER_SIGNS[barrier]
          return (
            <pattern
              key={barrier}
              id={patternId(barrier)}
              width={PATTERN_SIZE}
              height={PATTERN_SIZE}
              patternUnits="userSpaceOnUse"
            >
              <rect width={PATTERN_SIZE} height={PATTERN_SIZE} fill={colour} />
              {pattern && <path d={pattern} fill="none" stroke={line} strokeWidth={1.2} />}
            </pattern>
          )
        })}
      </defs>
    </svg>
  )
}

const patternId = (barrier: Barrier) => `barrier-${barrier}`

/** The fill of a part of a stacked bar, for any picture of a page with `BarrierPatterns`. */
export const fillOf = (kind: StackedPart['kind']): string =>
  kind === 'covered' ? COVERED_COLOUR : `url(#${patternId(kind)})`
