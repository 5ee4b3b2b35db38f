import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react'
import { longerWay, shownVisit } from '../../core/near/weekRuns.ts'
import type { NearAnswer } from '../../server/contract/near.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { parseClockTime } from '../travel/clockTime.ts'
import { minutesOf } from './minutesOf.ts'
import { moveInWeek } from './moveInWeek.ts'

type Week = NonNullable<NearAnswer['week']>
type Cell = Week['cells'][number]

const KEYS = ['near', 'middle', 'far', 'perhaps', 'none'] as const
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const NEAR_SECONDS = 15 * 60
const MIDDLE_SECONDS = 30 * 60

/**
 * 7 days of 24 hours: wide, days stand one under the other; narrow, side by side. One cell is in the order of the keyboard, arrows move
 * on from it, and the line below says what the cell in hand is.
 */
export function WeekStrip({ week, asked }: { week: Week; asked: NearAnswer['asked'] }) {
  const { t, language } = useLanguage()
  const grid = useRef<HTMLDivElement>(null)
  const first = week.cells.findIndex(({ sure }) => sure !== null)
  const [current, setCurrent] = useState(Math.max(first, 0))
  const words = (at: number) => {
    const cell = week.cells[at]
    const visit = shownVisit(cell)
    const say = cell.sure ? t.weekSure : t.weekPerhaps
    const what = visit
      ? say(week.services[visit.service].name[language], minutesOf(longerWay(visit)), visit.mode)
      : t.weekNone
    return t.weekCell(Math.floor(at / 24), at % 24, what)
  }
  const move = (event: KeyboardEvent) => {
    // Which way the days run is the style sheet's to say.
    const daysAcross = getComputedStyle(grid.current!).getPropertyValue('--days-across').trim() === '1'
    const next = moveInWeek(current, event.key, daysAcross)
    if (next === null) return
    event.preventDefault()
    setCurrent(next)
    grid.current!.querySelector<HTMLElement>(`[data-at="${next}"]`)!.focus()
  }
  return (
    <div className="week-strip">
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot stand on its side */}
      <div
        ref={grid}
        role="grid"
        aria-label={t.weekGrid}
        aria-readonly="true"
        className="week-grid"
        onKeyDown={move}
      >
        {HOURS.map((hour) => (
          <div
            key={hour}
            aria-hidden="true"
            className={`week-hour ${hour % 3 === 0 ? '' : 'week-hour-minor'}`}
            style={{ '--hour': hour } as CSSProperties}
          >
            {hour}
          </div>
        ))}
        {t.nearDays.map((name, day) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div key={name} role="row" className="week-row" tabIndex={-1}>
            <div className="week-day" aria-hidden="true" style={{ '--day': day } as CSSProperties}>
              {t.weekDayShort[day]}
            </div>
            {week.cells.slice(day * 24, day * 24 + 24).map((cell, hour) => {
              const at = day * 24 + hour
              return (
                // biome-ignore lint/a11y/useSemanticElements: as above
                <div
                  key={at}
                  role="gridcell"
                  data-at={at}
                  tabIndex={at === current ? 0 : -1}
                  aria-label={words(at)}
                  className={`week-cell week-${kindOf(cell)} ${isAsked(asked, day, hour) ? 'week-asked' : ''}`}
                  style={{ '--day': day, '--hour': hour } as CSSProperties}
                  onFocus={() => setCurrent(at)}
                  onPointerEnter={() => setCurrent(at)}
                />
              )
            })}
          </div>
        ))}
      </div>
      <p className="week-current" aria-hidden="true">
        {words(current)}
      </p>
      <p className="quiet week-hint">{t.weekHint}</p>
      <div className="week-keys">
        <span>{t.weekKeyTitle}</span>
        <ul>
          {KEYS.map((key) => (
            <li key={key}>
              <span className={`week-swatch week-${key}`} />
              {t.weekKeys[key]}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function kindOf(cell: Cell): (typeof KEYS)[number] {
  if (!cell.sure) return cell.perhaps ? 'perhaps' : 'none'
  const seconds = longerWay(cell.sure)
  return seconds <= NEAR_SECONDS ? 'near' : seconds <= MIDDLE_SECONDS ? 'middle' : 'far'
}

/** Hours that the question is about, where it is about some only. */
function isAsked({ days, hours }: NearAnswer['asked'], day: number, hour: number): boolean {
  if (days.length === 7 && hours === null) return false
  const [from, to] = (hours ?? '00:00-24:00').split('-').map((text) => (parseClockTime(text) ?? 0) / 60)
  return days.includes(day + 1) && hour + 1 > from && hour < to
}
