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
      if (/^\d{4}-\d\d-\d\d$/.test(iso)) return date.format(Date.parse(iso))
      if (/^\d{4}-\d\d$/.test(iso)) return month.format(Date.parse(iso))
      return iso
    },
    list: (items) => list.format(items),
  }
  made.set(language, formats)
  return formats
}
