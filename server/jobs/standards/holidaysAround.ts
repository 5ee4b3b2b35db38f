import { type HolidayName, listHolidays, PROVINCES } from '../../../core/schedule/listHolidays.ts'

/** Statutory holidays of the years around a date, ISO date to name; none where the province is not known. */
export function holidaysAround(province: string | null, date: string): Map<string, HolidayName> {
  const known = PROVINCES.find((each) => each === province)
  const year = Number(date.slice(0, 4))
  return known ? listHolidays(known, year - 1, year + 1) : new Map()
}
