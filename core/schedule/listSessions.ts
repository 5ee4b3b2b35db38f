/**
 * Dated sessions of a schedule: starts and ends that are attended whole, in seconds of the service date. Sessions that follow one
 * another without a break stay two where the schedule is of rules.
 *
 * Worked number: "Sep-Jun Tu,Th 18:00-21:00" in the first week of September 2026: Tuesday 1 and Thursday 3, each [64,800, 75,600).
 */
import { addDays, serviceDayStart } from '../network/serviceDay.ts'
import { dateAt } from './clockTime.ts'
import { listHours } from './listHours.ts'
import { ruleInstants } from './ruleInstants.ts'
import type { Schedule, ScheduleContext } from './schedule.ts'
import { WEEKDAYS, type Weekday, weekdayOf } from './weekday.ts'

export interface DatedSession {
  serviceDate: string
  startSeconds: number
  endSeconds: number
}

/** Sorted; from the first date to the last, both included. Null where the hours of some date are unknown. */
export function listSessions(
  schedule: Schedule,
  firstDate: string,
  lastDate: string,
  context: ScheduleContext,
): DatedSession[] | null {
  const dates: string[] = []
  for (let date = firstDate; date <= lastDate; date = addDays(date, 1)) dates.push(date)
  const hours = listHours(schedule, dates, context)
  if (hours.some(({ unknown }) => unknown.length > 0)) return null
  if (schedule.kind !== 'rules')
    return hours.flatMap(({ date, open }) => open.map((each) => ({ serviceDate: date, ...each })))
  const found = new Map<string, DatedSession>()
  for (const { startSeconds, endSeconds } of ruleInstants(schedule, firstDate, lastDate, context).open) {
    const serviceDate = dateAt(startSeconds, context.timeZone)
    if (serviceDate < firstDate || serviceDate > lastDate) continue
    const start = serviceDayStart(serviceDate, context.timeZone)
    const session = { serviceDate, startSeconds: startSeconds - start, endSeconds: endSeconds - start }
    found.set(JSON.stringify(session), session)
  }
  return [...found.values()].sort(
    (a, b) =>
      (a.serviceDate < b.serviceDate ? -1 : a.serviceDate > b.serviceDate ? 1 : 0) ||
      a.startSeconds - b.startSeconds ||
      a.endSeconds - b.endSeconds,
  )
}

/** A session that is held on one day of the week, with the dates on which it is. */
export interface WeeklySession {
  weekday: Weekday
  startSeconds: number
  endSeconds: number
  /** ISO, sorted. */
  dates: string[]
}

/** Each day of the week and time once, in order of the week. Worked: Tuesday and Thursday evenings for ten months are two. */
export function listWeeklySessions(sessions: readonly DatedSession[]): WeeklySession[] {
  const found = new Map<string, WeeklySession>()
  for (const { serviceDate, startSeconds, endSeconds } of sessions) {
    const weekday = weekdayOf(serviceDate)
    const key = `${weekday} ${startSeconds} ${endSeconds}`
    const session = found.get(key)
    if (session) session.dates.push(serviceDate)
    else found.set(key, { weekday, startSeconds, endSeconds, dates: [serviceDate] })
  }
  return [...found.values()].sort(
    (a, b) =>
      WEEKDAYS.indexOf(a.weekday) - WEEKDAYS.indexOf(b.weekday) ||
      a.startSeconds - b.startSeconds ||
      a.endSeconds - b.endSeconds,
  )
}
