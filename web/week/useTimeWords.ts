import { useLanguage } from '../i18n/LanguageContext.tsx'
import { parseClockTime } from '../travel/clockTime.ts'

/** Times of the contract ("18:30", "18:30-21:00") as the page's language writes them. */
export function useTimeWords() {
  const { f } = useLanguage()
  const time = (text: string) => {
    const minutes = parseClockTime(text)
    return minutes === undefined ? text : f.time(minutes)
  }
  return { time, span: (text: string) => text.split('-').map(time).join('–'), date: f.date }
}
