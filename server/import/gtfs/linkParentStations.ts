import type { TransitStop } from '../../../core/network/transitFeed.ts'
import type { ReportNotice } from '../notice.ts'

const STATION = 1
const BOARDING_AREA = 4

/**
 * Sets `parent` of every stop that names one: platforms, entrances and nodes belong to a station, boarding areas to a platform.
 * Anything else is a notice and stays without a parent, so that no chain of parents is longer than two or closes to a ring.
 */
export function linkParentStations(
  stops: (TransitStop & { rowNumber: number; parentId: string })[],
  indexOf: ReadonlyMap<string, number>,
  report: ReportNotice,
): void {
  for (const stop of stops) {
    const { parentId: value, rowNumber, locationType } = stop
    const fieldName = 'parent_station'
    if (value === '') {
      if (locationType > 1) report('location_without_parent_station', { rowNumber, value: stop.id })
      continue
    }
    const parent = indexOf.get(value)
    if (parent === undefined) report('foreign_key_violation', { rowNumber, fieldName, value })
    else if (locationType === STATION) report('station_with_parent_station', { rowNumber, fieldName, value })
    else if (parent >= 0 && stops[parent].locationType !== (locationType === BOARDING_AREA ? 0 : STATION))
      report('wrong_parent_location_type', { rowNumber, fieldName, value })
    else stop.parent = parent
  }
}
