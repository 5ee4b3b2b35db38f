import { MAX_TRANSIT_SECONDS, MAX_WALK_SECONDS } from '../../server/contract/travelTimes.ts'
import type { Travel } from './travel.ts'

/** Longest travel time that the server searches for, in minutes: whoever is farther away counts as not reached. */
export function longestSearch({ mode }: Pick<Travel, 'mode'>): number {
  return (mode === 'transit' ? MAX_TRANSIT_SECONDS : MAX_WALK_SECONDS) / 60
}
