/**
 * Sessions that belong together, such as Tuesday and Thursday evenings from September to June. Somebody is served by a course only if
 * every weekly session can be attended: half a course is none.
 *
 * Worked: Tuesday can be attended, Thursday cannot: false; Tuesday can be, of Thursday nobody knows: null.
 */
import type { WeeklySession } from './listSessions.ts'
import type { Schedule } from './schedule.ts'

/** Canadian Language Benchmarks, or Niveaux de compétence linguistique canadiens for French; 1 to 12. */
export interface LanguageLevel {
  scale: 'CLB' | 'NCLC'
  from: number
  to: number
}

/** Null = unknown in each field. */
export interface Course {
  schedule: Schedule
  level: LanguageLevel | null
  seats: number | null
  /** People waiting. */
  waitList: number | null
  /** ISO date from which somebody new may start. */
  nextIntake: string | null
}

/**
 * True if every weekly session can be attended, false if one cannot, else null.
 * @param sessions null, or none, where the hours are not known.
 * @param canAttend null = unknown.
 */
export function attendable(
  sessions: readonly WeeklySession[] | null,
  canAttend: (session: WeeklySession) => boolean | null,
): boolean | null {
  if (sessions === null || sessions.length === 0) return null
  let known = true
  for (const session of sessions) {
    const answer = canAttend(session)
    if (answer === false) return false
    if (answer === null) known = false
  }
  return known ? true : null
}
