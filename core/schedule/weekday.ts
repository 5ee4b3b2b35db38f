/** Days of the week by the codes of RFC 5545 and HSDS, Monday first. Worked: 2026-09-01 is TU, in OpenStreetMap's spelling Tu. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof WEEKDAYS)[number]

export function weekdayOf(date: string): Weekday {
  return WEEKDAYS[(new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7]
}

export function osmWeekday(weekday: Weekday): string {
  return weekday[0] + weekday[1].toLowerCase()
}
