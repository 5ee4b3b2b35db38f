import { type Language, LOCALE } from './language.ts'

/** Numbers and dates as Canadian readers of one language write them. */
export interface Formats {
  /** 12,345 or 12 345. */
  count: (value: number) => string
  /** A share 0..1 as whole per cent; a share between 0 and 1 never reads 0 % or 100 %. */
  percent: (share: number) => string
  decimal: (value: number, digits: number) => string
  /** An ISO date (2022-12-15) or month (2022-12) in words; anything else stays as it is. */
  date: (iso: string) => string
  /** An ISO date with its weekday: Tuesday, December 1, 2026; in short Tue, Dec 1, 2026. */
  day: (iso: string) => string
  dayShort: (iso: string) => string
  /** An ISO month: December 2026. */
  month: (iso: string) => string
  /** Minutes of a service date as a time of the clock: 8:00; after midnight 1:10 (next day). */
  time: (minutes: number) => string
  /** A list joined with "and" or "et". */
  list: (items: readonly string[]) => string
}

const made = new Map<Language, Formats>()

export function formatsFor(language: Language): Formats {
  const known = made.get(language)
  if (known) return known
  const locale = LOCALE[language]
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
  const dayShort = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  // French counts the first of a month and numbers the others; the browser numbers all.
  const first = (text: string) => (language === 'fr' ? text.replace(/(?<=^|\s)1(?=\s\p{L})/u, '1er') : text)
  const formats: Formats = {
    count: (value) => count.format(value),
    percent: (share) => {
      if (share > 0 && share < 0.005) return `< ${percent.format(0.01)}`
      if (share < 1 && share >= 0.995) return `> ${percent.format(0.99)}`
      return percent.format(share)
    },
    decimal: (value, digits) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
        value,
      ),
    date: (iso) => {
      if (/^\d{4}-\d\d-\d\d$/.test(iso)) return first(date.format(Date.parse(iso)))
      if (/^\d{4}-\d\d$/.test(iso)) return month.format(Date.parse(iso))
      return iso
    },
    day: (iso) => first(day.format(Date.parse(iso))),
    dayShort: (iso) => first(dayShort.format(Date.parse(iso))),
    month: (iso) => month.format(Date.parse(iso)),
    time: (minutes) => timeOfDay(language, minutes),
    list: (items) => list.format(items),
  }
  made.set(language, formats)
  return formats
}

/** 24 hours in both languages: "18:30", « 18 h 30 ». */
function timeOfDay(language: Language, minutes: number): string {
  const hour = Math.floor(minutes / 60)
  const rest = minutes % 60
  const two = String(rest).padStart(2, '0')
  if (language === 'en') return `${hour % 24}:${two}${hour >= 24 ? ' (next day)' : ''}`
  const time = rest === 0 ? `${hour % 24}\u00a0h` : `${hour % 24}\u00a0h\u00a0${two}`
  return hour >= 24 ? `${time} (lendemain)` : time
}
