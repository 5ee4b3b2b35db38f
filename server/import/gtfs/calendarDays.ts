/** Calendar days as whole numbers since 1970-01-01, without time zones. */
const DAY_MS = 86_400_000

/** The day of a GTFS date YYYYMMDD, or undefined where there is no such day in these years (from 1900 on). */
export function parseGtfsDate(text: string, firstYear = 1970, lastYear = 2200): number | undefined {
  if (!/^\d{8}$/.test(text)) return undefined
  const [year, month, date] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number)
  const time = Date.UTC(year, month - 1, date)
  const back = new Date(time)
  const exists = back.getUTCMonth() === month - 1 && back.getUTCDate() === date
  return exists && year >= firstYear && year <= lastYear ? time / DAY_MS : undefined
}

/** "2026-07-15" */
export function toIsoDate(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

export function dayOfIsoDate(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS
}

/** 0 is Monday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}
