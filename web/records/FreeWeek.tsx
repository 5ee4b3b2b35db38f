import { WEEKDAYS } from '../../core/schedule/weekday.ts'
import type { Profile } from './recordRequests.ts'
import { useRecordWords } from './useRecordWords.ts'

const ROW = 9
const HOUR = 7
const DAY_SECONDS = 86_400

/** Free hours as a small week, Monday on top, midnight to midnight; and in words, which say all of it. */
export function FreeWeek({ freeTime }: { freeTime: Profile['freeTime'] }) {
  const { t, f, language } = useRecordWords()
  if (!freeTime) return <p>{t.profileFreeAlways}</p>
  const shifted = freeTime.free.flatMap(({ weekdays, startSeconds, endSeconds }) =>
    weekdays.flatMap((weekday) => {
      const day = WEEKDAYS.indexOf(weekday as (typeof WEEKDAYS)[number])
      // What goes past midnight goes on in the row of the next day.
      return [0, 1].map((later) => ({
        day: (day + later) % 7,
        from: Math.max(0, startSeconds - later * DAY_SECONDS),
        to: Math.min(DAY_SECONDS, endSeconds - later * DAY_SECONDS),
      }))
    }),
  )
  const x = (seconds: number) => (seconds / 3600) * HOUR
  const time = (seconds: number) => f.time(seconds / 60)
  return (
    <div className="free-week">
      <svg viewBox={`0 0 ${24 * HOUR} ${7 * ROW}`} width={24 * HOUR} height={7 * ROW} aria-hidden="true">
        {WEEKDAYS.map((weekday, day) => (
          <rect key={weekday} x="0" y={day * ROW} width={24 * HOUR} height={ROW - 1.5} fill="#e4e1d8" />
        ))}
        {shifted
          .filter(({ from, to }) => to > from)
          .map(({ day, from, to }) => (
            <rect
              key={`${day} ${from}`}
              x={x(from)}
              y={day * ROW}
              width={x(to - from)}
              height={ROW - 1.5}
              fill="#0d4f5c"
            />
          ))}
        {[6, 12, 18].map((hour) => (
          <path key={hour} d={`M${hour * HOUR} 0V${7 * ROW}`} stroke="#fff" strokeWidth="1" />
        ))}
      </svg>
      <div>
        <p className="free-title">{t.profileFree}</p>
        <ul>
          {freeTime.free.length === 0 && <li>{t.profileFreeNever}</li>}
          {freeTime.free.map(({ weekdays, startSeconds, endSeconds }) => {
            const names = weekdays.map(
              (day) => t.nearDays[WEEKDAYS.indexOf(day as (typeof WEEKDAYS)[number])] ?? day,
            )
            return (
              <li key={`${weekdays} ${startSeconds}`}>
                {t.profileFreeWords(f.list(names), time(startSeconds), time(endSeconds))}
              </li>
            )
          })}
          <li className="quiet">
            {[
              f.list(freeTime.modes.map((mode) => t.modes[mode as keyof typeof t.modes].toLowerCase())),
              freeTime.season && t.profileSeason(...seasonWords(freeTime.season, language)),
            ]
              .filter(Boolean)
              .join('; ')}
          </li>
        </ul>
      </div>
    </div>
  )
}

/** "12-15" as December 15, 15 décembre. */
function seasonWords(season: { from: string; to: string }, language: 'en' | 'fr'): [string, string] {
  const format = new Intl.DateTimeFormat(`${language}-CA`, {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  })
  const words = (day: string) => {
    const date = Date.parse(`2024-${day}`)
    if (Number.isNaN(date)) return day
    return language === 'fr' ? format.format(date).replace(/^1 /, '1er ') : format.format(date)
  }
  return [words(season.from), words(season.to)]
}
