/**
 * Statutory holidays of a Canadian province or territory from `date-holidays` (data CC BY 3.0): its kind `public`, less Easter Monday
 * and Gold Cup Parade Day, which no employment standards act lists for everybody, plus 30 September where it became statutory.
 * Nothing is moved from a weekend to a Monday: the acts leave the day in lieu to the employer, so it is an exception of a schedule.
 * Ontario's nine: Government of Ontario, Your guide to the Employment Standards Act, "Public holidays". The years of 30 September
 * are those of the acts of each province, not checked against their text.
 *
 * Worked number: Ontario 2026 has nine: 1 January, 16 February, 3 April, 18 May, 1 July, 7 September, 12 October, 25 and 26 December.
 */
import Holidays from 'date-holidays'

export const PROVINCES = [
  'AB',
  'BC',
  'MB',
  'NB',
  'NL',
  'NS',
  'NT',
  'NU',
  'ON',
  'PE',
  'QC',
  'SK',
  'YT',
] as const
export type Province = (typeof PROVINCES)[number]

const NOT_STATUTORY = ['Easter Monday', 'Gold Cup Parade Day']

/** First year in which the National Day for Truth and Reconciliation is statutory. */
const RECONCILIATION_SINCE: Partial<Record<Province, number>> = {
  BC: 2023,
  MB: 2024,
  NT: 2022,
  NU: 2022,
  PE: 2022,
  YT: 2023,
}

export interface HolidayName {
  en: string
  fr: string
}

/** Days that the library names in English alone. */
const FRENCH_NAMES: Readonly<Record<string, string>> = {
  'British Columbia Day': 'Fête de la Colombie-Britannique',
  'Saskatchewan Day': 'Fête de la Saskatchewan',
  'New Brunswick Day': 'Fête du Nouveau-Brunswick',
  'Memorial Day': 'Jour commémoratif',
}
const RECONCILIATION = {
  en: 'National Day for Truth and Reconciliation',
  fr: 'Journée nationale de la vérité et de la réconciliation',
}

/** ISO date to name, from the first year to the last, both included. */
export function listHolidays(
  province: Province,
  firstYear: number,
  lastYear: number,
): Map<string, HolidayName> {
  const calendar = new Holidays('CA', province)
  const since = RECONCILIATION_SINCE[province] ?? Infinity
  const result = new Map<string, HolidayName>()
  for (let year = firstYear; year <= lastYear; year++) {
    const french = new Map(calendar.getHolidays(year, 'fr').map(({ rule, name }) => [rule, name]))
    for (const { type, date, name, rule } of calendar.getHolidays(year, 'en'))
      if (type === 'public' && !NOT_STATUTORY.includes(name))
        result.set(date.slice(0, 10), { en: name, fr: FRENCH_NAMES[name] ?? french.get(rule) ?? name })
    if (year >= since) result.set(`${year}-09-30`, RECONCILIATION)
  }
  return result
}
