import type { TransitFeed } from '../../../core/network/transitFeed.ts'
import type { ReportNotice } from '../notice.ts'
import { tableReporter } from './tableReporter.ts'

/** Reports the stops (not stations, entrances or nodes) at which no trip calls. */
export function reportUnservedStops({ stops, stopOfTime }: TransitFeed, feedReport: ReportNotice): void {
  const report = tableReporter(feedReport, 'stops.txt')
  const served = new Uint8Array(stops.length)
  for (const stop of stopOfTime) served[stop] = 1
  for (const [index, { id, locationType, lon, lat }] of stops.entries())
    if (locationType === 0 && !served[index]) report('stop_without_stop_time', { value: id, lon, lat })
}
