/** What of a standard is changed on screen; nothing of it is saved. */
import type { Weekday } from '../../../core/gaps/standardRecord.ts'
import { LANGUAGE_KINDS } from '../../../core/match/languageKinds.ts'
import type { Status } from '../../../core/match/personProfile.ts'
import type { LiveChange } from '../../../server/contract/liveStandard.ts'
import type { StandardGaps } from '../../../server/contract/standards.ts'

export interface StandardChange {
  /** null = as saved. */
  minutes: number | null
  /** ISO 639-3 of a language that people speak; null = as saved. */
  language: string | null
  status: Status | null
  eligibility: boolean | null
  /** Dollars; `any` = not asked; null = as saved. */
  costAtMost: number | 'any' | null
}

export const AS_SAVED: StandardChange = {
  minutes: null,
  language: null,
  status: null,
  eligibility: null,
  costAtMost: null,
}

/** Other hours, the same on each day of the standard, or on one day alone. */
export interface ChosenHours {
  /** Monday 1 to Sunday 7; null = the days of the standard. */
  day: Weekday | null
  /** Minutes of the day. */
  span: readonly [from: number, to: number]
}
/** null = as saved. They are asked of the server. */
export type ChangedHours = ChosenHours | null

/** The hours of the day, or of the first one that has any. */
export function hoursOf(
  { time }: StandardGaps['standard'],
  day: Weekday | null = null,
): ChosenHours['span'] | null {
  if (time.kind === 'any' || time.times.length === 0) return null
  const { startSeconds, endSeconds } = time.times.find((each) => each.day === day) ?? time.times[0]
  return [startSeconds / 60, endSeconds / 60]
}

export function withHours(standard: StandardGaps['standard'], hours: ChangedHours): StandardGaps['standard'] {
  const { time } = standard
  if (hours === null || time.kind === 'any') return standard
  const [startSeconds, endSeconds] = hours.span.map((minutes) => minutes * 60)
  const days = hours.day === null ? time.times.map(({ day }) => day) : [hours.day]
  return {
    ...standard,
    time: { ...time, times: days.map((day) => ({ day, startSeconds, endSeconds })) },
  }
}

export const isChanged = (change: StandardChange) => Object.values(change).some((value) => value !== null)

/** Whoever chooses a language asks whether it is served: by any kind, where the standard does not say which count. */
export function toLiveChange(standard: StandardGaps['standard'], change: StandardChange): LiveChange {
  const { minutes, language, status, eligibility, costAtMost } = change
  const { match } = standard
  return {
    cutoffSeconds: minutes === null ? standard.cutoffSeconds : minutes * 60,
    match: {
      ...match,
      ...(language !== null && { languageKinds: match.languageKinds ?? [...LANGUAGE_KINDS] }),
      ...(eligibility !== null && { eligibility }),
      ...(costAtMost !== null && { costAtMostDollars: costAtMost === 'any' ? null : costAtMost }),
    },
    person: {
      ...(language !== null && { languages: [language] }),
      ...(status !== null && { status }),
    },
  }
}
