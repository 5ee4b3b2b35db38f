import type { CostOption } from '../../../core/match/cost.ts'
import type { HealthCoverage } from '../../../core/match/coverage.ts'
import type { Delivery } from '../../../core/match/delivery.ts'
import type { LanguageOfService } from '../../../core/match/language.ts'
import type { Status } from '../../../core/match/personProfile.ts'
import type { Range } from '../../../core/match/range.ts'
import type { LanguageLevel } from '../../../core/schedule/course.ts'
import type { Weekday } from '../../../core/schedule/weekday.ts'

/** One weekly session; clock times as "18:00", ISO dates of the term or null = no bound. */
export interface SessionAnswer {
  days: readonly Weekday[]
  opensAt: string
  closesAt: string
  validFrom: string | null
  validTo: string | null
}

/** What somebody who was phoned can say about a service, by field. */
export interface AnswerValues {
  /** OpenStreetMap's opening_hours. */
  openingHours: string
  /** Courses, each with sessions that must all be attended. */
  sessions: readonly (readonly SessionAnswer[])[]
  languages: readonly LanguageOfService[]
  /** Whoever is in neither list is refused. */
  statuses: { admits: readonly Status[]; sometimes: readonly Status[] }
  ages: Range<number>
  /** `atMost` null = no limit; `economicOnly` = the limit is for the economic class alone. */
  yearsSinceLanding: { atMost: number | null; economicOnly: boolean }
  coverages: readonly HealthCoverage[]
  cost: readonly CostOption[]
  childMinding: boolean
  delivery: Delivery
  openToNewPeople: boolean
  seatsFree: number
  /** People waiting, or whether there is a list at all. */
  waitList: number | boolean
  /** ISO date. */
  nextIntake: string
  level: LanguageLevel
  /** `ircc`, `ontario`, or the name of another. */
  funder: string
  /** ISO date. */
  fundedUntil: string
  siteConfirmed: boolean
  closedDown: boolean
}

export type AnswerField = keyof AnswerValues

/** One answer about one field of one published record. Answers are added, never changed: the latest by date holds. */
export interface ServiceAnswer {
  source: string
  recordId: string
  field: AnswerField
  /** In the English syntax of the worksheet; null = asked, and still unknown. */
  value: string | null
  /** Who said so, on which ISO date. */
  who: string
  date: string
  /** Who read the worksheet in, and when (ISO instant). */
  enteredBy: string
  enteredAt: string
}
