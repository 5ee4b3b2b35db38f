import { BARRIERS, type Barrier } from '../../core/gaps/barriers.ts'

/** The first barrier that most people meet; of equals the one met earlier; null where nobody falls short or it is not known. */
export function mainBarrier(barriers: Readonly<Record<Barrier, number>> | null): Barrier | null {
  if (!barriers) return null
  const most = BARRIERS.reduce((best, barrier) => (barriers[barrier] > barriers[best] ? barrier : best))
  return barriers[most] > 0 ? most : null
}
