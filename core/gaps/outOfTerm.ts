/**
 * Whether a course is out of term on the dates that a standard is judged on. Its weekly times are taken all the same (courseTimes.ts), so that
 * the week before a term is no week without classes, but the answer says so.
 * Worked: judged on 1 and 3 September 2026, a course from 8 September: out of term, which begins on 8 September.
 */
import { addDays } from '../network/serviceDay.ts'
import { listSessions } from '../schedule/listSessions.ts'
import type { Schedule, ScheduleContext } from '../schedule/schedule.ts'
import { HALF_YEAR_DAYS } from './courseTimes.ts'

/**
 * @returns its first session after these dates, or its last one before them, within half a year; null where it is in term, or its sessions are
 * not known
 */
export function outOfTerm(
  schedule: Schedule,
  dates: readonly string[],
  aroundDate: string,
  context: ScheduleContext,
): { begins: string } | { ended: string } | null {
  const [from, to] = [addDays(aroundDate, -HALF_YEAR_DAYS), addDays(aroundDate, HALF_YEAR_DAYS)]
  const sessions = listSessions(schedule, from, to, context)
  if (!sessions || sessions.length === 0 || dates.length === 0) return null
  const judged = dates.toSorted()
  const [first, last] = [sessions[0].serviceDate, sessions.at(-1)!.serviceDate]
  if (first > judged.at(-1)!) return { begins: first }
  return last < judged[0] ? { ended: last } : null
}
