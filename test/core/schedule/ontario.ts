/** What the tests of schedules share: Ontario's clock and holidays, dates in a row, and hours as a person writes them. */

import { addDays } from '../../../core/network/serviceDay.ts'
import type { Interval } from '../../../core/schedule/interval.ts'
import { listHolidays } from '../../../core/schedule/listHolidays.ts'
import { listHours } from '../../../core/schedule/listHours.ts'
import type { Schedule, ScheduleContext } from '../../../core/schedule/schedule.ts'

export const ontario: ScheduleContext = {
  timeZone: 'America/Toronto',
  holidays: new Set(listHolidays('ON', 2025, 2029).keys()),
}

export function datesFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => addDays(first, i))
}

/** "09:00-17:00, 22:00-25:10" in seconds of the service date. */
export function written(intervals: readonly Interval[]): string {
  const clock = (seconds: number) => {
    const minutes = Math.abs(seconds) / 60
    const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
    return `${seconds < 0 ? '-' : ''}${two(minutes / 60)}:${two(minutes % 60)}`
  }
  return intervals
    .map(({ startSeconds, endSeconds }) => `${clock(startSeconds)}-${clock(endSeconds)}`)
    .join(', ')
}

export function openOn(schedule: Schedule, date: string): string {
  return written(listHours(schedule, [date], ontario)[0].open)
}

export function unknownOn(schedule: Schedule, date: string): string {
  return written(listHours(schedule, [date], ontario)[0].unknown)
}
