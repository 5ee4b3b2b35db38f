import type { RegionDetail } from '../../server/contract/region.ts'

/** Whether travel by transit can be computed: the region's files hold timetables. */
export function hasTimetables(region: RegionDetail): boolean {
  return region.transit
}
