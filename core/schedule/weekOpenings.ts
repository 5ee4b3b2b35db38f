/**
 * When something is open in a week, Monday to Sunday, in seconds since Monday 0:00; what runs past Sunday midnight is in Monday's first
 * hours. Openings are those of the dates given; of courses it is the weekly pattern within half a year of a date, in term or not, as
 * standards take it (core/gaps/courseTimes.ts). What neither says is unknown all week, and never open.
 *
 * Worked: "Th 18:00-21:00" is [324,000, 334,800): three days and 18 hours. A course on Tuesdays beside unknown hours: Tuesday alone.
 */
import { HALF_YEAR_DAYS } from '../gaps/courseTimes.ts'
import { addDays } from '../network/serviceDay.ts'
import { type Interval, subtractIntervals, unionIntervals } from './interval.ts'
import { listHours } from './listHours.ts'
import { listSessions, listWeeklySessions } from './listSessions.ts'
import type { Schedule, ScheduleContext } from './schedule.ts'
import { WEEKDAYS } from './weekday.ts'

const DAY = 86_400
const WEEK = 7 * DAY

export interface WeekOpenings {
  open: Interval[]
  /** When nobody can say whether it is open. */
  unknown: Interval[]
}

/**
 * @param courses schedules of sessions; null or none = nobody said.
 * @param dates ISO, Monday to Sunday; they need not be of one week.
 */
export function weekOpenings(
  schedule: Schedule,
  courses: readonly Schedule[] | null,
  dates: readonly string[],
  aroundDate: string,
  context: ScheduleContext,
): WeekOpenings {
  const open: Interval[] = []
  const unknown: Interval[] = []
  if (schedule.kind !== 'unknown')
    listHours(schedule, dates, context).forEach((hours, day) => {
      open.push(...hours.open.flatMap((each) => inWeek(each, day)))
      unknown.push(...hours.unknown.flatMap((each) => inWeek(each, day)))
    })
  for (const course of courses ?? []) {
    const first = addDays(aroundDate, -HALF_YEAR_DAYS)
    const sessions = listSessions(course, first, addDays(aroundDate, HALF_YEAR_DAYS), context)
    if (sessions === null) unknown.push({ startSeconds: 0, endSeconds: WEEK })
    for (const { weekday, ...session } of listWeeklySessions(sessions ?? []))
      open.push(...inWeek(session, WEEKDAYS.indexOf(weekday)))
  }
  if (schedule.kind === 'unknown' && !courses?.length) unknown.push({ startSeconds: 0, endSeconds: WEEK })
  const certain = unionIntervals(open)
  return { open: certain, unknown: subtractIntervals(unionIntervals(unknown), certain) }
}

function inWeek({ startSeconds, endSeconds }: Interval, day: number): Interval[] {
  const start = day * DAY + startSeconds
  const end = day * DAY + endSeconds
  if (end <= WEEK) return [{ startSeconds: start, endSeconds: end }]
  return [
    { startSeconds: Math.min(start, WEEK), endSeconds: WEEK },
    { startSeconds: Math.max(0, start - WEEK), endSeconds: end - WEEK },
  ]
}
