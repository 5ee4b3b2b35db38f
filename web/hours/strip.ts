/** The questions of a strip: the same one at each hour of a day, or on each day of a week. */
import type { ServiceDates } from '../../server/contract/travelQuery.ts'
import type { Travel } from '../travel/travel.ts'

type Transit = Extract<Travel, { mode: 'transit' }>

export interface StripPart {
  /** Hour 6 to 23, or day 0 (Monday) to 6. */
  at: number
  date: string
  /** Null = no trip runs on that date. */
  travel: Transit | null
}

const [FIRST_HOUR, LAST_HOUR] = [6, 23]
const DAY_MS = 24 * 3600 * 1000

export function hoursOfDay(date: string): StripPart[] {
  return Array.from({ length: LAST_HOUR - FIRST_HOUR + 1 }, (_, index) => {
    const at = FIRST_HOUR + index
    return {
      at,
      date,
      travel: { mode: 'transit', date, when: { kind: 'depart', from: at * 60, to: at * 60 + 60 } },
    }
  })
}

/** Monday to Sunday of the week of a date. */
export function daysOfWeek(date: string, { when }: Pick<Transit, 'when'>, dates: ServiceDates): StripPart[] {
  const day = Date.parse(date)
  const monday = day - ((new Date(day).getUTCDay() + 6) % 7) * DAY_MS
  return Array.from({ length: 7 }, (_, at) => {
    const own = new Date(monday + at * DAY_MS).toISOString().slice(0, 10)
    const runs = dates.dates.some((one) => one.date === own && one.trips > 0)
    return { at, date: own, travel: runs ? { mode: 'transit', date: own, when } : null }
  })
}
