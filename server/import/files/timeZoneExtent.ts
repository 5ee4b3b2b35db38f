import type { Extent } from './placeCheck.ts'

/**
 * Where a region with a time zone can lie, very roughly: 45 degrees of longitude to either side of the meridian of its
 * standard time, in the hemisphere of its summer time (the zone's larger offset) if it has one. Enough to catch swapped
 * coordinates and files of another continent before anything else of the region is known.
 */
export function timeZoneExtent(timeZone: string): Extent {
  const january = offsetHours(timeZone, Date.UTC(2024, 0, 15))
  const july = offsetHours(timeZone, Date.UTC(2024, 6, 15))
  const meridian = 15 * Math.min(january, july)
  const south = january > july ? -90 : july > january ? 0 : -90
  const north = january > july ? 0 : 90
  return [meridian - 45, south, meridian + 45, north]
}

function offsetHours(timeZone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
    instant,
  )
  const text = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(text)
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) + Number(match[3]) / 60) : 0
}
