import type { ServiceDay } from '../travel/serviceDay.ts'
import type { Isochrones } from './isochrone.ts'

/** A date on which no trip runs; null = none of the timetables has one. */
export interface NoServiceDay {
  date: string | null
  /** Dates with service nearest to it. */
  nearest: readonly string[]
}

/** Whether there is nothing to draw because no trip runs: by the page's own list of dates, or by the server's answer. */
export function noServiceDay(day: ServiceDay | null, answer: Isochrones | null): NoServiceDay | null {
  if (!day) return { date: null, nearest: [] }
  if (day.trips === 0) return { date: day.date, nearest: day.nearest.map((one) => one.date) }
  const told = answer?.features[0]?.properties
  if (told?.reason !== 'no_service_on_date') return null
  return {
    date: told.service_date ?? day.date,
    nearest: told.nearest_dates?.split(' ').filter(Boolean) ?? [],
  }
}
