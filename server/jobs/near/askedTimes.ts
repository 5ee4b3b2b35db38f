import { askTimes } from '../../../core/gaps/askTimes.ts'
import type { StandardTime, Weekday } from '../../../core/gaps/standardRecord.ts'
import type { Schedule } from '../../../core/schedule/schedule.ts'
import { parseTimeSpan } from '../../contract/clockTime.ts'
import { RefusedInput } from '../../errors.ts'
import type { NearDates } from './nearDates.ts'
import type { AskedDay } from './nearestVisit.ts'

const DAY_SECONDS = 86_400
const LONG_VISITS: Readonly<Record<string, number>> = { 'language-assessment': 180 }
const USUAL_VISIT = 60

/** Minutes that a visit is taken to last where nobody says. */
export const usualVisit = (services: readonly string[]): number =>
  Math.max(...services.map((slug) => LONG_VISITS[slug] ?? USUAL_VISIT))

/**
 * Visits on some days, within `hours` ("18:30-21:00"); without them they begin on the day and may end after midnight.
 * @throws RefusedInput naming `hours`
 */
export function visitTimes(
  days: readonly Weekday[],
  hours: string | undefined,
  visitSeconds: number,
): StandardTime & { kind: 'opening' } {
  const span = hours === undefined ? { from: 0, to: DAY_SECONDS + visitSeconds } : parseTimeSpan(hours)
  if (!span)
    throw new RefusedInput('bad_hours', `"${hours}" is no stretch of a day, such as 18:30-21:00.`, 'hours')
  if (span.to - span.from < visitSeconds)
    throw new RefusedInput(
      'hours_too_short',
      `A visit of ${visitSeconds / 60} minutes does not fit into ${hours}. Give longer hours or a shorter visit.`,
      'hours',
    )
  const times = days.map((day) => ({ day, startSeconds: span.from, endSeconds: span.to }))
  return { kind: 'opening', need: 'any', visitSeconds, times }
}

/** The times held against the hours of one service. */
export function askedTimes(
  time: StandardTime & { kind: 'opening' },
  schedule: Schedule,
  { dates, context }: NearDates,
): AskedDay[] {
  const ofTimes = time.times.map(({ day }) => dates[day - 1].date)
  return askTimes({ time, assumeHours: false }, schedule, ofTimes, context).map(({ ask, date, open }) => {
    if (ask.kind !== 'opening') throw new Error('openings were asked about')
    return { date, window: ask.window, open: ask.open, perhaps: ask.perhaps, hours: open }
  })
}
