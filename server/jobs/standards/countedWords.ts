import type { BilingualText } from '../../../core/gaps/gapResult.ts'
import { clockTime } from '../../contract/clockTime.ts'

/** "1 minute", "2 minutes". */
export function minuteWords(minutes: number): BilingualText {
  return { en: countEn(minutes, 'minute'), fr: countFr(minutes, 'minute') }
}

export const countEn = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`
/** In French 0 and 1 are singular. */
export const countFr = (count: number, one: string, many = `${one}s`) => `${count} ${count < 2 ? one : many}`

/** "20:48" and "20 h 48" of a service date; on the hour "21 h". */
export function clockWords(seconds: number): BilingualText {
  const en = clockTime(seconds)
  const [hours, minutes] = en.split(':')
  return { en, fr: minutes === '00' ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}` }
}
