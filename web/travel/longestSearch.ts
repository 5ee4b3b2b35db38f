import { MAX_WALK_SECONDS } from '../../server/contract/travelTimes.ts'
import type { Travel } from './travel.ts'

/** By transit nothing beyond two hours is searched for. */
const TRANSIT_MINUTES = 120

/** Longest travel time that the server searches for, in minutes: whoever is farther away counts as not reached. */
export function longestSearch({ mode }: Pick<Travel, 'mode'>): number {
  return mode === 'transit' ? TRANSIT_MINUTES : MAX_WALK_SECONDS / 60
}
