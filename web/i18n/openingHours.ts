import { type Language, LOCALE } from './language.ts'

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WORDS: Record<Language, Readonly<Record<string, string>>> = {
  en: { PH: 'holidays', off: 'closed', closed: 'closed', '24/7': 'always' },
  fr: { PH: 'jours fériés', off: 'fermé', closed: 'fermé', '24/7': 'toujours' },
}

/**
 * Opening hours in OpenStreetMap's syntax as people read them: "Mo-Fr 08:30-16:30; PH off" gives
 * "Mon–Fri 8:30–16:30; holidays closed" and « lun.–ven. 8 h 30–16 h 30; jours fériés fermé ». What it does not know stays as it is.
 */
export function readableHours(language: Language, hours: string): string {
  const weekday = new Intl.DateTimeFormat(LOCALE[language], { weekday: 'short', timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(LOCALE[language], { month: 'short', timeZone: 'UTC' })
  const time = (hour: string, minute: string) => {
    if (language === 'en') return `${Number(hour)}:${minute}`
    return minute === '00' ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`
  }
  return (
    hours
      .replace(/\b(\d\d):(\d\d)\b/g, (_, hour, minute) => time(hour, minute))
      // 1 January 2024 was a Monday.
      .replace(/\b(Mo|Tu|We|Th|Fr|Sa|Su)\b/g, (day) =>
        weekday.format(Date.UTC(2024, 0, 1 + DAYS.indexOf(day))),
      )
      .replace(/\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g, (name) =>
        month.format(Date.UTC(2024, MONTHS.indexOf(name), 1)),
      )
      .replace(/24\/7|\b(?:PH|off|closed)\b/g, (word) => WORDS[language][word] ?? word)
      .replace(/(\S)-(?=\S)/g, '$1–')
      .replace(/\s*;\s*/g, '; ')
      .replace(/,(?=\S)/g, ', ')
  )
}
