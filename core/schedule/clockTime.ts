/**
 * Clock readings of a date as instants. A reading is seconds after midnight on the clock; beyond 24:00 it is of the days after, so
 * that 25:10 is 01:10 of the next date. Instants are seconds since 1970.
 *
 * Where the clocks change, RFC 5545 section 3.3.5 holds: a reading that occurs twice is its first occurrence, one that does not
 * occur is counted with the offset before the change.
 * Worked numbers, Toronto: 02:30 on 2026-03-08 does not occur and is 03:30 EDT (07:30 UTC); 01:30 on 2026-11-01 occurs twice and is
 * 01:30 EDT (05:30 UTC).
 */
import { addDays, serviceDayStart } from '../network/serviceDay.ts'

export const DAY_SECONDS = 86_400

export function clockInstant(date: string, clockSeconds: number, timeZone: string): number {
  const days = Math.floor(clockSeconds / DAY_SECONDS)
  const day = days === 0 ? date : addDays(date, days)
  const reading = clockSeconds - days * DAY_SECONDS
  const start = serviceDayStart(day, timeZone)
  const later = start + reading
  // Noon to noon is 24 hours on all days but those on which the clocks change.
  const shift = start - serviceDayStart(addDays(day, -1), timeZone) - DAY_SECONDS
  if (shift === 0) return later
  const earlier = later - shift
  if (clockOffset(earlier, timeZone) === clockOffset(start - 6 * 3600, timeZone)) return earlier
  return clockOffset(later, timeZone) === clockOffset(start + 12 * 3600, timeZone) ? later : earlier
}

/** The same in seconds of the service date (core/network/serviceDay.ts). Worked number: 25:10 on an ordinary date is 90,600. */
export function serviceSeconds(date: string, clockSeconds: number, timeZone: string): number {
  return clockInstant(date, clockSeconds, timeZone) - serviceDayStart(date, timeZone)
}

/** What the clock reads, in seconds after midnight of the date: the way back. Worked number: 2026-03-08 Toronto, 3,600 reads 0:00. */
export function clockSeconds(date: string, seconds: number, timeZone: string): number {
  const instant = serviceDayStart(date, timeZone) + seconds
  return instant + clockOffset(instant, timeZone) - Date.parse(`${date}T00:00Z`) / 1000
}

/** The local date at an instant. */
export function dateAt(instant: number, timeZone: string): string {
  return new Date((instant + clockOffset(instant, timeZone)) * 1000).toISOString().slice(0, 10)
}

export function isTimeZone(name: string): boolean {
  try {
    return formatOf(name) !== null
  } catch {
    return false
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timeZone, format)
  }
  return format
}

/** Seconds that local clocks are ahead of UTC at an instant. Worked number: Toronto in July, -14,400. */
export function clockOffset(instant: number, timeZone: string): number {
  const part: Record<string, number> = {}
  for (const { type, value } of formatOf(timeZone).formatToParts(instant * 1000)) part[type] = Number(value)
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) / 1000 - instant
}
