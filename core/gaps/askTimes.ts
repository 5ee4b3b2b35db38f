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
 * @param free when people are free on each of these dates, for a visit and its ways, and for a session; null = always. Where several
 * stretches of free time meet one time of the standard, each is asked about, or the longest where every time is needed.
 */
export function askTimes(
  { time: wanted, assumeHours }: Pick<StandardRecord, 'time' | 'assumeHours'>,
  schedule: Schedule,
  dates: readonly string[],
  context: ScheduleContext,
  free: readonly (readonly Interval[])[] | null = null,
): AskedTime[] {
  if (wanted.kind === 'any') return []
  return wanted.times.flatMap((stretch, time) => {
    const date = dates[time]
    const startSeconds = serviceSeconds(date, stretch.startSeconds, context.timeZone)
    const endSeconds = serviceSeconds(date, stretch.endSeconds, context.timeZone)
    const whole = { startSeconds, endSeconds }
    const { open, perhaps } = hoursAround(schedule, date, context)
    const own = free?.[time] ?? null
    const asks =
      wanted.kind === 'session'
        ? [askSession(whole, open, perhaps, own)]
        : askOpening(whole, wanted, open, perhaps, own)
    return asks.map((told) => {
      const assumed =
        assumeHours &&
        hoursOf(told) === 'unknown' &&
        (schedule.kind === 'unknown' || wanted.kind === 'session')
      const ask: TimeAsk = !assumed
        ? told
        : told.kind === 'session'
          ? { ...told, open: 'yes' }
          : { ...told, open: told.perhaps }
      return { time, date, ask, hours: hoursOf(ask), assumed, open }
    })
  })
}

function hoursOf(ask: TimeAsk): ThreeValued {
  if (ask.kind === 'session') return ask.open
  return ask.open.length > 0 ? 'yes' : ask.perhaps.length > 0 ? 'unknown' : 'no'
}

function askSession(
  session: Interval,
  open: readonly Interval[],
  perhaps: readonly Interval[],
  free: readonly Interval[] | null,
): TimeAsk {
  const own = open.filter((each) => isWithin(each, session)).sort((a, b) => lengthOf(b) - lengthOf(a))[0]
  const { startSeconds, endSeconds } = own ?? session
  const mayBe = perhaps.some((each) => isWithin(session, each))
  const isFree = isFreeFor({ startSeconds, endSeconds }, free)
  const held = own ? 'yes' : mayBe ? 'unknown' : 'no'
  return { kind: 'session', startSeconds, endSeconds, open: isFree ? held : 'no' }
}

/** Whether the whole of a session lies in free time; null = always free. */
export function isFreeFor(session: Interval, free: readonly Interval[] | null): boolean {
  return free === null || free.some((each) => isWithin(session, each))
}

function askOpening(
  stretch: Interval,
  { visitSeconds, need }: { visitSeconds: number; need: 'every' | 'any' },
  open: readonly Interval[],
  perhaps: readonly Interval[],
  free: readonly Interval[] | null,
): TimeAsk[] {
  const within = (part: Interval, bounds: Arrivals, isFree = true): TimeAsk => {
    const arrivals = (intervals: readonly Interval[]) =>
      intervals
        .map((each) => ({
          from: Math.max(each.startSeconds, part.startSeconds),
          to: Math.min(each.endSeconds, part.endSeconds) - visitSeconds,
        }))
        .filter(({ from, to }) => isFree && from <= to)
    const window = { from: part.startSeconds, to: part.endSeconds - visitSeconds }
    return {
      kind: 'opening',
      visitSeconds,
      window,
      free: bounds,
      open: arrivals(open),
      perhaps: arrivals(perhaps),
    }
  }
  if (free === null) return [within(stretch, ALWAYS_FREE)]
  const parts = free
    .map(({ startSeconds, endSeconds }) => ({
      bounds: { from: startSeconds, to: endSeconds },
      part: {
        startSeconds: Math.max(startSeconds, stretch.startSeconds),
        endSeconds: Math.min(endSeconds, stretch.endSeconds),
      },
    }))
    .filter(({ part }) => lengthOf(part) >= visitSeconds)
    .sort((a, b) => lengthOf(b.part) - lengthOf(a.part))
  if (parts.length === 0) return [within(stretch, ALWAYS_FREE, false)]
  return parts.slice(0, need === 'every' ? 1 : undefined).map(({ part, bounds }) => within(part, bounds))
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
