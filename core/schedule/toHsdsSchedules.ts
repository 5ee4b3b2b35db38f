/**
 * The hours of a schedule over a span of dates as HSDS 3 schedule rows: one for each set of weekdays that keep the same times without a
 * break, with valid_from and valid_to. Holidays and exceptions, for which HSDS has no field, split a row in two. The rows say the
 * same as the schedule on every date of the span; null where some hours are unknown.
 *
 * Worked: "Mo-Fr 09:00-17:00; We 09:00-19:30" is two rows without dates: MO,TU,TH,FR 09:00 to 17:00 and WE 09:00 to 19:30.
 */
import { addDays, serviceDayStart } from '../network/serviceDay.ts'
import { clockOffset, DAY_SECONDS } from './clockTime.ts'
import { listSessions } from './listSessions.ts'
import type { Schedule, ScheduleContext } from './schedule.ts'
import { parseText } from './textHours.ts'
import { toOpeningHours } from './toOpeningHours.ts'
import { WEEKDAYS, type Weekday, weekdayOf } from './weekday.ts'

export interface HsdsSchedule {
  freq: 'WEEKLY'
  byday: string
  opens_at: string
  closes_at: string
  valid_from: string | null
  valid_to: string | null
  /** The whole as opening_hours text, where that is possible. */
  description: string | null
}

/** Weeks without a break at the same times; it may begin and end anywhere within its bounds. */
interface Run {
  hours: string
  weekdays: Weekday[]
  earliestFrom: string
  latestFrom: string
  earliestTo: string
  latestTo: string
}

export function toHsdsSchedules(
  schedule: Schedule,
  firstDate: string,
  lastDate: string,
  context: ScheduleContext,
): HsdsSchedule[] | null {
  const sessions = listSessions(schedule, firstDate, lastDate, context)
  if (sessions === null) return null
  const datesOf = new Map<string, string[]>()
  for (const { serviceDate, startSeconds, endSeconds } of sessions) {
    const [opens, closes] = [startSeconds, endSeconds].map((each) =>
      clockText(serviceDate, each, context.timeZone),
    )
    const wholeDay = opens === '00:00' && closes === '00:00'
    const key = `${weekdayOf(serviceDate)} ${opens} ${wholeDay ? '23:59' : closes}`
    datesOf.set(key, [...(datesOf.get(key) ?? []), serviceDate])
  }
  const runs = joinWeekdays([...datesOf].flatMap(([key, dates]) => listRuns(key, dates, firstDate, lastDate)))
  const unbounded =
    isSameEveryWeek(schedule) &&
    runs.every(({ earliestFrom, latestTo }) => earliestFrom === firstDate && latestTo === lastDate)
  const description = toOpeningHours(schedule)
  return runs.map(({ hours, weekdays, earliestFrom, latestTo }) => {
    const [opens_at, closes_at] = hours.split(' ')
    const byday = WEEKDAYS.filter((each) => weekdays.includes(each)).join(',')
    const [valid_from, valid_to] = unbounded ? [null, null] : [earliestFrom, latestTo]
    return { freq: 'WEEKLY', byday, opens_at, closes_at, valid_from, valid_to, description }
  })
}

function listRuns(key: string, dates: readonly string[], firstDate: string, lastDate: string): Run[] {
  const weekday = key.slice(0, 2) as Weekday
  const runs: Run[] = []
  for (let i = 0; i < dates.length; ) {
    let end = i
    while (dates[end + 1] === addDays(dates[end], 7)) end += 1
    runs.push({
      hours: key.slice(3),
      weekdays: [weekday],
      earliestFrom: [firstDate, addDays(dates[i], -6)].sort()[1],
      latestFrom: dates[i],
      earliestTo: dates[end],
      latestTo: [lastDate, addDays(dates[end], 6)].sort()[0],
    })
    i = end + 1
  }
  return runs
}

/** Runs of several weekdays at the same times become one where bounds can be found that suit all. */
function joinWeekdays(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const fit = joined.find(
      (each) =>
        each.hours === run.hours &&
        !each.weekdays.includes(run.weekdays[0]) &&
        each.earliestFrom <= run.latestFrom &&
        run.earliestFrom <= each.latestFrom &&
        each.earliestTo <= run.latestTo &&
        run.earliestTo <= each.latestTo,
    )
    if (!fit) {
      joined.push({ ...run, weekdays: [...run.weekdays] })
      continue
    }
    fit.weekdays.push(...run.weekdays)
    fit.earliestFrom = [fit.earliestFrom, run.earliestFrom].sort()[1]
    fit.latestFrom = [fit.latestFrom, run.latestFrom].sort()[0]
    fit.earliestTo = [fit.earliestTo, run.earliestTo].sort()[1]
    fit.latestTo = [fit.latestTo, run.latestTo].sort()[0]
  }
  return joined
}

function isSameEveryWeek(schedule: Schedule): boolean {
  if (schedule.kind === 'text') return parseText(schedule.text).isWeekStable()
  if (schedule.kind === 'unknown' || schedule.exceptions.length > 0 || schedule.closedOnHolidays) return false
  const text = toOpeningHours(schedule)
  return text !== null && parseText(text).isWeekStable()
}

function clockText(date: string, seconds: number, timeZone: string): string {
  const instant = serviceDayStart(date, timeZone) + seconds
  const reading = (instant + clockOffset(instant, timeZone)) % DAY_SECONDS
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(reading / 3600))}:${two(Math.floor((reading % 3600) / 60))}`
}
