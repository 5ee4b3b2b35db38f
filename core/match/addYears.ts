/**
 * ISO dates some years on, as calendars count: 29 February becomes 28 February where there is none. `endOfMonth` gives the last day
 * of a date's month. Worked: 2021-06-21 and 6 years is 2027-06-21, whose month ends on 2027-06-30.
 */
export function addYears(date: string, years: number): string {
  const month = `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}-${date.slice(5, 7)}`
  return onDay(month, Math.min(Number(date.slice(8)), daysOf(month)))
}

export function endOfMonth(date: string): string {
  const month = date.slice(0, 7)
  return onDay(month, daysOf(month))
}

const onDay = (month: string, day: number) => `${month}-${String(day).padStart(2, '0')}`

function daysOf(month: string): number {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).getUTCDate()
}
