/**
 * The times that a standard asks about, held against the hours of one service: when one may arrive, and whether it is open then.
 *
 * Openings: arrivals within the standard's stretch that leave time for the visit; of those, the ones at which the service is open for the
 * whole visit, for certain or perhaps. Sessions: attended whole. Hours within the session are taken for its own (18:30 to 20:30 is an evening
 * class). A door that is open during the whole session and longer does not tell that there is a class: that is unknown, as for a service
 * without hours, or taken as given where the standard assumes hours: `assumed`. Else it is closed. Courses: courseTimes.ts.
 * Worked: 9:00 to 17:00 asked, a visit of an hour, open 10:00 to 12:00: arrivals from 9:00 to 16:00, of which open 10:00 to 11:00.
 */
import type { ThreeValued } from '../match/threeValued.ts'
import { addDays, serviceDayStart } from '../network/serviceDay.ts'
import { serviceSeconds } from '../schedule/clockTime.ts'
import { type Interval, unionIntervals } from '../schedule/interval.ts'
import { listHours } from '../schedule/listHours.ts'
import type { Schedule, ScheduleContext } from '../schedule/schedule.ts'
import type { StandardRecord } from './standardRecord.ts'

/** Instants at which one may arrive, seconds of the service date, both ends included. */
export interface Arrivals {
  from: number
  to: number
}

/** Seconds of the service date. */
export type TimeAsk =
  | { kind: 'session'; startSeconds: number; endSeconds: number; open: ThreeValued }
  | {
      kind: 'opening'
      visitSeconds: number
      window: Arrivals
      /** When people leave home at the earliest and are home again at the latest. */
      free: Arrivals
      /** Parts of `window`; `perhaps` holds `open` too. */
      open: Arrivals[]
      perhaps: Arrivals[]
    }

export interface AskedTime {
  /** Position among the times of the standard. */
  time: number
  date: string
  ask: TimeAsk
  /** Whether it is open for the visit at all then. */
  hours: ThreeValued
  /** Open only because the standard assumes hours. */
  assumed: boolean
  /** Its hours of that date and of the nights around it that are known for certain. */
  open: readonly Interval[]
}

/** Free time without bounds, in numbers that stay themselves as JSON. */
export const ALWAYS_FREE: Arrivals = { from: -1_000_000, to: 1_000_000 }

/**
 * @param dates ISO date of each of the standard's times.
 * @param onlyThenFree the standard's times are all the free time that people have, for the way too.
 */
export function askTimes(
  { time: wanted, assumeHours }: Pick<StandardRecord, 'time' | 'assumeHours'>,
  schedule: Schedule,
  dates: readonly string[],
  context: ScheduleContext,
  onlyThenFree = false,
): AskedTime[] {
  if (wanted.kind === 'any') return []
  return wanted.times.map((stretch, time) => {
    const date = dates[time]
    const startSeconds = serviceSeconds(date, stretch.startSeconds, context.timeZone)
    const endSeconds = serviceSeconds(date, stretch.endSeconds, context.timeZone)
    const whole = { startSeconds, endSeconds }
    const { open, perhaps } = hoursAround(schedule, date, context)
    const told =
      wanted.kind === 'session'
        ? askSession(whole, open, perhaps)
        : askOpening(whole, wanted.visitSeconds, open, perhaps, onlyThenFree)
    const assumed =
      assumeHours && hoursOf(told) === 'unknown' && (schedule.kind === 'unknown' || wanted.kind === 'session')
    const ask: TimeAsk = !assumed
      ? told
      : told.kind === 'session'
        ? { ...told, open: 'yes' }
        : { ...told, open: told.perhaps }
    return { time, date, ask, hours: hoursOf(ask), assumed, open }
  })
}

function hoursOf(ask: TimeAsk): ThreeValued {
  if (ask.kind === 'session') return ask.open
  return ask.open.length > 0 ? 'yes' : ask.perhaps.length > 0 ? 'unknown' : 'no'
}

function askSession(session: Interval, open: readonly Interval[], perhaps: readonly Interval[]): TimeAsk {
  const own = open.filter((each) => isWithin(each, session)).sort((a, b) => lengthOf(b) - lengthOf(a))[0]
  const { startSeconds, endSeconds } = own ?? session
  const mayBe = perhaps.some((each) => isWithin(session, each))
  return { kind: 'session', startSeconds, endSeconds, open: own ? 'yes' : mayBe ? 'unknown' : 'no' }
}

function askOpening(
  stretch: Interval,
  visitSeconds: number,
  open: readonly Interval[],
  perhaps: readonly Interval[],
  onlyThenFree: boolean,
): TimeAsk {
  const arrivals = (intervals: readonly Interval[]) =>
    intervals
      .map((each) => ({
        from: Math.max(each.startSeconds, stretch.startSeconds),
        to: Math.min(each.endSeconds, stretch.endSeconds) - visitSeconds,
      }))
      .filter(({ from, to }) => from <= to)
  const window = { from: stretch.startSeconds, to: stretch.endSeconds - visitSeconds }
  const free = onlyThenFree ? { from: stretch.startSeconds, to: stretch.endSeconds } : ALWAYS_FREE
  return { kind: 'opening', visitSeconds, window, free, open: arrivals(open), perhaps: arrivals(perhaps) }
}

const isWithin = (inner: Interval, outer: Interval) =>
  outer.startSeconds <= inner.startSeconds && inner.endSeconds <= outer.endSeconds
const lengthOf = ({ startSeconds, endSeconds }: Interval) => endSeconds - startSeconds

/** Hours in seconds of one service date, those of the day before and after that reach into it among them. */
function hoursAround(
  schedule: Schedule,
  date: string,
  context: ScheduleContext,
): { open: Interval[]; perhaps: Interval[] } {
  const start = serviceDayStart(date, context.timeZone)
  const dates = [addDays(date, -1), date, addDays(date, 1)]
  const open: Interval[] = []
  const unknown: Interval[] = []
  for (const hours of listHours(schedule, dates, context)) {
    const shift = serviceDayStart(hours.date, context.timeZone) - start
    const moved = ({ startSeconds, endSeconds }: Interval) => ({
      startSeconds: startSeconds + shift,
      endSeconds: endSeconds + shift,
    })
    open.push(...hours.open.map(moved))
    unknown.push(...hours.unknown.map(moved))
  }
  return { open: unionIntervals(open), perhaps: unionIntervals([...open, ...unknown]) }
}
