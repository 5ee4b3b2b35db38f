import { DAY_SECONDS } from '../../../core/schedule/clockTime.ts'
import type { Schedule, ScheduleRule } from '../../../core/schedule/schedule.ts'
import type { SessionAnswer } from '../worksheet/serviceAnswer.ts'

/** A course as the worksheet has it, weekly sessions with the dates of their term; null where it is more than that, or not known. */
export function toSessions(schedule: Schedule): SessionAnswer[] | null {
  if (schedule.kind !== 'rules' || schedule.partlyUnknown) return null
  if (schedule.exceptions.length > 0 || schedule.closedOnHolidays) return null
  return schedule.rules.every(isWeekly) ? schedule.rules.map(toSession) : null
}

function isWeekly({ recurrence, opensSeconds, closesSeconds, timeZone }: ScheduleRule): boolean {
  const { freq, interval, count, byday, byweekno } = recurrence
  const plain = freq === 'WEEKLY' && interval === 1 && count === null && byweekno.length === 0
  const clock = opensSeconds % 60 === 0 && closesSeconds % 60 === 0 && closesSeconds <= DAY_SECONDS
  return plain && clock && timeZone === null && byday.every(({ ordinal }) => ordinal === null)
}

/** A rule that counts nothing may start and end at any of its bounds: the narrowest hold. */
function toSession({
  recurrence,
  opensSeconds,
  closesSeconds,
  validFrom,
  validTo,
}: ScheduleRule): SessionAnswer {
  const { byday, dtstart, until } = recurrence
  const starts = [validFrom, dtstart].filter((date) => date !== null && date > BEFORE_ALL).sort()
  const ends = [validTo, until].filter((date) => date !== null).sort()
  return {
    days: byday.map(({ weekday }) => weekday),
    opensAt: clockText(opensSeconds),
    closesAt: clockText(closesSeconds),
    validFrom: starts.at(-1) ?? null,
    validTo: ends[0] ?? null,
  }
}

/** From which rules without a start are counted (core/schedule/readRecurrence.ts). */
const BEFORE_ALL = '2000-01-03'

function clockText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor((seconds % 3600) / 60))}`
}
