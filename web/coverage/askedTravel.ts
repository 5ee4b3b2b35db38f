import type { RegionDetail } from '../../server/contract/region.ts'
import { hasTimetables } from '../travel/hasTimetables.ts'
import type { Travel } from '../travel/travel.ts'
import type { View } from '../url/view.ts'

/** How people travel in a view; on foot where it asks for timetables that the region does not have. */
export function askedTravel(
  { mode, date, when }: Pick<View, 'mode' | 'date' | 'when'>,
  region: RegionDetail,
): Travel {
  if (mode !== 'transit') return { mode }
  return hasTimetables(region) ? { mode, date, when } : { mode: 'walk' }
}
