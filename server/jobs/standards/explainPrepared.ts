import { diagnose } from '../../../core/gaps/diagnose.ts'
import type { BilingualText } from '../../../core/gaps/gapResult.ts'
import type { AreaWays, NearestMiss } from '../../contract/standards.ts'
import type { Vintage } from '../../store/regions.ts'
import type { HowToWork } from '../travelTimes.ts'
import { hoursChanges } from './changes/hoursChanges.ts'
import { recordChanges } from './changes/recordChanges.ts'
import { sessionChanges } from './changes/sessionChanges.ts'
import type { Explained, SmallChange } from './changes/smallChange.ts'
import { tripChanges } from './changes/tripChanges.ts'
import { areaWays } from './nearest/areaWays.ts'
import { nearestMisses } from './nearest/nearestMisses.ts'
import type { PreparedStandard } from './prepareStandard.ts'

export interface Explanation {
  /** By area. */
  nearestMiss: (NearestMiss | null)[]
  /** By area; null where the standard asks for no round trip to a session. */
  ways: (AreaWays | null)[] | null
  changes: SmallChange[]
  /** Which changes were tried. */
  looked: BilingualText[]
}

/** Shares of progress: what areas miss, trips, sessions and hours. */
const PARTS = [0.25, 0.6, 0.15]

/**
 * By how much areas miss the standard, and which single small changes would cover most.
 * @param peopleOfWeight people by unit of weight, by area; 0 where the count is unknown.
 */
export async function explainPrepared(
  vintage: Vintage,
  prepared: PreparedStandard,
  peopleOfWeight: Float64Array,
  how: HowToWork,
): Promise<Explanation> {
  const { points } = prepared.input
  const whole = { ...prepared.input, areaCount: peopleOfWeight.length }
  const explained: Explained = {
    vintage,
    prepared,
    whole,
    diagnosis: diagnose(whole),
    people: Float64Array.from(points.weight, (weight, p) => weight * peopleOfWeight[points.areaIndex[p]]),
    how,
  }
  const part = (k: number): Explained => {
    const before = PARTS.slice(0, k).reduce((sum, share) => sum + share, 0)
    return {
      ...explained,
      how: { ...how, progress: (step, done) => how.progress?.(step, before + PARTS[k] * done) },
    }
  }
  const ways = await areaWays(part(0))
  const nearestMiss = await nearestMisses(part(0))
  const found = [
    await tripChanges(part(1)),
    await sessionChanges(part(2)),
    await hoursChanges(part(2)),
    recordChanges(explained),
  ]
  return {
    nearestMiss,
    ways,
    changes: found.flatMap(({ changes }) => changes),
    looked: found.flatMap(({ looked }) => looked),
  }
}
