import type { Weekday } from '../../../core/gaps/standardRecord.ts'
import { addDays } from '../../../core/network/serviceDay.ts'
import type { HolidayName } from '../../../core/schedule/listHolidays.ts'
import type { RegionTransit } from '../transit/regionTransit.ts'

export interface WeekDate {
  /** Monday 1 to Sunday 7. */
  day: Weekday
  /** ISO. */
  date: string
  /** Trips that run on it; null where no timetable is asked. */
  trips: number | null
  /** Name of the statutory holiday that it is; null = none. */
  holiday: HolidayName | null
}

/**
 * For each day of the week the date in the week of `around` (Monday to Sunday). Where the timetables do not reach that far, the nearest
 * date of that weekday on which they have begun and not ended.
 */
export function weekDates(
  days: readonly Weekday[],
  around: string,
  transit: Pick<RegionTransit, 'dates'> | null,
  holidays: ReadonlyMap<string, HolidayName>,
): WeekDate[] {
  const isoDay = new Date(`${around}T00:00Z`).getUTCDay() || 7
  const [first, last] = [transit?.dates[0]?.date, transit?.dates.at(-1)?.date]
  const isKnown = (date: string) => first === undefined || (date >= first && date <= last!)
  return [...new Set(days)].sort().map((day) => {
    const own = addDays(around, day - isoDay)
    const date = [0, -7, 7, -14, 14].map((shift) => addDays(own, shift)).find(isKnown) ?? own
    return {
      day,
      date,
      trips: transit ? (transit.dates.find((each) => each.date === date)?.trips ?? 0) : null,
      holiday: holidays.get(date) ?? null,
    }
  })
}
