/**
 * The times of one course under a standard: its own weekly sessions in place of those that the standard assumes. It counts if each of
 * them is held on a day and in hours that the standard names, the middle of the session deciding about the hours; each must then be
 * attended (method, section 2: half a course is none). A course outside those hours is closed when people are free.
 * Its terms are not asked: the weekly pattern within half a year of the date is taken, so that a week before the term begins is no week
 * without classes.
 * Worked: asked Tuesday and Thursday 18:00 to 21:00; a course on Tuesdays 18:30 to 21:30: one session, at its own hours; one on Tuesdays
 * and Saturdays: closed.
 */
import { addDays } from '../network/serviceDay.ts'
import { serviceSeconds } from '../schedule/clockTime.ts'
import type { Interval } from '../schedule/interval.ts'
import { listSessions, listWeeklySessions, type WeeklySession } from '../schedule/listSessions.ts'
import type { Schedule, ScheduleContext } from '../schedule/schedule.ts'
import { WEEKDAYS } from '../schedule/weekday.ts'
import { type AskedTime, isFreeFor } from './askTimes.ts'
import type { DayTime } from './standardRecord.ts'

export const HALF_YEAR_DAYS = 182

/**
 * @param dates ISO date of each of the standard's times.
 * @param free when people are free on each of these dates: a session outside it is closed to them; null = always.
 * @returns null where the sessions are not known.
 */
export function courseTimes(
  times: readonly DayTime[],
  schedule: Schedule,
  dates: readonly string[],
  aroundDate: string,
  context: ScheduleContext,
  free: readonly (readonly Interval[])[] | null = null,
): AskedTime[] | null {
  const dated = listSessions(
    schedule,
    addDays(aroundDate, -HALF_YEAR_DAYS),
    addDays(aroundDate, HALF_YEAR_DAYS),
    context,
  )
  if (dated === null || dated.length === 0) return null
  const weekly = usualSessions(listWeeklySessions(dated))
  const timeOf = ({ weekday, startSeconds, endSeconds }: WeeklySession) =>
    times.findIndex((time) => {
      const middle = (startSeconds + endSeconds) / 2
      return WEEKDAYS[time.day - 1] === weekday && time.startSeconds <= middle && middle <= time.endSeconds
    })
  const fits = weekly.every((session) => timeOf(session) >= 0)
  if (fits)
    return weekly.map((session) => {
      const time = timeOf(session)
      return asked(time, dates[time], session, 'yes')
    })
  return times.map((time, k) => asked(k, dates[k], time, 'no'))

  function asked(
    time: number,
    date: string,
    { startSeconds, endSeconds }: Pick<DayTime, 'startSeconds' | 'endSeconds'>,
    open: 'yes' | 'no',
  ): AskedTime {
    const session = {
      startSeconds: serviceSeconds(date, startSeconds, context.timeZone),
      endSeconds: serviceSeconds(date, endSeconds, context.timeZone),
    }
    const hours = isFreeFor(session, free?.[time] ?? null) ? open : 'no'
    return { time, date, ask: { kind: 'session', ...session, open: hours }, hours, assumed: false, open: [] }
  }
}

/** Without the odd times of days on which the clocks change. */
function usualSessions(weekly: readonly WeeklySession[]): WeeklySession[] {
  const most = Math.max(...weekly.map(({ dates }) => dates.length))
  return weekly.filter(({ dates }) => dates.length > 1 || most === 1)
}
