import { InvalidArgumentError, Option } from 'commander'
import { parseClockTime, parseTimeSpan } from '../contract/clockTime.ts'
import { TRAVEL_MODES } from '../jobs/travelQuestion.ts'

/** An option's number within bounds. */
export function numberBetween(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (text.trim() === '' || !Number.isFinite(value) || value < low || value > high)
      throw new InvalidArgumentError(`It must be a number from ${low} to ${high}.`)
    return value
  }
}

export const formatOption = (choices: string[]) =>
  new Option('--format <format>', 'how to print the answer').choices(['table', ...choices]).default('table')
export const accessOption = () =>
  new Option('--access <access>', 'what the owner or the public may see')
    .choices(['owner', 'public'])
    .default('owner')
export const anyModeOption = (fallback: string) =>
  new Option('--mode <mode>', 'how people travel').choices(TRAVEL_MODES).default(fallback)

/** "08:30" or "25:10" (past midnight) as seconds of the service date. */
export function timeOfDay(text: string): number {
  const seconds = parseClockTime(text)
  if (seconds === null)
    throw new InvalidArgumentError('It must be a time such as 08:30 (25:10 is past midnight).')
  return seconds
}

/** "08:00-10:00" as seconds of the service date; the second time must not be before the first. */
export function timeSpan(text: string): { from: number; to: number } {
  const span = parseTimeSpan(text)
  if (!span)
    throw new InvalidArgumentError('It must be two times such as 08:00-10:00, the earlier one first.')
  return span
}

export function isoDate(text: string): string {
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(text) ||
    Number.isNaN(Date.parse(text)) ||
    new Date(text).toISOString().slice(0, 10) !== text
  )
    throw new InvalidArgumentError('It must be a date such as 2026-07-15.')
  return text
}

/** "5,50,95", each above 0 and at most 100, ascending. */
export function percentileList(text: string): number[] {
  const values = text.split(',').map(Number)
  if (values.some((value) => !(value > 0 && value <= 100)))
    throw new InvalidArgumentError('It must be numbers above 0 and at most 100, such as 5,50,95.')
  return [...new Set(values)].sort((a, b) => a - b)
}

/** "-79.87,43.25". */
export function lonLat(text: string): [number, number] {
  const [lon, lat, ...rest] = text.split(',').map(Number)
  if (rest.length > 0 || !(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90))
    throw new InvalidArgumentError('It must be longitude and latitude, such as -79.87,43.25.')
  return [lon, lat]
}
