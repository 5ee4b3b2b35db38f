import type { Sampling } from '../../core/gaps/sampling.ts'
import { DEFAULT_UNCERTAINTY } from '../../core/gaps/uncertainty.ts'

/** What an answer says of its intervals. */
export function intervalParameters(sampling: Sampling | null): Record<string, string | number> {
  const { seed, draws, design } = DEFAULT_UNCERTAINTY
  if (!sampling) return { intervals: 'none: the source does not say how it counted' }
  const base = {
    intervals: '95 %, by simulated censuses of a fixed seed',
    intervalSeed: seed,
    intervalDraws: draws,
    roundedFigures: sampling.roundedFigures,
  }
  return sampling.sampled
    ? { ...base, sampledFraction: design.fraction, membersOfAHousehold: design.household }
    : { ...base, sampledFraction: 1 }
}
