import type { Barrier } from '../../core/gaps/barriers.ts'
import { BARRIER_SIGNS } from './barrierSigns.ts'

/** The sign of a barrier; its name stands beside it. */
export function BarrierIcon({ barrier, size = 20 }: { barrier: Barrier; size?: number }) {
  const { chip, paths } = BARRIER_SIGNS[barrier]
  return (
    <svg className="barrier-icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <rect
        x={0.6}
        y={0.6}
        width={18.8}
        height={18.8}
        rx={5}
        fill={chip.ground}
        stroke={chip.edge}
        strokeWidth={1.2}
      />
      <g transform="translate(3.4 3.4) scale(0.88)" fill={chip.icon}>
        {paths.map((path) => (
          <path key={path} d={path} />
        ))}
      </g>
    </svg>
  )
}
