/**
 * The instant from which GTFS counts the times of a service date: noon minus 12 hours, local time of the agency. It is midnight on
 * all days but those on which the clocks change, when it is an hour before or after (GTFS Schedule reference, `Time`).
 *
 * Worked number: Toronto, 2026-03-08 (clocks go forward at 2:00): noon is 16:00 UTC, the day starts at 04:00 UTC, 23 hours of clock
 * time after the start of 2026-03-07 at 05:00 UTC; so 25:00 of the day before is 02:00 of this one.
 */

/** Seconds since 1970 at which the service date starts. `date` is ISO; `timeZone` an IANA name (RangeError where unknown). */
export function serviceDayStart(date: string, timeZone: string): number {
  const [year, month, day] = date.split('-').map(Number)
  const noon = Date.UTC(year, month - 1, day, 12)
  if (!Number.isFinite(noon)) throw new RangeError(`not a date: ${date}`)
  let instant = noon
  // Twice, because the offset is asked for at an instant that the first step only guesses.
  for (let step = 0; step < 2; step++) instant = noon - offsetMilliseconds(instant, timeZone)
  return instant / 1000 - 12 * 3600
}

/** The ISO date some days after another. */
export function addDays(date: string, days: number): string {
  const [year, month, day] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Local time minus UTC. */
function offsetMilliseconds(instant: number, timeZone: string): number {
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
  const part: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value)
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) - instant
}
