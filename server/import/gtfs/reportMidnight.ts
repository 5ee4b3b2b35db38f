import type { TransitFeed } from '../../../core/network/transitFeed.ts'
import type { ReportNotice } from '../notice.ts'

const MIDNIGHT = 24 * 3600
/** Trips that start before 03:00 belong to the evening before; later ones may be early workers' trips. */
const EARLY = 3 * 3600

/**
 * Tells how a feed writes the hours after midnight: 24:xx on the date of the evening (as GTFS asks), or 00:xx, which is then read
 * as the early morning of the service date itself.
 */
export function reportMidnight(
  { trips, tripStart, departureSeconds, arrivalSeconds }: TransitFeed,
  report: ReportNotice,
): void {
  let past = 0
  let early = 0
  for (let trip = 0; trip < trips.length; trip++) {
    if (tripStart[trip + 1] - tripStart[trip] < 2) continue
    if (arrivalSeconds[tripStart[trip + 1] - 1] >= MIDNIGHT) past += 1
    if (departureSeconds[tripStart[trip]] < EARLY) early += 1
  }
  if (past > 0) report('trips_past_midnight', { value: past })
  else if (early > 0) report('trips_start_after_midnight', { value: early })
}
