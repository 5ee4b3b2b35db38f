/**
 * The 24 hours of the clock of a date as instants of its service date, both ends included, in whole seconds. Where clocks go forward
 * one hour has none (`from` above `to`); where they go back one has twice as many.
 * Worked numbers: 9:00 on an ordinary date is 32,400 to 35,999; Toronto, 2026-03-08: 2:00 has no instants, 3:00 is 10,800 to 14,399.
 */

import type { Arrivals } from '../gaps/askTimes.ts'
import { serviceDayStart } from '../network/serviceDay.ts'
import { clockOffset, serviceSeconds } from '../schedule/clockTime.ts'

export function hoursOfDay(date: string, timeZone: string): Arrivals[] {
  const start = serviceDayStart(date, timeZone)
  return Array.from({ length: 24 }, (_, hour) => {
    const from = serviceSeconds(date, hour * 3600, timeZone)
    const to = serviceSeconds(date, (hour + 1) * 3600, timeZone) - 1
    const reads = new Date((start + from + clockOffset(start + from, timeZone)) * 1000).getUTCHours()
    return reads === hour ? { from, to } : { from, to: from - 1 }
  })
}
