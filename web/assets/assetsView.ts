/** What the address says of assets: `language=spa&open=4-19:00&people=share&hour=17`. Nothing that was searched for is in it. */
import { clockTime, parseClockTime } from '../travel/clockTime.ts'
import type { View, ViewProblem } from '../url/view.ts'

/** What the colours of areas say about a demand group. */
export const SHADES = ['count', 'share', 'two-way'] as const
export type Shade = (typeof SHADES)[number]

/** A moment of the usual week: Monday 1 to Sunday 7, and minutes after midnight. */
export interface WeekTime {
  day: number
  minutes: number
}

export interface AssetsView {
  /** ISO 639-3. */
  language: string | null
  open: WeekTime | null
  /** null = areas are not coloured. */
  shade: Shade | null
  /** Hour of transit on the map, 0 to 23; null = not drawn. */
  hour: number | null
}

const DAY_MINUTES = 24 * 60

/** Minutes since Monday 0:00. */
export const minuteOfWeek = ({ day, minutes }: WeekTime) => (day - 1) * DAY_MINUTES + minutes

export function readAssetsView(parts: View['assets']): { asked: AssetsView; problems: ViewProblem[] } {
  const problems: ViewProblem[] = []
  const read = <T>(text: string | undefined, parse: (text: string) => T | undefined): T | null => {
    if (text === undefined) return null
    const value = parse(text)
    if (value === undefined) problems.push({ part: 'assets', value: text })
    return value ?? null
  }
  return {
    asked: {
      language: read(parts.language, (text) => (/^[a-z]{3}$/.test(text) ? text : undefined)),
      open: read(parts.open, parseWeekTime),
      shade: read(parts.people, (text) => SHADES.find((shade) => shade === text)),
      hour: read(parts.hour, (text) => (/^(\d|1\d|2[0-3])$/.test(text) ? Number(text) : undefined)),
    },
    problems,
  }
}

/** The parts of the address that say it; `readAssetsView` gives it back. */
export function writeAssetsView({ language, open, shade, hour }: AssetsView): View['assets'] {
  return {
    ...(language && { language }),
    ...(open && { open: `${open.day}-${clockTime(open.minutes)}` }),
    ...(shade && { people: shade }),
    ...(hour !== null && { hour: String(hour) }),
  }
}

function parseWeekTime(text: string): WeekTime | undefined {
  const [, day, time] = /^([1-7])-(\d\d:\d\d)$/.exec(text) ?? []
  const minutes = time === undefined ? undefined : parseClockTime(time)
  return minutes !== undefined && minutes < DAY_MINUTES ? { day: Number(day), minutes } : undefined
}
