import type { Barrier } from '../../core/gaps/barriers.ts'
import { BARRIER_SIGNS } from './barrierSigns.ts'

/** The fill of a barrier, for `url(#id)` in the same picture. */
export function BarrierPattern({ barrier, id }: { barrier: Barrier; id: string }) {
  const { colour, pattern } = BARRIER_SIGNS[barrier]
  return (
    <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse">
      <rect width={8} height={8} fill={colour} />
      {pattern && <path d={pattern} fill="none" stroke="#fff" strokeOpacity={0.55} strokeWidth={1.2} />}
    </pattern>
  )
}
