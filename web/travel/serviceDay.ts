import type { ServiceDates } from '../../server/contract/travelQuery.ts'
import type { Travel } from './travel.ts'

/** The date that an answer is for. */
export interface ServiceDay {
  date: string
  trips: number
  /** Dates with service nearest to this one, rising; empty where this one has service. */
  nearest: { date: string; trips: number }[]
}

const OFFERED = 4

/** The date asked for, else the usual one; null where none is asked for and there is no service at all. */
export function serviceDay(dates: ServiceDates, asked: string | null): ServiceDay | null {
  const date = asked ?? dates.default?.date
  if (!date) return null
  const trips = dates.dates.find((one) => one.date === date)?.trips ?? 0
  return { date, trips, nearest: trips > 0 ? [] : nearestDates(dates, date) }
}

function nearestDates({ dates }: ServiceDates, date: string): ServiceDay['nearest'] {
  const distance = (one: string) => Math.abs(Date.parse(one) - Date.parse(date))
  return dates
    .filter((one) => one.trips > 0)
    .sort((a, b) => distance(a.date) - distance(b.date) || (a.date < b.date ? -1 : 1))
    .slice(0, OFFERED)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** The same travel on a date that is known. */
export function onDate(travel: Travel, day: ServiceDay | null): Travel {
  return travel.mode === 'transit' ? { ...travel, date: day?.date ?? travel.date } : travel
}
