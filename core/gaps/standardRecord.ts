/**
 * A standard as a saved record: the rule that a community sets, whole. Limits, hours and targets are the community's choice; a starter's
 * are assumptions and say so. `Standard` (standard.ts) is the first version, with one type, mode and limit.
 * Worked: an evening class is two sessions a week, Tuesday and Thursday 18:00 to 21:00 = 64,800 to 75,600 s, both needed.
 */
import type { PersonChange } from '../match/changePerson.ts'
import type { MatchRules } from '../match/matchService.ts'
import type { BilingualText } from './gapResult.ts'

export const MODES = ['walk', 'bicycle', 'car', 'transit'] as const
export type Mode = (typeof MODES)[number]

/** As ISO 8601 counts: Monday 1 to Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** A stretch of one day, in seconds since midnight; past midnight goes on as in GTFS (25:10 is 90,600). */
export interface DayTime {
  day: Weekday
  startSeconds: number
  endSeconds: number
}

/** Sessions are attended whole; openings are visited for so long at any time within; `any` asks about no hours. */
export type StandardTime =
  | { kind: 'any' }
  | { kind: 'session'; times: readonly DayTime[]; need: 'every' | 'any' }
  | { kind: 'opening'; times: readonly DayTime[]; need: 'every' | 'any'; visitSeconds: number }

/**
 * People of a demand group, by the profile of its id or another; or workers at employer sites with a profile of languages and free hours.
 */
export type StandardWho =
  | { kind: 'group'; demandGroup: string; profile?: string }
  | { kind: 'sites'; profile: string }

export interface StandardRecord {
  id: string
  name: BilingualText
  /** One sentence that says what the standard asks. */
  explanation: BilingualText
  who: StandardWho
  /** Services of any of these types (a parent includes its children), or the employer sites themselves as places of work. */
  destination: { kind: 'services'; serviceTypes: readonly string[] } | { kind: 'employer-sites' }
  /** Any one of them is enough. */
  modes: readonly Mode[]
  /** Each way, inclusive. */
  cutoffSeconds: number
  time: StandardTime
  /** The way home within the limit too. */
  roundTrip: boolean
  /** Take the hours above where a service has none; every answer then says "assuming". */
  assumeHours: boolean
  match: MatchRules
  /** `sites` where head-counts are not entered; every answer says so. */
  weighBy: 'people' | 'sites'
  /** Share of people who should be covered, 0 to 1; null until somebody sets it. */
  target: number | null
  /** Whether limits and hours are this product's defaults, not yet a community's choice. */
  assumed: boolean
}

/** A standard for people of whom something else is assumed than their profile says. */
export interface ChangedStandard {
  standard: StandardRecord
  person?: PersonChange
}
