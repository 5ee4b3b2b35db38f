export const BLANK_TIME = -1
export const INVALID_TIME = -2
/** A week: no trip takes longer, so a later time is a slip of the pen. */
const MAX_HOURS = 168

/**
 * Seconds of a GTFS time H:MM:SS, HH:MM:SS or HHH:MM:SS, which may pass 24:00; BLANK_TIME or INVALID_TIME.
 * https://gtfs.org/documentation/schedule/reference/#field-types  Worked number: 25:10:00 is 90,600.
 */
export function parseGtfsTime(text: string): number {
  const length = text.length
  if (length === 0) return BLANK_TIME
  const hourEnd = length - 6
  if (hourEnd < 1 || hourEnd > 3) return INVALID_TIME
  if (text.charCodeAt(hourEnd) !== 58 || text.charCodeAt(hourEnd + 3) !== 58) return INVALID_TIME
  let hours = 0
  for (let i = 0; i < hourEnd; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return INVALID_TIME
    hours = hours * 10 + digit
  }
  const minutes = twoDigits(text, hourEnd + 1)
  const seconds = twoDigits(text, hourEnd + 4)
  if (minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59 || hours > MAX_HOURS) return INVALID_TIME
  return hours * 3600 + minutes * 60 + seconds
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}
