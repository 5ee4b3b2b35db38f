import { type Language, LOCALE } from './language.ts'

/** Numbers and dates as Canadian readers of one language write them. */
export interface Formats {
  /** 12,345 or 12 345. */
  count: (value: number) => string
  /** A share 0..1 as whole per cent; a share between 0 and 1 never reads 0 % or 100 %. */
  percent: (share: number) => string
  decimal: (value: number, digits: number) => string
  /** An ISO date (2022-12-15) in words. */
  date: (iso: string) => string
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
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
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
      const time = Date.parse(iso)
      return Number.isNaN(time) ? iso : date.format(time)
    },
    list: (items) => list.format(items),
  }
  made.set(language, formats)
  return formats
}
