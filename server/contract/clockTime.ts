/** Times of a service date as GTFS writes them, in minutes: "08:30", and "25:10" past midnight. */

/** "18:05" from seconds of the service date. */
export function clockTime(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

const TIME = '([0-3]?\\d|4[0-7]):[0-5]\\d'
/** Regular expressions of a time and of a span of times, for schemas. */
export const TIME_PATTERN = `^${TIME}$`
export const SPAN_PATTERN = `^${TIME}-${TIME}$`

/** Seconds of the service date; null where the text is no time. */
export function parseClockTime(text: string): number | null {
  if (!new RegExp(TIME_PATTERN).test(text.trim())) return null
  const [hours, minutes] = text.trim().split(':').map(Number)
  return hours * 3600 + minutes * 60
}

/** "08:00-10:00"; null where the text is no span, or one that ends before it begins. */
export function parseTimeSpan(text: string): { from: number; to: number } | null {
  const [from, to, ...rest] = text.split('-').map(parseClockTime)
  if (rest.length > 0 || from === null || to === undefined || to === null || to < from) return null
  return { from, to }
}
