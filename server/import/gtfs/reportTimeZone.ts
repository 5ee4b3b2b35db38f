import type { ReportNotice } from '../notice.ts'

/** Reports a feed whose clocks do not go as those of the region: names may differ (America/Montreal), times may not. */
export function reportTimeZone(
  feedTimeZone: string,
  regionTimeZone: string,
  year: number,
  report: ReportNotice,
): void {
  const differs = [0, 6].some((month) => {
    const instant = new Date(Date.UTC(year, month, 15))
    return wallClock(instant, feedTimeZone) !== wallClock(instant, regionTimeZone)
  })
  if (differs)
    report('timezone_differs_from_region', { value: feedTimeZone, detail: { region: regionTimeZone } })
}

function wallClock(instant: Date, timeZone: string): string {
  return instant.toLocaleString('en-CA', { timeZone })
}
